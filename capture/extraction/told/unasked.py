"""What nobody asked for is a claim only where it tells of the work: no request, errand or reply.

Who speaks up unasked speaks to the one who listens: asks for something, tells what just happened,
passes on somebody's data, or replies to what was read back.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from capture.extraction.actions.found import Action
from capture.extraction.drafts import Draft
from capture.extraction.lexicon import any_of, lexicon, listed
from capture.extraction.lines import Line
from capture.extraction.sentences.segment import Clause
from model_store.vocabulary import Kind


def told_unasked(drafts: Iterable[Draft], line: Line) -> Iterator[Draft]:
    """Mark what a sentence that nobody asked for only seems to tell of the work.

    Args:
        drafts: what was read in it.
        line: the sentence.
    """
    why = "somebody's data, and no work" if _DATA.search(line.text) else ""
    for draft in drafts:
        clause = next((c for c in line.clauses if c.start <= draft.start < c.end), None)
        reason = why or (_reason(draft, line, clause) if clause else "")
        yield replace(draft, left_out=reason) if reason and not draft.left_out else draft


def _reason(draft: Draft, line: Line, clause: Clause) -> str:
    """Why a draft is no claim; "" when it is one."""
    inside = [a for a in line.actions if clause.start <= a.at < clause.end]
    asked = inside and _is_asked_of(inside[0], line, clause)
    if asked or _PLEADS.search(clause.text):
        return "a request, and no work"
    verb = draft.mention.split(" ")[0].lower()
    action = next((a for a in inside if verb in (a.verb.split()[0], a.said.split()[0])), None)
    errand = _ERRAND.search(clause.text) and (action or draft.kind is Kind.WORKAROUND)
    if errand and draft.kind in _DONE:
        return "an errand of the day, and no work"
    return _no_step(action) if action and draft.kind in _DONE else ""


_DONE = frozenset({Kind.STEP, Kind.OWNER, Kind.HANDOFF, Kind.WORKAROUND})


def _no_step(action: Action) -> str:
    """Why an action is no step of the work; "" when it is one."""
    if _is_reply(action):
        return "said of what was read back or sent, and no step"
    alone = not (action.doers or action.passive)
    return "a request, and no work" if alone or action.doer_word == "you" else ""


def _is_asked_of(action: Action, line: Line, clause: Clause) -> bool:
    """Whether a clause begins with its verb: "tell them", "do not close it", "can you hold it"."""
    before = re.findall(r"[\w']+", line.whole[clause.start : action.at].lower())
    opens = all(word in _BEFORE for word in before)
    alone = not action.doers and not action.passive and not action.relative
    return opens and (alone or action.doer_word == "you")


_BEFORE = listed("told", "before_request")
"""Words that may stand before the verb of a request."""


def _is_reply(action: Action) -> bool:
    """Whether somebody speaks of a text: confirms it, praises it, or says who wrote it."""
    of_text = action.target is None or action.target_word in _THE_TEXT
    answers = action.verb.split()[0] in lexicon("actions")["answering"]["words"] and of_text
    return answers or (action.past and action.target_word in {"this", "these"})


_THE_TEXT = listed("told", "the_text")
_PLEADS = re.compile(
    r"\b(?:please|pls|plz|kindly)\b|^\W*(?:can|could|would|will) (?:you|u)\b", re.IGNORECASE
)
_ERRAND = re.compile(rf"\b{any_of('told', 'errand')}\b", re.IGNORECASE)
_DATA = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,}"
    rf"|(?i:\b{any_of('told', 'number_of')}\b[^.;\n]{{0,25}}?\d{{3,}})"
    r"|\+\d{2}[\d ]{6,}|\b\d{3}-\d{2}-\d{4}\b|[\w.]+@[\w-]+\.\w+|(?i:\bborn \d)"
)
"""Numbers of accounts, cards, telephones and persons, and addresses: they belong to somebody."""
