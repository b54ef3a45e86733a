"""Finds where a speaker puts a second amount in place of the first, by how the two stand together.

A repair is a first amount, a break, words of editing, and a second amount that needs nothing else.
No word decides: what speaks for it and against it is weighed. Two amounts that are each meant for
cases of their own ("ten, in winter six") hold together, and so does what is only listed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp

from capture.extraction.corrections.amounts import Amount, amounts
from capture.extraction.corrections.editing import (
    WORD,
    Edited,
    edited,
    edits_in,
    is_glue,
    opens_cases,
    unrounded,
)
from capture.extraction.measures.measure import MeasureKind
from model_store import word_classes
from model_store.values import Range

_LONGEST = 600
"""Characters: a longer message tells a story, in which amounts follow each other anyway."""

_NEAR = 3
"""So many amounts behind the first are looked at."""

_FEW = 3
_SETS_ASIDE = {"no", "honest"}
_AGAIN = "the first is named again"


@dataclass(frozen=True, slots=True)
class Repair:
    """An amount that another takes the place of; `cue` are the words of editing between them."""

    old: Amount
    new: Amount
    cue: tuple[int, int]
    signs: tuple[str, ...]

    def surer_than(self, other: "Repair") -> bool:
        """Whether rather this first amount is meant: the one that is named again, or likelier."""
        mine, theirs = _AGAIN in self.signs, _AGAIN in other.signs
        return (mine, self.chance) > (theirs, other.chance)

    @property
    def value(self) -> Range | None:
        """The second amount, in the unit of the first where it has none of its own."""
        old, new = self.old.range, self.new.range
        if old is None or new is None or self.new.kind is not MeasureKind.COUNT:
            return new
        return replace(old, low=new.low, high=new.high, usual=None, approximate=new.approximate)

    @property
    def chance(self) -> float:
        """The chance that the first amount is taken back (a logistic regression)."""
        points = _learnt()["points"]
        total = points["always"] + sum(points.get(sign, 0.0) for sign in self.signs)
        return 1 / (1 + exp(-total))


def repairs(texts: Sequence[str]) -> tuple[Repair, ...]:
    """Find the repairs of amounts in the messages of one turn.

    >>> [r.new.start for r in repairs(["3 times per month", "okay, 5"])]
    [6]
    """
    least, found = _learnt()["least"]["chance"], dict[tuple[int, int], Repair]()
    for one in weighed(texts):
        place = one.new.message, one.new.start
        if one.chance >= least and (place not in found or one.surer_than(found[place])):
            found[place] = one
    return tuple(found.values())


def weighed(texts: Sequence[str]) -> Iterator[Repair]:
    """Every two amounts of a turn that could be a repair, with what speaks for and against it."""
    short = [(n, text) for n, text in enumerate(texts) if len(text) <= _LONGEST]
    if not any(edits_in(text) for _, text in short):
        return
    said = [amount for n, text in short for amount in amounts(n, text)]
    for at, old in enumerate(said):
        near = enumerate(said[at + 1 : at + 1 + _NEAR], start=at + 1)
        fresh = (one for n, one in near if not any(one.equals(before) for before in said[:n]))
        new = next((one for one in fresh if one.may_replace(old)), None)
        if new is not None:
            yield from _weighed(old, new, texts, parted=said[at + 1] is not new)


def _weighed(old: Amount, new: Amount, texts: Sequence[str], *, parted: bool) -> Iterator[Repair]:
    """The two as a repair, unless nothing is edited or both hold; `parted`: others between."""
    begins, lead = _lead(old, new, texts)
    told = edited(lead)
    edits = set(told.names) - {"turning"}
    if edits and not _holds_beside(told, texts[new.message][new.end : new.high]):
        between = ("another amount between",) if parted else ()
        signs = (*_signs(old, new, told, texts), *between)
        yield Repair(old, new, (begins, begins + told.end), signs)


def _learnt() -> dict[str, dict[str, float]]:
    return word_classes.read(__package__, "points")


def _lead(old: Amount, new: Amount, texts: Sequence[str]) -> tuple[int, str]:
    """The words before the second amount, behind the piece of the first; and where they begin."""
    text, at = texts[new.message], old.high if old.message == new.message else 0
    while at < new.start and not text[at].isalnum():
        at += 1
    return at, text[at : new.start]


def _holds_beside(told: Edited, tail: str) -> bool:
    """Whether both amounts hold, each for cases of its own.

    Who only hesitates, or says which cases the first was for, may go on to other cases: then the
    second amount has to stand there bare. Who says no, or that it was not honest, means the same.
    """
    before = set(_before(told.left))
    cases = "cases before it" in before or _behind(tail) == "cases behind it"
    if _SETS_ASIDE & set(told.names):
        return "many words before it" in before
    return cases or "no words before it" not in before


def _signs(old: Amount, new: Amount, told: Edited, texts: Sequence[str]) -> Iterator[str]:
    first, second = texts[old.message], texts[new.message]
    yield from (f"edited: {name}" for name in told.names)
    yield _break(old, new, first)
    yield from _before(told.left)
    yield _behind(second[new.end : new.high])
    yield _measure(old, new)
    besides = len(WORD.findall(first[old.low : old.start] + " " + first[old.end : old.high]))
    yield "the first says it all" if besides <= _FEW else "the first is told in a sentence"
    if first[old.high - 1 : old.high] == "?":
        yield "the first is asked"
    if _is_named_again(old, new, texts):
        yield _AGAIN


def _break(old: Amount, new: Amount, text: str) -> str:
    if old.message != new.message:
        return "in a new message"
    return "after dots" if text[old.high : old.high + 1] in (".", "…") else "after a stop"


def _before(left: Sequence[str]) -> Iterator[str]:
    if any(opens_cases(word) and not is_glue(word) for word in left):
        yield "cases before it"
    more = sum(not is_glue(word) and not opens_cases(word) for word in left)
    yield f"{('no', 'one', 'two')[more] if more < _FEW else 'many'} words before it"


def _behind(tail: str) -> str:
    """What stands behind an amount: nothing, its cases, or other words."""
    clause = re.split(r"[.!?,;:()…\n]", unrounded(tail), maxsplit=1)[0]
    left = [word.lower() for word in WORD.findall(clause)]
    left = left[1:] if left[:1] in (["times"], ["time"], ["x"]) else left
    while left and is_glue(left[0]):
        left = left[1:]
    if not left:
        return "nothing behind it"
    return "cases behind it" if opens_cases(left[0]) else "other words behind it"


def _measure(old: Amount, new: Amount) -> str:
    other = bool(new.noun) and new.noun != old.noun
    if old.kind is not MeasureKind.COUNT and new.kind is MeasureKind.COUNT:
        return "counts others" if other else "its unit is left out"
    if old.kind is not new.kind:
        return "of another measure"
    return "counts others" if other and old.noun else "of one measure"


def _is_named_again(old: Amount, new: Amount, texts: Sequence[str]) -> bool:
    """Whether something is said of the first amount by its number: "40 was in spring"."""
    number = re.match(r"[\d.,]*\d|\w+", texts[old.message][old.start : old.end])
    if number is None:
        return False
    again = rf"(?<![\w.,]){re.escape(number[0])}\w{{0,3}}(?:'?s)? (?:is|was|were|are)\b"
    at = _lead(old, new, texts)[0]
    return re.search(again, texts[new.message][at:], re.IGNORECASE) is not None
