"""Short messages that steer the talk instead of answering: skip, later, stop, undo, not me.

Only a whole short message can steer; a long answer that contains "stop" stays an answer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from capture.interview.lexicon import any_of, listed
from model_store.people import Person


class Command(StrEnum):
    """What a short message asks for."""

    SKIP = "skip"
    LATER = "later"
    STOP = "stop"
    UNDO = "undo"


_PATTERNS = {
    command: re.compile(
        rf"^/?{any_of('steering', 'before')}*{any_of('steering', command.value)}"
        rf"(?:,? {any_of('steering', 'behind')})*$"
    )
    for command in Command
}
_UNKNOWN = re.compile(rf"\b{any_of('steering', 'unknown')}\b|^\W*\?+\W*$", re.IGNORECASE)
_REFERRAL = re.compile(
    rf"\b{any_of('steering', 'sends_to')}\s+(?:the |our |my )?"
    rf"(?P<whom><@\w+>|[^\W\d_][\w'-]*(?:\s+{any_of('steering', 'groups')})?)",
    re.IGNORECASE,
)
_KNOWING = frozenset(listed("steering", "knowing"))
_AROUND_KNOWING = frozenset(listed("steering", "around_knowing"))
_WORD = re.compile(r"[^\W\d_][\w'/]*")
MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Referral:
    """Whom the speaker sends us to: as said, and the person if known."""

    as_said: str
    person: str | None
    span: tuple[int, int]


def command_in(text: str) -> Command | None:
    """The command a whole message is, if it is one.

    >>> command_in("Can we do this later, please?")
    <Command.LATER: 'later'>
    >>> command_in("we stop the line and call Bo")
    """
    plain = " ".join(text.replace("\u2019", "'").casefold().split()).strip(" .!?,;:)(")
    found = (command for command, pattern in _PATTERNS.items() if pattern.match(plain))
    return next(found, None)


def says_unknown(text: str) -> bool:
    """Whether a short message says no more than that its speaker cannot tell.

    >>> says_unknown("Maybe Sinem knows?"), says_unknown("Nobody knows the price")
    (True, False)
    """
    plain = text.replace("\u2019", "'")
    short = len(plain.split()) <= MOST_WORDS
    return short and (bool(_UNKNOWN.search(plain)) or _speaks_of_knowing_only(plain))


def _speaks_of_knowing_only(text: str) -> bool:
    """Whether nothing is left of a message but knowing, answering and names: no matter, no number.

    A word with a capital that does not begin the message is taken for a name.
    """
    found = list(_WORD.finditer(text))
    said = {w.group().casefold() for w in found if not w.start() or not w.group()[0].isupper()}
    said |= {w.group().casefold() for w in found if w.group() in ("I", "I'd", "I'll", "I'm")}
    rest = said - _KNOWING - _AROUND_KNOWING
    return bool(said & _KNOWING) and not rest and not re.search(r"\d", text)


def referral_in(text: str, people: Iterable[Person]) -> Referral | None:
    """Whom a short message sends us to, if anybody."""
    found = _REFERRAL.search(text)
    if found is None:
        return None
    said = found.group("whom")
    return Referral(said, person_named(said, people), found.span("whom"))


def person_named(said: str, people: Iterable[Person]) -> str | None:
    """Key of the one person whose first name, full name, role or key this is."""
    plain = said.strip("<@> ").casefold()
    hits = [
        p.key
        for p in people
        if plain in {p.key.casefold(), p.name.casefold(), p.role.casefold() or p.key.casefold()}
        or plain in p.name.casefold().split()[:1]
    ]
    return hits[0] if len(hits) == 1 else None
