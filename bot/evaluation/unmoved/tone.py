"""Calm or angry, the same account gives the same claims: measured on pairs of one message each."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from capture.ports import ClaimExtractor, Heard, Question
from model_store.claims import Claim, Message, canonical, normalised
from model_store.matching import judge
from model_store.people import Person, Process
from model_store.values import Text
from model_store.vocabulary import Kind, Slot, Vantage, Verdict

PAIRS = "tone_pairs.jsonl"
_PROCESS = Process("T", "the work")
_MOOD = frozenset({Kind.PAIN, Kind.IDEA})
"""Kinds that anger may add: how it feels is no part of how it runs."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One account told twice."""

    role: str
    calm: str
    angry: str
    slot: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """What only one of the two tellings gave; `common` counts the claims that both gave."""

    pair: Pair
    only_calm: tuple[Claim, ...]
    only_angry: tuple[Claim, ...]
    common: int

    @property
    def same(self) -> bool:
        """Whether both give the same claims, and at least one."""
        return bool(self.common) and not self.only_calm and not self.only_angry


def tone_pairs() -> Iterator[Pair]:
    """The shipped pairs."""
    for line in (
        files("bot.evaluation.unmoved").joinpath(PAIRS).read_text(encoding="utf-8").splitlines()
    ):
        yield Pair(**json.loads(line))


def compare(extractor: ClaimExtractor, progress: Callable[[str], None]) -> tuple[Compared, ...]:
    """Read every pair and tell the two readings apart."""
    found = []
    for number, pair in enumerate(tone_pairs(), start=1):
        progress(f"pair {number}")
        calm, angry = (_read(extractor, pair, text) for text in (pair.calm, pair.angry))
        lost, gained = _beyond(calm, angry), _beyond(angry, calm)
        found.append(Compared(pair, lost, gained, len(calm) - len(lost)))
    return tuple(found)


def _read(extractor: ClaimExtractor, pair: Pair, text: str) -> tuple[Claim, ...]:
    me = Person("U1", "Somebody Speaking", pair.role)
    question = Question(Slot(pair.slot), pair.step or None, "") if pair.slot else None
    heard = Heard(
        messages=(Message("T/1", me.key, "T", "T/U1/operator", text, "2026-01-05T09:00:00"),),
        question=question,
        speaker=me,
        vantage=Vantage.OPERATOR,
        process=_PROCESS,
        people=(me,),
        known_steps=(pair.step,) if pair.step else (),
    )
    return tuple(c for c in extractor.read(heard).claims if c.kind not in _MOOD)


def _beyond(mine: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of one reading that the other has not, whatever the words."""
    return tuple(c for c in mine if not any(_alike(c, other) for other in others))


def _alike(a: Claim, b: Claim) -> bool:
    return _meant(a) == _meant(b) and _one_step(a.mention, b.mention)


def _one_step(a: str, b: str) -> bool:
    return normalised(a) == normalised(b) or judge(a, b).verdict is Verdict.SAME


def _meant(claim: Claim) -> tuple[str, ...]:
    value = "" if isinstance(claim.value, Text) else canonical(claim.value)
    return claim.kind, value, claim.polarity, claim.modality, claim.case
