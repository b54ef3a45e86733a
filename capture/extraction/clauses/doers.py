"""Who an action's words stand for: a known person, a role, a system, or the last one spoken of."""

from dataclasses import dataclass
from functools import cache

from capture.extraction.actions.found import Action
from capture.extraction.lexicon import lexicon, listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By, Named
from model_store.values import Party, Unit

_NOBODY = listed("names", "nobody")
_THIRD = listed("names", "third")
_DOER_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "yst",
    "eer",
    "ers",
    "ors",
    "ists",
    "ians",
    "ysts",
    "eers",
)


@dataclass(slots=True)
class Memory:
    """What was last spoken of in a turn, so that "they" and "it" find their word.

    `item` is what came in to be worked on, `thing` the last thing done to, by `hand`; `speaker` is
    who tells, and `leads` those who do it; `trouble` says that something was told to go wrong;
    `unit` and `per` are those of the last time and the last rate.
    """

    party: Party | None = None
    thing: str = ""
    item: str = ""
    hand: str = ""
    triggered: bool = False
    step: str = ""
    begun: bool = False
    speaker: Party | None = None
    leads: bool = False
    trouble: bool = False
    unit: Unit | None = None
    per: Unit | None = None


def doers(action: Action, line: Line, memory: Memory) -> tuple[Party, ...]:
    """The parties that do an action; empty when its subject is nobody in particular."""
    found = []
    if not action.doers and not action.passive:
        before = next((n for n in line.named if _adjoins(line, n.end, action.at)), None)
        return (before.party,) if before else ()
    for start, end in action.doers:
        party = party_at(line, start, end, memory)
        if party is not None and party not in found:
            found.append(party)
    if not found and not action.passive and action.target and not action.stative:
        return _unknown(action, line, memory)
    return tuple(found)


_MIN_ROLE = 3


def _unknown(action: Action, line: Line, memory: Memory) -> tuple[Party, ...]:
    """A noun nobody listed that does something to something is taken for a role, as said."""
    start, end = action.doers[0]
    word = line.whole[start:end].lower()
    plain = (
        word.replace(" ", "").isalpha()
        and len(word) >= _MIN_ROLE
        and word not in _NOBODY | _THIRD | _things()
    )
    if not plain or word == memory.thing.lower().split(" ")[-1] or len(action.doers) > 1:
        return ()
    return (Party(line.whole[start:end], role=word),)


def _adjoins(line: Line, end: int, at: int) -> bool:
    return 0 < at - end <= _NEAR and not line.whole[end:at].strip()


_NEAR = 3


def party_at(line: Line, start: int, end: int, memory: Memory) -> Party | None:
    """The party whose name covers these words."""
    word = line.whole[start:end]
    low = word.lower()
    named = named_at(line, start, end)
    if named:
        return named.party
    if low in _THIRD:
        return _last_named(line, start) or memory.party
    if low in _NOBODY:
        return None
    tool = next((t for t in line.tools if t.start <= start and end <= t.end), None)
    if tool:
        return Party(tool.name, system=tool.name)
    proper = any(a < end and start < b for a, b in line.names)
    if proper and len(word) > 1 and word[0].isupper():
        return Party(word)
    return Party(word, role=low) if is_doer(low) else None


def _last_named(line: Line, at: int) -> Party | None:
    """The last person or role named before a pronoun in its own sentence."""
    before = [n for n in line.named if n.end <= at and n.by in _REFERRED]
    return before[-1].party if before else None


_REFERRED = (By.NAME, By.NICKNAME, By.ROLE, By.UNIT, By.OUTSIDER)


def named_at(line: Line, start: int, end: int) -> Named | None:
    """The named party that covers a stretch."""
    return next((n for n in line.named if n.start < end and start < n.end), None)


def remember(line: Line, memory: Memory) -> None:
    """Keep the last person of a sentence, or role, for the pronouns of the next one."""
    others = [n for n in line.named if n.by not in (By.SPEAKER, By.GROUP)]
    people = [n for n in others if n.by in (By.NAME, By.NICKNAME)]
    if others:
        memory.party = (people or others)[-1].party


_MIN_DOER = 5


def is_doer(word: str) -> bool:
    """Whether a word has the ending of somebody who does something ("cashier")."""
    return (
        len(word) >= _MIN_DOER
        and word.isalpha()
        and word.endswith(_DOER_ENDINGS)
        and word not in _things()
    )


@cache
def _things() -> frozenset[str]:
    words = lexicon("parties")["not_people"]["words"]
    return frozenset(words) | {w + "s" for w in words}
