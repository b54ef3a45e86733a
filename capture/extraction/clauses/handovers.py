"""Who gets the work next: given to, told, passed on, or taken over."""

from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers, is_doer, party_at
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
from model_store.values import Party

PRONOUNS = listed("names", "it")


_INTO = listed("names", "inside")
"""What goes into somebody's tray or queue goes to them."""


def handover(action: Action, line: Line, memory: Memory) -> Party | None:
    """Who gets the work by this action, if it is given to somebody."""
    first = action.verb.split()[0]
    giving, moving = first in _words("giving"), first in _words("moving")
    for preposition, start, end in action.others:
        whose = (
            moving and preposition in _INTO and "'s " in line.whole[start:end].replace("’", "'")
        )
        kept_for = (
            preposition == "for"
            and (giving or first in _words("laying"))
            and any(
                n.start < end and start < n.end and n.by in (By.NAME, By.NICKNAME)
                for n in line.named
            )
        )
        if (
            preposition == "to"
            or whose
            or kept_for
            or (preposition in {"with", "at"} and (giving or moving))
        ):
            named = receiver(line, start, end, memory)
            if named:
                return named
    if action.target and action.verb in _words("addressing"):
        named = receiver(line, *action.target, memory)
        if named:
            return named
    return _supplied(action, line, memory) or taker(action, line, memory)


def _supplied(action: Action, line: Line, memory: Memory) -> Party | None:
    """Who is said to get something from the speaker: "the fitters get their orders from us"."""
    ours = any(
        p == "from" and line.whole[a:b].lower() in {"me", "us"} for p, a, b in action.others
    )
    if action.verb not in {"get", "receive"} or not ours:
        return None
    return next(iter(doers(action, line, memory)), None)


def taker(action: Action, line: Line, memory: Memory) -> Party | None:
    """The next hand that takes it: "finance takes over", "Jo sees it in the list"."""
    if action.negated or action.passive or action.verb not in _words("taking"):
        return None
    given = action.verb in {"get", "receive"} and _is_the_thing(action, line)
    over = action.verb.split()[-1] in {"over", "up"}
    if not over and not given and action.target_word not in PRONOUNS:
        return None
    who = [p for p in doers(action, line, memory) if p.system is None]
    own = next((n for n in line.named if n.by in (By.SPEAKER, By.GROUP) and n.party in who), None)
    return who[0] if who and own is None else None


def _is_the_thing(action: Action, line: Line) -> bool:
    """Whether somebody gets the very thing that was worked on: "Kim gets the drawings"."""
    what = line.whole[slice(*action.target)].lower() if action.target else ""
    return what.startswith(("the ", "my ", "our ")) and not any(
        preposition in {"from", "off", "by"} for preposition, _, _ in action.others
    )


def rests_with(action: Action, line: Line, memory: Memory) -> Party | None:
    """Whom the work told before now lies with: "it waits for Jo", "they sit with legal"."""
    if action.negated or action.verb not in _words("resting") or action.doer_word not in PRONOUNS:
        return None
    held = {"be": {"with"}, "wait": {"for", "at", "with", "on"}}.get(action.verb, {"with", "at"})
    found = (receiver(line, a, b, memory) for p, a, b in action.others if p in held)
    return next((party for party in found if party), None)


def receiver(line: Line, start: int, end: int, memory: Memory) -> Party | None:
    """The party that a stretch behind "to" names, if it names one."""
    found = [n for n in line.named if n.start < end and start < n.end]
    if not found:
        said = line.whole[start:end].lower().split()
        head = end - len(said[-1]) if said else start
        third = said in (["him"], ["her"], ["them"]) or (said and is_doer(said[-1]))
        third = third or _is_strange_name(line, head, end)
        return party_at(line, head, end, memory) if third else None
    last = found[-1]
    return None if last.by is By.GROUP and last.party.role is None else last.party


def _is_strange_name(line: Line, start: int, end: int) -> bool:
    """Whether words are a name with a capital that nobody listed, and no tool."""
    tool = any(t.start < end and start < t.end for t in line.tools)
    named = any(a < end and start < b for a, b in line.names)
    return named and not tool and line.whole[start : start + 1].isupper()


_words = partial(listed, "actions")
