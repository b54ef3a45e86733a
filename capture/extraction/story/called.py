"""What a step is called: its verb and what it is done to, with pronouns filled in where known.

The same doing told by two people should get the same name, so the name leaves out whose it is and
how the sentence began.
"""

import re

from capture.extraction.actions.found import Action
from capture.extraction.actions.predicates import REFLEXIVES
from capture.extraction.clauses.doers import Memory, named_at
from capture.extraction.clauses.handovers import PRONOUNS
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind

_MOST_WORDS = 8
_LEADING = listed("told", "done_to")

_STANDING_IN = PRONOUNS | {"one"}
"""Words for the thing last spoken of; "all" or "the big ones" may be of anything."""

_STANDS_IN, _REACHES = listed("told", "stands_in"), listed("told", "reaches")
_BENT = listed("told", "put")

_WHERE = listed("told", "put_where")

_WHOSE = re.compile(r"^(?:my|our|your|his|her|their)(?: own)?(?= )", re.IGNORECASE)
_CAPITAL = re.compile(r"^[A-Z](?=[a-z]|\b)")


def called(action: Action, line: Line, memory: Memory) -> str:
    """A short verb phrase; "it" is replaced by the thing last spoken of, which is remembered.

    The object of a passive goes behind its verb: "every order is checked", "check every order".
    """
    if action.target and not _is_time(action, line):
        thing = _target(action, action.target, line, memory)
        return shortened(f"{action.said} {thing} {_where(action, line)}")
    for preposition, start, end in action.others:
        if preposition in _LEADING:
            return shortened(f"{action.said} {preposition} {thing_said(line, start, end)}")
    return shortened(f"{action.said} {memory.thing}") if _is_time(action, line) else action.said


def called_by_noun(noun: str, action: Action, line: Line, memory: Memory) -> str:
    """A noun of action with what it is done to: "approval of the order"."""
    thing = thing_said(line, *action.doers[0]) if action.doers else ""
    if not thing or action.doer_word in _STANDING_IN:
        thing = memory.thing
    return shortened(f"{noun} of {thing}" if thing else noun)


def _target(action: Action, span: tuple[int, int], line: Line, memory: Memory) -> str:
    thing = thing_said(line, *span)
    if action.target_word in PRONOUNS:
        return ("" if action.verb in _REACHES else _meant(action, memory)) or thing
    keep_target(action, line, memory)
    return thing


def keep_target(action: Action, line: Line, memory: Memory) -> None:
    """Remember what an action is done to, so that "it" finds its word; persons are no things."""
    if action.target is None or action.verb in _REACHES or action.target_word in _STANDS_IN:
        return
    if named_at(line, *action.target) is None and not _is_measured(action, line):
        memory.thing, memory.hand = thing_said(line, *action.target), action.doer_word


def _where(action: Action, line: Line) -> str:
    """Where it goes, if the verb says nothing without that."""
    if action.verb not in _BENT:
        return ""
    places = (
        f"{p} {thing_said(line, a, b)}"
        for p, a, b in action.others
        if _is_place(p, line.whole[a:b])
    )
    return next(places, "")


def _is_place(preposition: str, said: str) -> bool:
    """Whether a phrase says where a thing goes; "i stick it on myself" only stresses who."""
    return preposition in _WHERE and said.lower() not in REFLEXIVES


def _meant(action: Action, memory: Memory) -> str:
    """What "it" stands for: what the same hand just worked on, else what came in."""
    if memory.item and memory.hand != action.doer_word and action.target_word in {"it", "this"}:
        return memory.item
    return memory.thing


def thing_said(line: Line, start: int, end: int) -> str:
    """The words of a thing, without whose it is and without the capital of a sentence."""
    text = " ".join(line.whole[start:end].split())
    opens = start == line.start or not line.whole[:start].strip(" -*•>\"'")
    first = text.split(" ")[0]
    if opens and _CAPITAL.match(text) and not any(c.isupper() for c in first[1:]):
        text = text[0].lower() + text[1:]
    return _WHOSE.sub("the", text)


def _is_measured(action: Action, line: Line) -> bool:
    """Whether the object is a quantity ("two thirds"), which "it" does not stand for."""
    return action.target is not None and any(
        m.start < action.target[1] and action.target[0] < m.end for m in line.measures
    )


def _is_time(action: Action, line: Line) -> bool:
    """Whether what stands as an object tells when ("we collect the same day")."""
    return action.target is not None and any(
        m.kind is MeasureKind.TIME and m.start < action.target[1] and action.target[0] < m.end
        for m in line.measures
    )


def shortened(phrase: str) -> str:
    """A name of no more words than can be put in a question."""
    return " ".join(phrase.split()[:_MOST_WORDS])
