"""Short messages that steer the talk instead of answering: skip, later, stop, undo, not me.

Only a whole short message can steer; a long answer that contains "stop" stays an answer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from model_store.people import Person


class Command(StrEnum):
    """What a short message asks for."""

    SKIP = "skip"
    LATER = "later"
    STOP = "stop"
    UNDO = "undo"


_PLEASE = (
    r"(?:please |pls |sorry,? |ok,? |can we |could we |i(?:'d| would) like to |let's |let us )*"
)
_END = r"(?:,? (?:please|pls|thanks|thank you|for now|for today|now|sorry))*"
_COMMANDS = {
    Command.SKIP: r"(?:skip|pass|next|next question|skip (?:it|this|that)(?: one| question)?|"
    r"rather not(?: say)?|i(?:'d| would) rather not(?: say| answer)?|no comment)",
    Command.LATER: r"(?:later|not now|busy|i'?m busy|am busy|maybe later|another time|tomorrow|"
    r"(?:ask me|come back|do this|continue|go on|talk) (?:again )?(?:later|tomorrow|next week)|"
    r"i(?:'m| am) (?:in a meeting|on the phone)|no time(?: now)?|pause|snooze|brb|gotta go)",
    Command.STOP: r"(?:stop|enough|quit|exit|end|bye|that'?s enough|stop (?:here|it|this|asking)|"
    r"i(?:'m| am) done|no more(?: questions)?|cancel|leave me alone)",
    Command.UNDO: r"(?:undo|undo (?:that|this|it|my last(?: answer)?)|go back|back|take that back|"
    r"delete (?:that|my last answer)|strike that|forget that answer)",
}
_PATTERNS = {
    command: re.compile(rf"^/?{_PLEASE}{words}{_END}$") for command, words in _COMMANDS.items()
}
_UNKNOWN = re.compile(
    r"\b(?:(?:do(?:n't| not)|dont|didn't|can't|cannot|can not|couldn't|wouldn't) "
    r"(?:really |actually )?(?:know|say|tell|remember|see|deal)|no (?:idea|clue)|not sure|unsure|"
    r"dunno|idk|not (?:me|mine|(?:my|our) (?:\w+))|ask \w+|(?:would|might|should|must) know|"
    r"knows? best|have to (?:look|check|ask)|need to (?:look|check|ask|consult)|"
    r"look (?:it|that) up|never (?:saw|seen|heard|told)|"
    r"(?:outside|beyond|above) (?:of )?(?:me|my|our)|beats me|search me|who knows|"
    r"how (?:should|would) i know|not (?:to )?(?:guess|speculate)|rather not|nothing to do with|"
    r"one for (?:the|my|our)|(?:defer|leave (?:that|this|it)) to|consult the|"
    r"(?:circle|get|come) back (?:to you )?(?:on|about) (?:that|this|it)|not involved)\b"
    r"|^\W*\?+\W*$",
    re.IGNORECASE,
)
_REFERRAL = re.compile(
    r"\b(?:ask|asking|try|talk to|check with|speak (?:to|with))\s+(?:the |our |my )?"
    r"(?P<whom><@\w+>|[^\W\d_][\w'-]*(?:\s+(?:team|desk|department|lead|manager|office))?)",
    re.IGNORECASE,
)
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
    """Whether a short message says no more than that its speaker cannot tell."""
    plain = text.replace("\u2019", "'")
    return len(plain.split()) <= MOST_WORDS and bool(_UNKNOWN.search(plain))


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
