"""Labelled lines from plain text files; a file that is not as documented says where.

The format is told in `capture/extraction/corpus/README.md`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from capture.extraction.classifier.chances import SLOTS, learnt_slot
from model_store.errors import ConfigurationError
from model_store.vocabulary import Kind, Slot

REASONS = frozenset(
    ["past", "wish", "small_talk", "chat", "joke", "sarcasm", "hypothetical", "question",
     "other_process", "hearsay", "blame", "request", "personal", "metaphor"]
)  # fmt: skip
"""Why a line is no claim about how the work is done."""

ACCOUNTS = "accounts"
"""The folder of written interviews; all other lines are single sentences written for learning."""

_KINDS = frozenset(kind.value for kind in Kind)
_ASKED = _KINDS | frozenset(SLOTS) | frozenset(slot.value for slot in Slot)
_STEP = re.compile(r"@\d{1,3}")
_BACK, _TAKEN, _NONE, _UNMARKED = "<", "x", "-", "."


@dataclass(frozen=True, slots=True)
class Labelled:
    """One line with what it states.

    `account` names one speaker's account and `file` the interview it belongs to; `turn` counts
    the messages. `reason` says why it is no claim, empty where it is one.
    """

    file: str
    account: str
    written: bool
    turn: int
    slot: str
    text: str
    kinds: frozenset[str] = frozenset()
    reason: str = ""
    takes_back: bool = False
    taken_back: bool = False


@dataclass(slots=True)
class _Place:
    """Where a reader of a file stands."""

    file: str
    written: bool
    account: int = 0
    turn: int = 0
    slot: str = "opening"
    lines: list[Labelled] = field(default_factory=list)


def corpus(folder: Path) -> tuple[Labelled, ...]:
    """All lines of a folder and those below it, by name of file.

    Raises:
        ConfigurationError: there is none, or a line is not as documented.
    """
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        raise ConfigurationError(f"There are no labelled lines (*.txt) in {folder}.")
    return tuple(line for path in paths for line in labelled(path))


def labelled(path: Path) -> tuple[Labelled, ...]:
    """The lines of one file.

    Raises:
        ConfigurationError: a line is not as documented.
    """
    place = _Place(path.stem, path.parent.name == ACCOUNTS)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            _read(line, place)
        except ValueError as problem:
            raise ConfigurationError(
                f"{path}, line {number}: {problem}: {line[:80]!r}. See the README beside it."
            ) from None
    return tuple(place.lines)


def _read(line: str, place: _Place) -> None:
    if not line.strip():
        return
    if line.startswith("#"):
        place.account, place.slot = place.account + 1, "opening"
    elif line.startswith("> "):
        place.slot = "opening"
    elif line.startswith("? "):
        head, bar, _ = line[2:].partition("|")
        slot = head.partition(":")[0].strip()
        place.slot = learnt_slot(slot)
        if not bar or slot not in _ASKED:
            raise ValueError("no slot that is known, or no |")
    else:
        place.lines.append(_line(line, place))
        return
    place.turn += 1


def _line(line: str, place: _Place) -> Labelled:
    head, bar, text = line.partition("|")
    if not bar or not text.strip() or not place.account:
        raise ValueError("no account begun, no | or no words behind it")
    marks = head.split()
    back = marks[0] if marks and marks[0] in (_BACK, _TAKEN) else ""
    marks = marks[1:] if back else marks
    reason = _reason(marks) if marks[:1] == [_NONE] else ""
    return Labelled(
        file=place.file,
        account=f"{place.file} {place.account}",
        written=place.written,
        turn=place.turn,
        slot=place.slot,
        text=text.strip(),
        kinds=frozenset() if reason else frozenset(_kinds(marks)),
        reason=reason,
        takes_back=back == _BACK,
        taken_back=back == _TAKEN,
    )


def _reason(marks: list[str]) -> str:
    reason = marks[1] if len(marks) > 1 else ""
    if reason not in REASONS:
        raise ValueError("no reason that is known behind -")
    return reason


def _kinds(marks: list[str]) -> Iterator[str]:
    for mark in marks:
        kind = mark.rstrip("!")
        if kind in _KINDS:
            yield kind
        elif mark != _UNMARKED and not _STEP.fullmatch(mark):
            raise ValueError(f"{mark} is no kind")
