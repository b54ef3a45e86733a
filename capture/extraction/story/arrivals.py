"""Work that is brought or comes to whoever speaks: "a nurse walks in with it".

Who tells their own work need not say that they are who gets it; who leads never means so.
"""

import re
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers
from capture.extraction.clauses.handovers import receiver
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
from model_store.values import Party

_OWN = re.compile(r"(?:me|us|(?:my|our)\b(?: \S+){1,4})$", re.IGNORECASE)
_TO = listed("told", "arrives_at")
_SPEAKING = listed("names", "speaking")


def arrival(action: Action, line: Line, memory: Memory) -> Party | None:
    """The speaker, where an action brings the work to them without saying so.

    Args:
        action: what is done.
        line: its sentence.
        memory: who speaks, and what was told before.
    """
    if memory.leads or memory.speaker is None or action.negated or action.passive:
        return None
    who = doers(action, line, memory)
    if action.doer_word in _SPEAKING or memory.speaker in who or not (action.doers or who):
        return None
    came = _reaches(action, line) or _comes_with(action, line, memory) or _comes_from(action, line)
    return memory.speaker if came or _brings(action, line, memory) else None


def calls_in(action: Action, line: Line, memory: Memory) -> Party | None:
    """The speaker, where a condition says that a colleague calls or writes: "when Jo rings"."""
    first = action.verb.split()[0]
    if memory.leads or not action.conditional or action.negated or first not in _words("telling"):
        return None
    own = action.doer_word in _SPEAKING or action.target_word not in {"", *_SPEAKING}
    return memory.speaker if not own and _somebody(action, line, memory) else None


def _reaches(action: Action, line: Line) -> bool:
    """Whether a thing comes to the speaker, or to a place of theirs: "to our pool"."""
    first = action.verb.split()[0]
    if first == "reach" and action.target_word in _SPEAKING:
        return True
    if first in _words("telling") and action.target and _LINE.match(line.whole, action.target[0]):
        return True
    placed = (line.whole[a:b] for p, a, b in action.others if p in _TO)
    laid = first in _words("moving") or first in _words("laying")
    return laid and any(_OWN.match(place) for place in placed)


_LINE = re.compile(
    r"(?:my|our) (?:own |private )?(?:cell|mobile|phone|line|extension|number|desk)\b"
)


def _comes_with(action: Action, line: Line, memory: Memory) -> bool:
    """Whether somebody comes with it in hand: "the driver turns up with a slip"."""
    if action.verb.split()[0] not in _words("coming") or not _somebody(action, line, memory):
        return False
    carries = any(p in {"with", "w/"} for p, _, _ in action.others)
    here = any(_OWN.match(line.whole[a:b]) for p, a, b in action.others if p in _TO)
    return carries or here or _WITH.match(line.whole, action.at) is not None


_WITH = re.compile(r"\w+(?: [\w']+){0,5} (?:w/|with) ", re.IGNORECASE)


def _comes_from(action: Action, line: Line) -> bool:
    """Whether a thing is said to come from somebody: "the drawings come from Kim"."""
    if action.verb != "come" or action.conditional:
        return False
    behind = [(a, b) for p, a, b in action.others if p == "from"]
    known = (By.NAME, By.NICKNAME, By.ROLE, By.UNIT)
    return any(n.start < b and a < n.end and n.by in known for n in line.named for a, b in behind)


def _brings(action: Action, line: Line, memory: Memory) -> bool:
    """Whether somebody brings a thing before all else is told: to the teller then."""
    if memory.begun or action.conditional or action.verb.split()[0] not in _words("bringing"):
        return False
    thing = action.target is not None and receiver(line, *action.target, memory) is None
    return thing and _somebody(action, line, memory)


def _somebody(action: Action, line: Line, memory: Memory) -> bool:
    """Whether who comes or brings is a colleague, and no customer or thing."""
    outside = [n.party for n in line.named if n.by is By.OUTSIDER]
    who = [p for p in doers(action, line, memory) if p.system is None and p not in outside]
    return bool(who) and all(p != memory.speaker for p in who)


_words = partial(listed, "actions")
