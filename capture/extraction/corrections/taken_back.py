"""What a speaker takes back finds its claims: only what was said just before, only their own.

A cue that is not sure corrects where the same is then told anew: of one kind, about one step. A
mild one ("actually") only replaces a name or a quantity, and never where something is added.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from capture.extraction.corrections.retractions import Retraction
from capture.ports import Correction, Heard
from model_store.claims import Claim, canonical, normalised
from model_store.values import Party, System, Text
from model_store.vocabulary import Polarity


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A retraction with the number of the message, within its turn, in which it was said."""

    message: int
    words: Retraction


def corrections(
    claims: Sequence[Claim], taken_back: Sequence[TakenBack], heard: Heard
) -> tuple[Correction, ...]:
    """Name the claims that fall, each with the claims of its kind that take its place."""
    order = {m.key: n for n, m in enumerate(heard.messages)}
    gone: dict[str, Correction] = {}
    for one in taken_back:
        heirs = [c for c in claims if _follows(c, one, order) and c.id not in gone]
        just = [_Fallen(c, one.words.sure) for c in _just_said(claims, one, order)]
        replaced = any(_replaces(h, f.claim, one) for f in just for h in heirs)
        if not replaced and not (just and one.words.sure and not heirs):
            just += [_Fallen(c) for c in _said_before(claims, heirs, one, order, heard)]
        for fallen in just:
            mine = tuple(h.id for h in heirs if _replaces(h, fallen.claim, one))
            if fallen.claim.id not in gone and (mine or fallen.anyway):
                gone[fallen.claim.id] = Correction(fallen.claim.id, mine)
    for old, new in _contrasted(claims, heard):
        gone.setdefault(old, Correction(old, (new,)))
    return tuple(gone.values())


@dataclass(frozen=True, slots=True)
class _Fallen:
    """A claim that falls if another takes its place, or `anyway`."""

    claim: Claim
    anyway: bool = False


def _replaces(heir: Claim, claim: Claim, one: TakenBack) -> bool:
    """Whether a new claim says the same anew: of one kind.

    Behind a mild cue it is about one step too, has another value and adds nothing.
    """
    if heir.kind is not claim.kind or heir.id == claim.id:
        return False
    if not one.words.mild:
        return True
    typed = not isinstance(claim.value, Text) and not isinstance(heir.value, Text)
    other = canonical(heir.value) != canonical(claim.value)
    same = normalised(heir.mention) == normalised(claim.mention)
    return typed and other and same and not _ADDS.search(heir.quote)


_ADDS = re.compile(
    r"\b(?:also|too|as well|sometimes|both|together|either|another|besides|plus)\b"
    r"|^\W*(?:(?:if|when|for|over|under|above|below|unless|except|only|or|and)\b"
    r"|(?:in|on|at) (?:the|a|about|some|most|\d))",
    re.IGNORECASE,
)


def _follows(claim: Claim, one: TakenBack, order: dict[str, int]) -> bool:
    place = (order[claim.message], claim.span[0])
    return place >= (one.message, one.words.cue[1]) and place < (one.message + 1, 1)


def _just_said(claims: Sequence[Claim], one: TakenBack, order: dict[str, int]) -> list[Claim]:
    """What was said in the words before the cue, or last in the message before it."""
    if one.words.retracted is not None:
        low, high = one.words.retracted
        here = [c for c in claims if order[c.message] == one.message]
        return [c for c in here if c.span[0] < high and low < c.span[1] and c.span[1] <= high + 1]
    return _last_said([c for c in claims if order[c.message] < one.message])


def _said_before(
    claims: Sequence[Claim],
    heirs: Sequence[Claim],
    one: TakenBack,
    order: dict[str, int],
    heard: Heard,
) -> Iterator[Claim]:
    """What was said earlier, in this turn or before, that the new words say anew."""
    cue = (one.message, one.words.cue[0])
    mine = [c for c in claims if (order[c.message], c.span[1]) <= cue]
    if not mine and not one.message:
        mine = list(heard.earlier)
    for heir in heirs:
        fits = [c for c in mine if c.kind is heir.kind and _about_one(c, heir)]
        other = [c for c in fits if canonical(c.value) != canonical(heir.value)]
        typed = not isinstance(heir.value, Text) or one.words.sure
        yield from other[-1:] if typed else ()


def _about_one(a: Claim, b: Claim) -> bool:
    return normalised(a.mention) == normalised(b.mention)


def _contrasted(claims: Sequence[Claim], heard: Heard) -> Iterator[tuple[str, str]]:
    """What was said before falls where it is denied by name beside what holds: "Jo, not Kim"."""
    said = [c for c in (*heard.earlier, *claims) if c.polarity is Polarity.ASSERTS]
    for denied in (c for c in claims if c.polarity is Polarity.DENIES and _is_named(c)):
        beside = [c for c in claims if _stands_beside(c, denied)]
        for old in said:
            same = old.kind is denied.kind and canonical(old.value) == canonical(denied.value)
            if beside and same and _about_one(old, denied):
                yield old.id, beside[0].id


def _is_named(claim: Claim) -> bool:
    named = isinstance(claim.value, Party) and claim.value.as_said.lower() in claim.quote.lower()
    return named or isinstance(claim.value, System)


def _stands_beside(claim: Claim, denied: Claim) -> bool:
    near = claim.message == denied.message and claim.kind is denied.kind
    other = canonical(claim.value) != canonical(denied.value)
    return near and other and claim.polarity is Polarity.ASSERTS


def _last_said(claims: list[Claim]) -> list[Claim]:
    """The claims whose quotes overlap the one that ends last."""
    if not claims:
        return []
    last = claims[-1]
    mine = [c for c in claims if c.message == last.message]
    end = max(c.span[1] for c in mine)
    start = min(c.span[0] for c in mine if c.span[1] == end)
    return [c for c in mine if c.span[1] > start]
