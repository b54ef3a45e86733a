"""What a speaker takes back finds its claims: only what was said just before, only their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from capture.extraction.corrections import Retraction
from capture.ports import Correction, Heard
from model_store.claims import Claim


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A retraction with the number of the message, within its turn, in which it was said."""

    message: int
    words: Retraction


def corrections(
    claims: Sequence[Claim], taken_back: Sequence[TakenBack], heard: Heard
) -> tuple[Correction, ...]:
    """Name the claims that fall, each with the claims of its kind that take its place.

    A cue that only may correct ("no.") does so when the new words make a claim of the same kind.
    """
    order = {m.key: n for n, m in enumerate(heard.messages)}
    gone: dict[str, Correction] = {}
    for one in taken_back:
        heirs = [c for c in claims if _follows(c, one, order) and c.id not in gone]
        for claim in _fallen(claims, one, order, heard):
            mine = tuple(c.id for c in heirs if c.kind is claim.kind and c.id != claim.id)
            if claim.id not in gone and (mine or one.words.sure):
                gone[claim.id] = Correction(claim.id, mine)
    return tuple(gone.values())


def _follows(claim: Claim, one: TakenBack, order: dict[str, int]) -> bool:
    place = (order[claim.message], claim.span[0])
    return place >= (one.message, one.words.cue[1]) and place < (one.message + 1, 1)


def _fallen(
    claims: Sequence[Claim], one: TakenBack, order: dict[str, int], heard: Heard
) -> list[Claim]:
    if one.words.retracted is not None:
        low, high = one.words.retracted
        here = [c for c in claims if order[c.message] == one.message]
        return [c for c in here if c.span[0] < high and low < c.span[1] and c.span[1] <= high + 1]
    before = [c for c in claims if order[c.message] < one.message]
    if not before and one.words.sure and not one.message and heard.question is not None:
        slot = heard.question.slot.value
        before = [
            c for c in heard.earlier if c.slot == slot and c.mention == (heard.question.step or "")
        ]
    return _last_said(before)


def _last_said(claims: list[Claim]) -> list[Claim]:
    """The claims whose quotes overlap the one that ends last."""
    if not claims:
        return []
    last = claims[-1]
    mine = [c for c in claims if c.message == last.message]
    end = max(c.span[1] for c in mine)
    start = min(c.span[0] for c in mine if c.span[1] == end)
    return [c for c in mine if c.span[1] > start]
