"""A finding: what two accounts differ in, or what a detector saw, with the claims it rests on."""

import hashlib
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Band, FindingKind, FindingList


@dataclass(frozen=True, slots=True)
class Severity:
    """How much it matters, with every factor printed. `score` is their product, 0 to about 1.5."""

    score: float
    band: Band
    factors: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Identity is (rule, process, steps, slot, scope, matter); claims are evidence.

    `leader` and `operator` hold the evidence of each side, the best quote first.
    `explanation` speaks of roles, never of persons, and never in a speaker's words.
    """

    rule: str
    list: FindingList
    kind: FindingKind
    process: str
    steps: tuple[str, ...]
    slot: str
    explanation: str
    leader: tuple[Claim, ...] = ()
    operator: tuple[Claim, ...] = ()
    scope: Scope = ANYWHERE
    severity: Severity | None = None
    strength: float = 0.0
    """How plainly the first two quotes clash; ranks findings about the same words."""
    matter: str = ""
    """Where it was told, if of no step: two matters without a step are two findings."""
    named: str = ""
    """Whom `explanation` speaks of, as people call them; every other word of it is ours."""

    @property
    def id(self) -> str:
        """Stable digest of the identity.

        >>> plain = dict(list=FindingList.DETECTOR, kind=FindingKind.BLIND_SPOT, explanation="")
        >>> a = Finding(rule="D5", process="P", steps=("x",), slot="", **plain)
        >>> a.id == Finding(rule="D5", process="P", steps=("x",), slot="", **plain).id
        True
        """
        scope = self.scope
        dims = (scope.site, scope.variant, scope.amount, scope.period, scope.channel)
        parts = (self.rule, self.process, *sorted(self.steps), self.slot, *(d or "" for d in dims))
        parts += (self.matter,) * bool(self.matter)
        return f"{self.rule}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:10]}"
