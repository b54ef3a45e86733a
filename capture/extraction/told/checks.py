"""Checks as people tell them: who leads tells what is checked, who works tells what is not.

"Quality inspects every crate" from above is a control; "I check it" is a step; "nobody checks
credit", "the log? never read it" deny a control, whoever says so.
"""

import re
from collections.abc import Iterator
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from capture.extraction.told.worth import shares_out
from model_store.vocabulary import Kind, Polarity

_DENYING = listed("told", "denying")
_OWN = listed("told", "own_check")
_ASIDE = re.compile(
    r"^\W*(?:(?:the |a |that |this )?(?:[\w-]+ ){0,3}[\w-]+\s?\?+\s*"
    r"(?:never|no|nobody|nope|what)\b"
    rf"|no (?!{any_of('told', 'no_refusal')})[\w-]+\W*$)",
    re.IGNORECASE,
)
"""The thing asked back and denied, or denied and nothing else: "the panel? never met it"."""


def checks(line: Line, clause: Clause, memory: Memory, *, leads: bool) -> Iterator[Draft]:
    """The control a clause tells by its verb.

    Args:
        line: its sentence.
        clause: where to read.
        memory: the step told before it.
        leads: whether the speaker leads the work, and tells how others do it.
    """
    start, end = quote(line, clause)
    text = line.whole[start:end]
    if has("control", text):
        return  # told already, by its own words
    inside = [a for a in line.actions if clause.start <= a.at < clause.end]
    denied = any(_denies(a) for a in inside) or _ASIDE.search(text) is not None
    denied = denied and not shares_out(line, clause)
    if denied or (leads and any(_tells(a) for a in inside)):
        polarity = Polarity.DENIES if denied else Polarity.ASSERTS
        says = words(line.whole, start, end)
        yield Draft(
            kind=Kind.CONTROL, start=start, end=end, value=says, mention=memory.step,
            polarity=polarity,
        )  # fmt: skip


def _denies(action: Action) -> bool:
    """Whether a check is denied: by nobody, or by those who would have to make it."""
    verb = action.verb.split()[0]
    nobody = action.doer_word in {"nobody", "noone", "one"} and verb in _words("recording")
    by_whom = action.doer_word in _DENYING or (action.passive and not action.doers)
    return action.negated and not action.conditional and (nobody or (_checks(action) and by_whom))


def _tells(action: Action) -> bool:
    """Whether others are said to check something."""
    others = action.doer_word not in _OWN and bool(action.doers or action.passive)
    return others and _checks(action) and not (action.negated or action.conditional)


def _checks(action: Action) -> bool:
    return action.verb.split()[0] in _words("checking") or action.verb in _LOOKING


_LOOKING = listed("told", "looking")


_words = partial(listed, "actions")
