"""What is said in two breaths is one claim: a sentence that only goes on widens the quote.

Two values never become one, nothing is joined across words that were not claimed, and a quote
stays as short as one answer. A quote of a word or two takes the next sentence along.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from capture.extraction.asked import LONG
from capture.extraction.drafts import Draft, words
from model_store.claims import Claim
from model_store.values import Party, System, Text, Value
from model_store.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """A draft with the stretch of the message in whose words it was read."""

    draft: Draft
    start: int
    end: int


_NEVER = frozenset({Kind.STEP, Kind.ORDER})
"""Two sentences on two steps are two steps, however much they belong together."""


def joined(told: Iterable[Told], text: str) -> list[Told]:
    """Join what goes on to what it goes on from, in the order told.

    Args:
        told: what was read in one message, left to right.
        text: the message.
    """
    kept: list[Told] = []
    for one in told:
        before = _before(kept, one)
        both = _both(kept[before], one, text) if before is not None else None
        if before is not None and both:
            kept[before] = both
        else:
            kept.append(one)
    return kept


def widened(
    told: Iterable[Told], spans: Sequence[tuple[int, int]], text: str, *, onward: bool
) -> list[Told]:
    """Quote a word or two with the sentence that goes on from there: "me. fridays if its quiet".

    Args:
        told: what was read in one message.
        spans: the stretches of its sentences that claim something, in order.
        text: the message.
        onward: whether to go on beyond the own sentence.
    """
    return [replace(one, draft=_wider(one.draft, spans, text, onward=onward)) for one in told]


def _wider(draft: Draft, spans: Sequence[tuple[int, int]], text: str, *, onward: bool) -> Draft:
    for low, high in spans:
        brief = len(text[draft.start : draft.end].split()) < _ENOUGH
        own = low <= draft.start < high
        goes_on = high > draft.end and not any(c.isalnum() for c in text[draft.end : low])
        if not brief or not (own or (goes_on and onward)):
            continue
        start = min(low, draft.start) if own else draft.start
        if high - start > LONG or (isinstance(draft.value, Text) and not own):
            continue
        says = words(text, start, high)
        value = says if isinstance(draft.value, Text) else draft.value
        draft = replace(draft, start=start, end=max(high, draft.end), value=value)
    return draft


_ENOUGH = 3
"""Words: fewer, read by themselves, do not tell what they are an answer to."""


def _before(kept: list[Told], one: Told) -> int | None:
    """The place of the last claim of this kind about this step, if it can be joined at all."""
    if one.draft.kind in _NEVER:
        return None
    same = (
        n
        for n in reversed(range(len(kept)))
        if kept[n].draft.kind is one.draft.kind and kept[n].draft.mention == one.draft.mention
    )
    return next(same, None)


def _both(first: Told, second: Told, text: str) -> Told | None:
    """Two claims as one, or None when they are two."""
    low, high = first.draft, second.draft
    start, end = min(low.start, high.start), max(low.end, high.end)
    between = text[low.end : high.start]
    if end - start > LONG or any(char.isalnum() for char in between):
        return None
    value = _value(low.value, high.value)
    alike = (low.polarity, low.standing, low.actor_mode) == (
        high.polarity,
        high.standing,
        high.actor_mode,
    )
    if value is None or not alike or (low.share and high.share and low.share != high.share):
        return None
    if isinstance(value, Text):
        value = words(text, start, end)
    draft = replace(low, start=start, end=end, value=value, share=low.share or high.share)
    return Told(draft, min(first.start, second.start), max(first.end, second.end))


def _value(low: Value, high: Value) -> Value | None:
    """The value of both: words give way to what is measured or named; two of these are two."""
    if isinstance(low, Text):
        return high
    return low if isinstance(high, Text) or high == low else None


def said_once(claims: Sequence[Claim]) -> list[Claim]:
    """Who does a step and what it is done in, said again in the same turn, is one claim.

    The fuller words stay: "Ingrid. that was the old matrix, all Ingrid now". Both stay where they
    differ in anything that makes them two statements: for which cases, how sure, denied or not.
    """
    fullest: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        known = fullest.get(_statement(claim))
        if known is None or len(claim.quote) > len(known.quote):
            fullest[_statement(claim)] = claim
    return [claim for claim in claims if fullest[_statement(claim)] is claim]


def _statement(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    if not claim.mention or claim.kind not in _NAMED or not isinstance(value, Party | System):
        return (claim.id,)
    known = value.name.lower() if isinstance(value, System) else (value.person or value.role)
    if not known:
        return (claim.id,)
    return (claim.kind, claim.mention, known, claim.polarity, claim.scope, claim.standing)


_NAMED = frozenset({Kind.OWNER, Kind.SYSTEM, Kind.SHADOW_TOOL, Kind.HANDOFF})
