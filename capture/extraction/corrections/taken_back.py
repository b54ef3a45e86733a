"""What a speaker takes back finds its claims: only what was said just before, only their own.

A cue that is not sure corrects where the same is then told anew: of one kind, about one step; or
where it opens what comes behind an answer. A mild one ("actually") only replaces a name or a
quantity, and never where something is added.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from capture.extraction.asked import KIND_OF_SLOT
from capture.extraction.corrections.retractions import Retraction
from capture.ports import Correction, Heard
from model_store.claims import Claim, canonical, normalised
from model_store.values import Party, Range, System, Text
from model_store.vocabulary import Kind, Polarity


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A retraction with the number of the message, within its turn, in which it was said.

    `amount` is the place of the amount that falls, where an amount takes the place of another: its
    message and span. Then only what it is an amount of is taken back, and `put` takes its place;
    `often` says that it tells how often.
    """

    message: int
    words: Retraction
    amount: tuple[int, int, int] | None = None
    put: Range | None = None
    often: bool = False


def corrections(
    claims: Sequence[Claim], taken_back: Sequence[TakenBack], heard: Heard
) -> tuple[Correction, ...]:
    """Name the claims that fall, each with the claims of its kind that take its place."""
    order = {m.key: n for n, m in enumerate(heard.messages)}
    gone: dict[str, Correction] = {}
    for one in taken_back:
        heirs = [c for c in claims if _follows(c, one, order) and c.id not in gone]
        sure = one.words.sure or (_opens_anew(one, heard) and _told_anew(heirs, one, heard))
        just = [
            _Fallen(c, sure and (one.words.sure or _is_answer(c, heard)))
            for c in _just_said(claims, one, order)
        ]
        replaced = any(_replaces(h, f.claim, one) for f in just for h in heirs)
        given = one.amount is not None or (just and sure and not (one.words.sure and heirs))
        if not replaced and not given:
            just += [_Fallen(c) for c in _said_before(claims, heirs, one, order, heard)]
        for fallen in just:
            mine = tuple(h.id for h in heirs if _replaces(h, fallen.claim, one))
            if fallen.claim.id not in gone and (mine or fallen.anyway):
                gone[fallen.claim.id] = Correction(fallen.claim.id, mine)
    for old, new in _contrasted(claims, heard):
        gone.setdefault(old, Correction(old, (new,)))
    return tuple(gone.values())


def _opens_anew(one: TakenBack, heard: Heard) -> bool:
    """Whether a cue opens a message behind an answer, or a sentence of its own behind one.

    Who has answered and then begins with "no" speaks of the answer, whatever comes.
    """
    asked = heard.question is not None and heard.question.slot in KIND_OF_SLOT
    if not asked or (one.words.mild and not one.words.stops):
        return False
    low, high = one.words.cue
    text = heard.messages[one.message].text
    before, behind = text[:low], text[high:]
    if not any(char.isalnum() for char in before):
        return one.message > 0 and _TELLS_ON.match(behind) is not None
    return _STOPPED.search(before) is not None and _TELLS_ON.match(behind) is not None


def _told_anew(heirs: Sequence[Claim], one: TakenBack, heard: Heard) -> bool:
    """Whether something is told in its place; who only broke off, names what was asked for."""
    if not one.words.mild:
        return bool(heirs)
    return any(_is_answer(heir, heard) and not isinstance(heir.value, Text) for heir in heirs)


_STOPPED = re.compile(r"(?:[.!?…]|\.\.)\W*$")
_TELLS_ON = re.compile(r"\W{0,8}\w+(?:\W+\w+)", re.DOTALL)


def _is_answer(claim: Claim, heard: Heard) -> bool:
    """Whether a claim is what was asked for, and affirms it."""
    asked = KIND_OF_SLOT.get(heard.question.slot) if heard.question else None
    return claim.kind is asked and claim.polarity is Polarity.ASSERTS


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
    said = claim.span[0] if one.amount is None else claim.span[1] - 1
    place = (order[claim.message], said)
    return place >= (one.message, one.words.cue[1]) and place < (one.message + 1, 1)


def _just_said(claims: Sequence[Claim], one: TakenBack, order: dict[str, int]) -> list[Claim]:
    """What was said in the words before the cue, or last in the message before it."""
    if one.amount is not None:
        return [c for c in claims if _is_of(c, one.amount, order)]
    if one.words.retracted is not None:
        low, high = one.words.retracted
        here = [c for c in claims if order[c.message] == one.message]
        return [c for c in here if c.span[0] < high and low < c.span[1] and c.span[1] <= high + 1]
    return _last_said([c for c in claims if order[c.message] < one.message])


def told_of(claims: Sequence[Claim], one: TakenBack, heard: Heard) -> list[Claim]:
    """The claims that an amount in another's place takes back; none where it is no amount."""
    order = {m.key: n for n, m in enumerate(heard.messages)}
    return [c for c in claims if one.amount is not None and _is_of(c, one.amount, order)]


def is_amount(claim: Claim) -> bool:
    """Whether a claim is told by an amount, also where it is kept in words."""
    return isinstance(claim.value, Range) or claim.kind in _COUNTED


def _is_of(claim: Claim, amount: tuple[int, int, int], order: dict[str, int]) -> bool:
    """Whether a claim is about an amount: its value is one, or its words say little else."""
    message, start, end = amount
    low, high = claim.span
    if order[claim.message] != message or high < end or start < low:
        return False
    if is_amount(claim):
        return True
    return len(claim.quote.split()) <= len(claim.quote[start - low : end - low].split()) + _LITTLE


_COUNTED = frozenset(
    {
        *(Kind.FREQUENCY, Kind.VOLUME, Kind.SHARE, Kind.WAIT, Kind.DURATION),
        *(Kind.REWORK, Kind.STAFFING, Kind.BATCHING),
    }
)

_LITTLE = 3


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
