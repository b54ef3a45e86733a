"""Verbs that tell no step, and why: states, conditions, rules, times, who somebody is."""

import re

from capture.extraction.actions.found import Action
from capture.extraction.lexicon import lexicon, listed
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.parties.named import By
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause

_MIN_VERB = 2
"""Letters: what is left of "there's" and "i'm" is no verb that tells a step."""


def why_no_step(action: Action, line: Line, clause: Clause) -> str:
    """The reason why an action is no step; "" when it is one."""
    reasons = (
        (action.stative, "a state, and no step"),
        (action.conditional and not _is_awaited(action, line), "a condition, and no step"),
        (_is_anybodys(action, line), "what anybody might do, and no step"),
        (_takes_time(action, line), "how long it takes, and no step"),
        (_is_rule(action, clause), "a rule, and no step"),
        (_only_comes(action), "how work reaches its speaker, and no step"),
        (_is_bare(action, line, clause), "a verb and nothing it is done to"),
        (_is_unable(action, line), "what cannot be done, and no step"),
        (_is_missed(action), "what the speaker goes without, and no step"),
        (_is_one_time(action, clause), "done one time only, and no step"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _is_advice(action: Action, line: Line) -> bool:
    """Whether "you" tells what one could do or what is so, and not how the work is done."""
    if action.doer_word != "you":
        return False
    between = line.whole[action.doers[0][1] : action.at].split()
    works = action.target is not None or action.verb in lexicon("actions")["checking"]["words"]
    works = works or any(p in _INTO for p, _, _ in action.others)
    return action.negated or not works or bool(_MAYBE & {word.lower() for word in between})


_INTO = listed("told", "works_on")
_MAYBE = listed("told", "maybe")


def _is_anybodys(action: Action, line: Line) -> bool:
    """Whether an action is anybody's, about the process itself, or no verb at all."""
    anybody = _is_advice(action, line) or action.target_word == "process"
    return anybody or len(action.said.split()[0].strip("'’")) < _MIN_VERB


def _takes_time(action: Action, line: Line) -> bool:
    """Whether the object is a time: "that took three days" is no step."""
    if action.doer_word in {"i", "we"} and action.verb.split()[0] not in _TAKING:
        return False  # "we collect the same day" tells when
    spans = [(m.start, m.end) for m in line.measures if m.kind is MeasureKind.TIME]
    return action.target is not None and any(
        start < action.target[1] and action.target[0] < end for start, end in spans
    )


_TAKING = listed("told", "taking")


def _is_rule(action: Action, clause: Clause) -> bool:
    """Whether a denial states a control: "nobody pays without a signature"."""
    return action.negated and has("control", clause.text)


def _only_comes(action: Action) -> bool:
    """Whether work only reaches its speaker: "i get a mail", which tells how it comes in."""
    return action.verb in {"get", "receive"} and action.doer_word in _OWN_WORDS


def _is_missed(action: Action) -> bool:
    """Whether nobody does something for the speaker: "nobody tells me", a complaint."""
    for_me = any(p in {"for", "to"} for p, _, _ in action.others)
    return action.negated and action.doer_word in _NO_ONE and (
        action.target_word in _OWN_WORDS or action.verb in lexicon("actions")["telling"]["words"]
        or (for_me and action.target is None)
    )  # fmt: skip


def _is_awaited(action: Action, line: Line) -> bool:
    """Whether a condition waits for what somebody has to do: "until the captain has signed"."""
    checks = action.verb.split()[0] in {*lexicon("actions")["checking"]["words"], "okay", "ok"}
    who = any(
        n.start < b and a < n.end and n.by in _KNOWN for n in line.named for a, b in action.doers
    )
    before = line.whole[max(line.start, action.at - _AWAITED) : action.at]
    return checks and who and not action.negated and _UNTIL.search(before) is not None


_KNOWN = (By.NAME, By.NICKNAME, By.ROLE, By.UNIT)
_AWAITED = 60
_UNTIL = re.compile(r"\b(?:unless|until|till|before|once|after)\b[^,;.]*$", re.IGNORECASE)


def _is_one_time(action: Action, clause: Clause) -> bool:
    """Whether it happened once and never since: "the manual i opened once"."""
    return action.past and _ONCE.search(clause.text) is not None


_ONCE = re.compile(
    r"\b(?:once|one time)\b(?= *(?:$|[.,;!)]|to |in \d))|\bone time, in\b", re.IGNORECASE
)
_NO_ONE = frozenset({"nobody", "noone", "one", "none"})


def _is_bare(action: Action, line: Line, clause: Clause) -> bool:
    """Whether a speaker names a verb and nothing else: "i run" tells who one is, not the work."""
    more = len(line.whole[action.at : clause.end].split()) > _VERB_AND_WORD
    told = action.target or action.others or action.passive or more
    whole = action.verb in lexicon("actions")["checking"]["words"] or action.verb == "decide"
    return action.doer_word == "i" and not (told or whole)


_VERB_AND_WORD = 2


def _is_unable(action: Action, line: Line) -> bool:
    """Whether something cannot be done: trouble, and no step that is left out."""
    before = line.whole[max(line.start, action.at - _ABLE_REACH) : action.at].lower()
    far = line.whole[max(line.start, action.at - _LONG_REACH) : action.at].lower()
    return (action.negated and _ABLE.search(before) is not None) or _UNPAID.search(far) is not None


_OWN_WORDS = listed("names", "speaking")
_ABLE = re.compile(r"\b(?:can|could|cannot|can['’]?t|couldn['’]?t)(?: \w+)?\s*$")
_ABLE_REACH, _LONG_REACH = 16, 60
_UNPAID = re.compile(r"\b(?:can['’]?t|cannot|couldn['’]?t)\b[^,.;:]{2,44}\bto\s+$")
"""What is done to an end that is out of reach: "I can't pay two people to watch a door"."""
