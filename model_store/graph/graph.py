"""The process as a graph: steps, their order and their hand-overs, each with what it rests on.

One pure function of the laid-out claims. There is never a silent winner: what is contested stays
in the graph and says so, and variants are parallel edges with their scope.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from model_store.claims import Claim, canonical
from model_store.graph.confidence import Evidence, weigh
from model_store.graph.view import ProcessView
from model_store.values import ANYWHERE, Party, Scope, StepRef
from model_store.vocabulary import Kind, Modality, Side, Vantage

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_WITNESSES = frozenset({Kind.STEP, Kind.CONTROL})
"""Kinds whose denial says that there is no such step; another's denial is about a detail of it."""

_SILENT = frozenset({Kind.IDEA, Kind.UNKNOWN, Kind.PAIN})
"""Kinds that say nothing about how the work runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """Which claims a graph is drawn from; what is left out is not looked at.

    The as-is graph folds `done` claims, whoever speaks. What is believed and what is prescribed
    are graphs of their own, to be compared with it.
    """

    modality: Modality | None = Modality.DONE
    side: Side | None = None
    vantage: Vantage | None = None
    speaker: str | None = None
    scope: Scope = ANYWHERE

    def shows(self, claim: Claim, view: ProcessView) -> bool:
        """Whether a claim is seen through this lens."""
        return (
            claim.kind not in _SILENT
            and self.modality in (None, claim.modality)
            and self.side in (None, view.side(claim))
            and self.vantage in (None, view.vantage(claim))
            and self.speaker in (None, claim.speaker)
            and overlaps(self.scope, claim.scope)
        )


AS_IS = Lens()


def graph(view: ProcessView, lens: Lens = AS_IS) -> "MultiDiGraph[str]":
    """Draw the graph of a process.

    Returns:
        A networkx MultiDiGraph. Steps are nodes under their key, parties that get work handed
        over are nodes "party:…"; both carry `type`, `label` and the fields of `Evidence`. Edges
        carry `type` ("order" or "handoff"), `scope`, and the same fields; their key is the type
        with the scope, so that every variant is an edge of its own.
    """
    import networkx as nx

    drawn: MultiDiGraph[str] = nx.MultiDiGraph()
    seen = [c for c in view.claims if lens.shows(c, view)]
    confirmed = view.knowledge.confirmed
    for step in view.steps:
        about = [c for c in seen if view.step_of(c) == step.key or _names(c, view) == step.key]
        if about:
            evidence = weigh(filter(_tells_existence, about), confirmed)
            drawn.add_node(step.key, type="step", label=step.label, **_fields(evidence))
    for (source, target, kind, scope), claims in _edges(seen, view).items():
        if target not in drawn:
            drawn.add_node(target, type="party", label=_said(claims), **_fields(weigh(claims)))
        evidence = weigh(claims, confirmed)
        key = f"{kind}:{scope_words(scope)}"
        drawn.add_edge(source, target, key=key, type=kind, scope=scope, **_fields(evidence))
    return drawn


def overlaps(a: Scope, b: Scope) -> bool:
    """Whether something may be in both scopes; a missing dimension means any.

    >>> overlaps(Scope(site="Oslo"), Scope(channel="mail"))
    True
    >>> overlaps(Scope(site="Oslo"), Scope(site="Lyon"))
    False
    """
    return all(
        mine is None or yours is None or mine.lower() == yours.lower()
        for mine, yours in zip(dimensions(a), dimensions(b), strict=True)
    )


def dimensions(scope: Scope) -> tuple[str | None, ...]:
    """The dimensions of a scope, always in the same order."""
    return scope.site, scope.variant, scope.amount, scope.period, scope.channel


def scope_words(scope: Scope) -> str:
    """A scope for reading; empty when it holds for all cases.

    >>> scope_words(Scope(site="Oslo", amount="over 5000"))
    'Oslo, over 5000'
    """
    return ", ".join(d for d in dimensions(scope) if d)


def _tells_existence(claim: Claim) -> bool:
    """Any claim about a step implies the step; only some deny it."""
    return claim.kind in _WITNESSES or claim.polarity.value == "asserts"


def _names(claim: Claim, view: ProcessView) -> str:
    return view.key_of(claim.value.mention) if isinstance(claim.value, StepRef) else ""


def _edges(
    claims: Iterable[Claim], view: ProcessView
) -> dict[tuple[str, str, str, Scope], list[Claim]]:
    """Claims by what they connect: a step with the next one, or with whoever gets the work."""
    found: dict[tuple[str, str, str, Scope], list[Claim]] = {}
    for claim in claims:
        source, target = view.step_of(claim), _target(claim, view)
        if source and target and source != target:
            found.setdefault((source, target, claim.kind.value, claim.scope), []).append(claim)
    return found


def _target(claim: Claim, view: ProcessView) -> str:
    if claim.kind is Kind.ORDER:
        return _names(claim, view)
    if claim.kind is not Kind.HANDOFF:
        return ""
    known = _names(claim, view)
    return known or (f"party:{canonical(claim.value)}" if isinstance(claim.value, Party) else "")


def _said(claims: list[Claim]) -> str:
    return min(c.value.as_said for c in claims if isinstance(c.value, Party))


def _fields(evidence: Evidence) -> dict[str, Any]:
    return {name: getattr(evidence, name) for name in evidence.__slots__}
