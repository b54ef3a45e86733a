"""What is taken back in each message of a turn: by a cue, or by an amount put in another's place.

A repair takes the place of the cues it is made of: it knows which amount falls, they do not.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from capture.extraction.asked import LONG
from capture.extraction.corrections.editing import edited
from capture.extraction.corrections.repairs import Repair, repairs
from capture.extraction.corrections.retractions import Retraction, retractions
from capture.extraction.corrections.taken_back import TakenBack
from capture.extraction.legible import Legible
from capture.extraction.measures.measure import MeasureKind


def taken_back_in(texts: Sequence[str]) -> tuple[tuple[TakenBack, ...], ...]:
    """For each message of a turn what is taken back there, left to right.

    >>> [len(back) for back in taken_back_in(["3 times per month", "okay, 5"])]
    [0, 1]
    """
    told = [[TakenBack(n, one) for one in _cued(n, text)] for n, text in enumerate(texts)]
    for repair in repairs(texts):
        there = told[repair.new.message]
        there[:] = [one for one in there if not _between(one.words, repair)]
        there.append(_of_amount(repair))
    return tuple(tuple(sorted(there, key=lambda one: one.words.cue)) for there in told)


def _cued(number: int, text: str) -> tuple[Retraction, ...]:
    """The cues of a message, and what else its first words say of the saying before it."""
    found, opens = retractions(text), _OPENS.match(text) if number else None
    if opens is None or (found and found[0].cue[0] < opens.end(1)):
        return found
    told = edited(opens[0])
    own = "honest" in told.names or ("checked" in told.names and _SINCE.search(opens[0]))
    if told.left or not own or opens.end() == len(text):
        return found
    following = found[0].cue[0] if found else len(text)
    first = Retraction(
        opens.span(1), None, (opens.end(), following), sure=False, mild=True, stops=True
    )
    return (first, *found)


_OPENS = re.compile(r"\s*([^.,:;!?…\n]{2,60})[.,:;…–-]+\s+")
_SINCE = re.compile(r":|\bnow\b", re.IGNORECASE)
"""What was looked up since is told as such: "I have looked: Jo", "I asked her now. Jo"."""


def as_typed(one: TakenBack, messages: Sequence[Legible]) -> TakenBack:
    """The same with the offsets of the messages as they were typed.

    Args:
        one: what was taken back in the legible texts.
        messages: of the turn, in order.
    """
    words = _retyped(one.words, messages[one.message])
    if one.amount is None:
        return replace(one, words=words)
    number, start, end = one.amount
    return replace(one, words=words, amount=(number, *messages[number].typed(start, end)))


def _retyped(one: Retraction, text: Legible) -> Retraction:
    fallen = text.typed(*one.retracted) if one.retracted else None
    cue, after = text.typed(*one.cue), text.typed(*one.successor)
    return replace(one, cue=cue, retracted=fallen, successor=after)


def _between(one: Retraction, repair: Repair) -> bool:
    return repair.cue[0] <= one.cue[0] < repair.new.end


def _of_amount(repair: Repair) -> TakenBack:
    old, new = repair.old, repair.new
    here = old.message == new.message
    words = Retraction(
        cue=repair.cue,
        retracted=(old.low, old.high) if here else None,
        successor=(new.low if new.high - new.low <= LONG else repair.cue[1], new.high),
        sure=True,
    )
    often = old.kind is MeasureKind.RATE or old.noun in ("time", "times")
    amount = (old.message, old.start, old.end)
    return TakenBack(new.message, words, amount, put=repair.value, often=often)
