"""Laws that figures about one piece of work obey together, whoever gave them.

Every check compares ends of ranges in favour of the speakers: only what no reading of the figures
makes possible is called impossible. Sources: Little (1961), L = λW; utilisation λs/m ≤ 1.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from model_store.claims import Claim
from model_store.findings.about import topic_of_text
from model_store.findings.amounts.magnitude import counted_thing
from model_store.findings.lexicon import any_of
from model_store.findings.said import is_denied_outright
from model_store.values import MINUTES, Range, Unit
from model_store.vocabulary import Case, Extent, Hedge, Kind

WORKING_WEEK = 5 * 8 * 60.0
"""Minutes a person works in a week, unless somebody says otherwise."""
_APART = 3.0
"""Figures from memory are called impossible only when they are so many times apart."""
_ROUNDING = 0.05
_SHORT_WAIT = MINUTES[Unit.DAY]
_PILE = re.compile(rf"\b{any_of('flow', 'pile')}\b", re.IGNORECASE)
_NO_PILE = re.compile(
    r"\b(?:no|never|nothing|not|without|hardly any)\b.{0,20}\b(?:wait|waits|waiting|pile|queue"
    r"|backlog|lying|left over)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Impossible:
    """Claims whose figures no reading makes possible together, the law they break, and how."""

    law: str
    reason: str
    claims: tuple[Claim, ...]


def impossible_at(claims: Sequence[Claim], *, whole: bool = False) -> Iterator[Impossible]:
    """Yield at most one breach of each law by claims that are all about one step.

    What comes into the process need not pass every step of it, so a step is reckoned with its own
    figures only. Figures that name no step (`whole`) may be of different places: of those only
    shares of one answer and what goes in and out are reckoned with.
    """
    usable = _usable(claims)
    for law in _LAWS_OF_THE_WHOLE if whole else _LAWS:
        found = next(law(usable), None)
        if found is not None:
            yield found


def _usable(claims: Iterable[Claim]) -> list[Claim]:
    usual = (c for c in claims if c.case is Case.TYPICAL and c.hedge is not Hedge.UNSURE)
    return sorted(usual, key=lambda c: c.id)


def _rates(claims: Iterable[Claim]) -> Iterator[tuple[Claim, tuple[float, float]]]:
    for claim in claims:
        rate = claim.value.per_week if isinstance(claim.value, Range) else None
        if rate and claim.kind is Kind.VOLUME:
            yield claim, rate


def _times(claims: Iterable[Claim], kind: Kind) -> Iterator[tuple[Claim, tuple[float, float]]]:
    for claim in claims:
        minutes = claim.value.minutes if isinstance(claim.value, Range) else None
        if minutes and claim.kind is kind:
            yield claim, minutes


def too_much_work(about: Sequence[Claim]) -> Iterator[Impossible]:
    """More work comes in than the people there can do, and yet it is said that nothing waits."""
    idle = [c for c in about if _says_nothing_waits(c)]
    hands = _hands(about)
    if not idle or hands is None:
        return
    people, staffed = hands
    for volume, rate in _rates(about):
        for duration, minutes in _times(about, Kind.DURATION):
            load = rate[0] * minutes[0] / (people * WORKING_WEEK)
            if load > 1 + _ROUNDING:
                reason = (
                    "Counted together they make more work than the people there have hours for, "
                    "and it is said that nothing waits."
                )
                yield Impossible("load", reason, (volume, duration, *staffed, idle[0]))


def _says_nothing_waits(claim: Claim) -> bool:
    if _NO_PILE.search(claim.quote) or (claim.kind is Kind.WAIT and is_denied_outright(claim)):
        return True
    minutes = claim.value.minutes if isinstance(claim.value, Range) else None
    return claim.kind is Kind.WAIT and minutes is not None and minutes[1] < _SHORT_WAIT


def _hands(claims: Sequence[Claim]) -> tuple[float, tuple[Claim, ...]] | None:
    """How many people do it at most, with who said so; None when nobody did."""
    for claim in claims:
        value = claim.value
        if claim.kind is Kind.STAFFING and isinstance(value, Range) and value.unit is Unit.ITEM:
            return max(1.0, value.high), (claim,)
    alone = [
        c for c in claims
        if c.kind is Kind.SINGLE_PERSON or (c.kind is Kind.OWNER and c.extent is Extent.ONLY)
        if not is_denied_outright(c)
    ]  # fmt: skip
    return (1.0, (alone[0],)) if alone else None


def pile_and_wait(about: Sequence[Claim]) -> Iterator[Impossible]:
    """What lies there, what comes in and how long it waits do not fit: L = λW."""
    piles = [c for c in about if _is_pile(c)]
    for pile in piles:
        assert isinstance(pile.value, Range)  # noqa: S101 - told apart above
        for volume, rate in _rates(about):
            for wait, minutes in _times(about, Kind.WAIT):
                low = rate[0] * minutes[0] / MINUTES[Unit.WEEK]
                high = rate[1] * minutes[1] / MINUTES[Unit.WEEK]
                if pile.value.low > high * _APART or pile.value.high * _APART < low:
                    reason = (
                        "What lies there, what comes in a week and how long it waits do not fit "
                        "together."
                    )
                    yield Impossible("pile", reason, (pile, volume, wait))


def _is_pile(claim: Claim) -> bool:
    value = claim.value
    counted = isinstance(value, Range) and value.unit is Unit.ITEM and value.per is None
    return counted and claim.kind in (Kind.WAIT, Kind.VOLUME) and bool(_PILE.search(claim.quote))


def shares_of_one_whole(about: Sequence[Claim]) -> Iterator[Impossible]:
    """Shares of different ways that make more than the whole."""
    told = [c for c in about if c.kind in (Kind.SHARE, Kind.TRIGGER, Kind.CONDITION)]
    shares = [(c, s) for c in told if (s := _share(c)) is not None]
    for one, other in combinations(shares, 2):
        same_question = one[0].slot == other[0].slot and one[0].kind is other[0].kind
        told_apart = not _words(one[0]) & _words(other[0])
        if same_question and told_apart and one[1].low + other[1].low > 1 + _ROUNDING:
            reason = "The shares of the different ways make more than all cases."
            yield Impossible("shares", reason, (one[0], other[0]))


def _share(claim: Claim) -> Range | None:
    given = claim.share or claim.value
    return given if isinstance(given, Range) and given.unit is Unit.FRACTION else None


def _words(claim: Claim) -> frozenset[str]:
    return topic_of_text(claim.quote)


def more_out_than_in(about: Sequence[Claim]) -> Iterator[Impossible]:
    """More of one thing goes out of a step than comes into it."""
    named = [(c, r) for c, r in _rates(about) if counted_thing(c)]
    for into, came in named:
        for out, went in named:
            one_thing = counted_thing(into) == counted_thing(out)
            if one_thing and _is_in(into) and _is_out(out) and went[0] > came[1] * _APART:
                reason = "More goes out in a week than comes in."
                yield Impossible("flow", reason, (into, out))


_IN = re.compile(rf"\b{any_of('flow', 'coming_in')}\b", re.IGNORECASE)
_OUT = re.compile(rf"\b{any_of('flow', 'going_out')}\b", re.IGNORECASE)


def _is_in(claim: Claim) -> bool:
    return bool(_IN.search(claim.quote)) and not _is_out(claim)


def _is_out(claim: Claim) -> bool:
    return bool(_OUT.search(claim.quote))


_Law = Callable[[Sequence[Claim]], Iterator[Impossible]]
_LAWS_OF_THE_WHOLE: tuple[_Law, ...] = (shares_of_one_whole, more_out_than_in)
_LAWS: tuple[_Law, ...] = (too_much_work, pile_and_wait, *_LAWS_OF_THE_WHOLE)
