"""A written-down talk: who said what, so that only the speaker's own words become claims.

Lines that begin with a name or a letter and a colon make a dialogue; anything else is one
person telling. What others ask is a question: it is never anybody's claim.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from capture.ports import Question
from model_store.vocabulary import Slot
from model_store.word_classes import read

_TURN = re.compile(
    r"^\s*(?:\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?\s*)?"
    r"(?P<who>[^\W\d_][\w .'-]{0,40}?)\s*:\s+(?P<words>\S.*)$"
)
_FEWEST_TURNS = 2
_ANSWERS = frozenset({"a", "me", "answer", "speaker"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the speaker said at one stretch, and the question before it."""

    words: str
    question: Question | None


def told(text: str, speaker: str) -> tuple[Told, ...]:
    r"""Cut a talk into what the speaker said.

    Args:
        text: the whole file.
        speaker: the speaker's name; lines of anybody else are questions.

    >>> [t.words for t in told("Q: Who signs?\nA: me.\nQ: Why?\nA: dunno.", "Jo")]
    ['me.', 'dunno.']
    """
    turns = list(_turns(text))
    if sum(who is not None for who, _ in turns) < _FEWEST_TURNS:
        return tuple(Told(words, None) for words in _paragraphs(text))
    return tuple(_answers(turns, speaker))


def _answers(turns: list[tuple[str | None, str]], speaker: str) -> Iterator[Told]:
    asked: str | None = None
    for who, words in turns:
        if who is not None and _is_speaker(who, speaker):
            yield Told(words, question_of(asked) if asked else None)
            asked = None
        else:
            asked = words


def _is_speaker(who: str, speaker: str) -> bool:
    name = who.casefold()
    return name in _ANSWERS or name in {speaker.casefold(), *speaker.casefold().split()}


def _turns(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield (who, words); lines without a name go on with the one before."""
    who: str | None = None
    said: list[str] = []
    for line in text.splitlines():
        found = _TURN.match(line)
        if found:
            if said:
                yield who, "\n".join(said).strip()
            who, said = found["who"], [found["words"]]
        elif line.strip():
            said.append(line)
    if said:
        yield who, "\n".join(said).strip()


def _paragraphs(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n", text):
        if part.strip():
            yield part.strip()


def question_of(text: str) -> Question | None:
    """What a question was for, by how it is put; None when that cannot be told.

    >>> question_of("And how long does it sit there?").slot.value
    'wait'
    """
    return next((Question(slot, None, text) for slot, put in _forms() if put.search(text)), None)


@cache
def _forms() -> tuple[tuple[Slot, re.Pattern[str]], ...]:
    return tuple(
        (Slot(name), re.compile("|".join(entry["put"]), re.IGNORECASE))
        for name, entry in read("bot.again", "question_forms").items()
    )
