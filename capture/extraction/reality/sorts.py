"""What a sentence can be, when it is no claim about the work as it is done now."""

from dataclasses import dataclass
from enum import StrEnum

from capture.extraction.patterns.cues import found


class Sort(StrEnum):
    """What a sentence is, when it is not a claim about the work."""

    CLAIM = "claim"
    PAST = "past"
    WISH = "wish"
    HYPOTHETICAL = "hypothetical"
    SARCASM = "sarcasm"
    QUESTION = "question"
    SMALL_TALK = "small_talk"
    BLAME = "blame"
    OTHER_PROCESS = "other_process"
    QUOTED = "quoted"
    PASTE = "paste"
    INJECTION = "injection"
    FOREIGN = "foreign"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Reality:
    """A judgement on one clause and the words it rests on."""

    cls: Sort
    reason: str = ""


CLAIM = Reality(Sort.CLAIM)


def verdict(sort: Sort, name: str, group: str, words: str) -> Reality | None:
    """Judge by the first cue of a class: the sort and the words that made it, or None."""
    reason = found(name, group, words)
    return Reality(sort, reason) if reason else None
