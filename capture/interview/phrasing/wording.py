"""A question's words come from a file, by slot, side and how often it was asked."""

import re
from collections.abc import Collection
from functools import cache
from string import Template

from capture.interview.phrasing.labels import label
from capture.interview.phrasing.linting import lint
from capture.ports import Question
from model_store.vocabulary import Side, Slot
from prompts import load

_SECTION = re.compile(r"^# (?P<name>.+)$", re.MULTILINE)


@cache
def templates(slot: Slot) -> dict[str, tuple[str, ...]]:
    """The wordings of a slot by list: open, again, step, and the same for leaders."""
    return sections(load(f"questions/{slot}").text)


def sections(text: str) -> dict[str, tuple[str, ...]]:
    """The lists of a file of wordings, by their headings."""
    parts = _SECTION.split(text)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return {name: _lines(part) for name, part in pairs}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line[2:].strip() for line in text.splitlines() if line.startswith("- "))


def can_name_a_step(slot: Slot) -> bool:
    """Whether a question for this slot can be about one step."""
    return "step" in templates(slot)


def word(
    slot: Slot, step: str | None, side: Side, *, turn: int = 0, names: Collection[str] = ()
) -> Question:
    """Word a question.

    Args:
        slot: what it is for.
        step: words for a step, as messy as they come; they are cleaned first.
        side: leaders are asked what they believe.
        turn: how often this was asked before; later turns use other words.
        names: names of persons, which never stand in a question.
    """
    called = label(step or "", names) if can_name_a_step(slot) else ""
    lines = _list(slot, side, named=bool(called), turn=turn)
    text = Template(lines[turn % len(lines)]).safe_substitute(step=called)
    if lint(text, confirming=slot is Slot.CONFIRM):
        called, lines = "", _list(slot, side, named=False, turn=turn)
        text = lines[turn % len(lines)]
    return Question(slot, called or None, text)


def _list(slot: Slot, side: Side, *, named: bool, turn: int) -> tuple[str, ...]:
    known = templates(slot)
    name = "step" if named else "open"
    lines = known[name]
    leads = side is Side.LEADER
    further = known.get("leader again" if leads else "again", ())
    if not named and turn and further:
        # Asked again without a step it asks for another one, so turn 1 is its first line.
        return (*further[-1:], *further[:-1])
    return known.get(f"leader {name}", lines) if leads else lines


def again(question: Question, side: Side) -> Question:
    """The same question once more in other words; never the same words twice running."""
    known = templates(question.slot)
    name = "step" if question.step else "open"
    lines = known.get(f"leader {name}", known[name]) if side is Side.LEADER else known[name]
    filled = [Template(line).safe_substitute(step=question.step or "") for line in lines]
    other = [text for text in filled if text != question.text]
    return Question(question.slot, question.step, other[0] if other else question.text)
