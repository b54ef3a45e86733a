"""Who does it or gets it next, told in passing by the verb of some other answer."""

from collections.abc import Iterator

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers
from capture.extraction.clauses.handovers import handover
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
from capture.extraction.sentences.segment import Clause
from model_store.vocabulary import Kind


def passed_on(
    line: Line, clause: Clause, mention: str, memory: Memory, *, own_word: bool = True
) -> Iterator[Draft]:
    """A hand-over told in passing: one party gives, calls or asks another.

    An outsider whom a speaker only calls when something goes wrong gets no work, unless
    `own_word` says that it counts; a colleague does.
    """
    start, end = quote(line, clause)
    for action in line.actions:
        if not clause.start <= action.at < clause.end or action.negated:
            continue
        target = handover(action, line, memory)
        if target and not (own_word or target.person) and _only_says(action):
            continue
        if target and target not in doers(action, line, memory) and action.doers:
            yield Draft(
                kind=Kind.HANDOFF,
                start=start,
                end=end,
                value=target,
                mention=mention,
            )


def _only_says(action: Action) -> bool:
    """Whether a speaker only calls, asks or tells somebody."""
    return action.doer_word in {"i", "we"} and action.verb in listed("actions", "telling")


def done_by(line: Line, clause: Clause, mention: str, memory: Memory) -> Iterator[Draft]:
    """Who does what was asked about, told in passing: "Jo signs it", "I write them at night"."""
    for action in line.actions:
        if not clause.start <= action.at < clause.end or not _is_doing(action):
            continue
        who = [p for p in doers(action, line, memory) if p.person or p.role]
        known = [n.party for n in line.named if n.by is not By.GROUP]
        for party in who[:1]:
            if party in known:
                start, end = quote(line, clause)
                yield Draft(kind=Kind.OWNER, start=start, end=end, value=party, mention=mention)


def _is_doing(action: Action) -> bool:
    """Whether an action is done now to the thing spoken of, and not only left or chased."""
    off = action.negated or action.passive or action.stative or action.past or action.conditional
    verb = action.verb.split(maxsplit=1)[0]
    return not off and action.target_word in _THE_THING and verb not in _NOT_DONE


_THE_THING = frozenset({"it", "them", "these", "those"})
_NOT_DONE = listed("answered", "not_done")
"""Verbs with which work is had, moved or met, and not done."""
