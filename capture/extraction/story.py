"""A narrative becomes steps with doers: openings, last cases, beliefs, and what comes unasked."""

import re
from collections.abc import Iterator
from functools import cache

from capture.extraction.actions import Action
from capture.extraction.marks import has
from capture.extraction.doers import Memory, doers, named_at
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import lexicon
from capture.extraction.lines import Line
from capture.extraction.parties import By
from capture.extraction.segment import Clause
from model_store.vocabulary import ActorMode, Kind, Party, Polarity, System

_LEAD_IN = re.compile(
    r"^(?:(?:and|but|so|then|or|well|ok|plus|yet|et|und|also|first|after that|finally)\b[\s,]*)+",
    re.IGNORECASE,
)
_MAX_MENTION = 8
_PRONOUNS = frozenset({"it", "them", "this", "that", "these", "those", "one", "all", "everything"})


def story_drafts(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Read the steps of a clause, with owner and hand-over."""
    for action in line.actions:
        if clause.start <= action.at < clause.end:
            yield from _step(action, line, clause, memory)


def quote(line: Line, clause: Clause) -> tuple[int, int]:
    """The words of a clause without what joins it to the one before."""
    lead = _LEAD_IN.match(line.whole[clause.start : clause.end])
    start = clause.start + (lead.end() if lead else 0)
    return (start, clause.end) if start < clause.end else (clause.start, clause.end)


def _step(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    start, end = quote(line, clause)
    target = handover(action, line, memory)
    who = doers(action, line, memory)
    polarity = Polarity.DENIES if action.negated else Polarity.ASSERTS
    mention = mention_of(action, line, memory)
    if action.verb.split()[0] in _words("moving") and not _is_person(who):
        yield from _moved(action, line, clause, target)
        return
    if action.stative or action.conditional or not mention:
        return
    if target and polarity is Polarity.ASSERTS:
        yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=mention)
    yield Draft(
        kind=Kind.STEP,
        start=start,
        end=end,
        value=words(line.whole, start, end),
        mention=mention,
        polarity=polarity,
        actor_mode=actor_mode(line.whole[start:end], who),
    )
    if polarity is Polarity.ASSERTS:
        for party in who:
            yield Draft(
                kind=Kind.OWNER,
                start=start,
                end=end,
                value=party,
                mention=mention,
                actor_mode=actor_mode(line.whole[start:end], (party,)),
            )
    memory.step = mention


def _moved(action: Action, line: Line, clause: Clause, target: Party | None) -> Iterator[Draft]:
    """ "It goes to finance for approval": a hand-over, an owner, and the step named after "for"."""
    start, end = quote(line, clause)
    if target is None or action.negated:
        return
    purpose = next(
        (line.whole[a:b] for p, a, b in action.others if p == "for" and _nominal(line.whole[a:b])),
        "",
    )
    yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=purpose)
    if target.system is None:
        yield Draft(kind=Kind.OWNER, start=start, end=end, value=target, mention=purpose)


def handover(action: Action, line: Line, memory: Memory) -> Party | None:
    """Who gets the work by this action, if it is given to somebody."""
    first = action.verb.split()[0]
    giving, moving = first in _words("giving"), first in _words("moving")
    for preposition, start, end in action.others:
        if preposition in {"to", "with", "at"} and (giving or moving or preposition == "to"):
            named = _receiver(line, start, end)
            if named:
                return named
    if giving and action.target and _is_addressing(first):
        named = _receiver(line, *action.target)
        if named:
            return named
    if action.verb in {"take over", "pick up"}:
        return next(iter(doers(action, line, memory)), None)
    return None


def _receiver(line: Line, start: int, end: int) -> Party | None:
    found = [n for n in line.named if n.start < end and start < n.end]
    if not found:
        return None
    last = found[-1]
    return None if last.by is By.GROUP and last.party.role is None else last.party


def _is_addressing(verb: str) -> bool:
    return verb in {
        "call",
        "ping",
        "ask",
        "tell",
        "notify",
        "inform",
        "alert",
        "message",
        "text",
        "phone",
        "write",
        "mail",
        "email",
        "page",
        "warn",
        "contact",
        "remind",
        "chase",
        "give",
        "send",
        "show",
    }


def mention_of(action: Action, line: Line, memory: Memory) -> str:
    """A short verb phrase as said; "it" is replaced by the thing last spoken of.

    The object of a passive stands behind its verb: "every order is checked" is "check every order".
    """
    text = line.whole
    if action.target:
        start, end = action.target
        thing = " ".join(text[start:end].split())
        if action.target_word in _PRONOUNS:
            thing = memory.thing or thing
        elif named_at(line, *action.target) is None:
            memory.thing = thing
        return _short(f"{action.said} {thing}")
    for preposition, start, end in action.others:
        if preposition in {
            "in",
            "into",
            "to",
            "on",
            "for",
            "with",
            "from",
            "through",
            "against",
            "behind",
            "after",
        }:
            return _short(f"{action.said} {preposition} {text[start:end]}")
    return action.said


def actor_mode(text: str, who: tuple[Party, ...]) -> ActorMode | None:
    """A system by itself, a person by hand, or simply a person; None when nobody is named."""
    if has("by_itself", text) or any(p.system for p in who):
        return ActorMode.SYSTEM
    if has("by_hand", text):
        return ActorMode.BY_HAND
    return ActorMode.PERSON if who else None


def system_drafts(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    """The tools of a clause, private ones under their own kind."""
    start, end = quote(line, clause)
    for tool in line.tools:
        if clause.start <= tool.start < clause.end:
            kind = Kind.SHADOW_TOOL if tool.unofficial else Kind.SYSTEM
            yield Draft(kind=kind, start=start, end=end, value=System(tool.name), mention=mention)


def _short(phrase: str) -> str:
    return " ".join(phrase.split()[:_MAX_MENTION])


def _is_person(who: tuple[Party, ...]) -> bool:
    return any(p.system is None for p in who)


def _nominal(text: str) -> bool:
    return bool(set(text.lower().split()) & _words("nominal"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("actions")[name]["words"])
