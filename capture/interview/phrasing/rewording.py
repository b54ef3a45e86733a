"""A question somebody else worded is asked only if it keeps every rule; else the template is.

What is asked for, of which step, and in which slot is never left to whoever words it.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from capture.interview.course import Move, Situation
from capture.interview.lexicon import any_of, listed
from capture.interview.phrasing.labels import stems
from capture.interview.phrasing.linting import lint
from capture.interview.phrasing.wording import templates
from capture.ports import Question, QuestionWording, ToWord
from model_store.events import InterviewKind
from model_store.vocabulary import Side, Slot
from prompts import load

FIXED = frozenset({Slot.OPENING, Slot.CONFIRM, Slot.NEUTRAL_CHECK})
"""Questions whose very words matter: both sides hear them alike."""
MOST_LETTERS = 200

_LABEL = re.compile(r"[“\"„]([^“”\"„]*)[”\"“]")
_ASKS = re.compile(rf"\b({any_of('questions', 'asks')})\b", re.IGNORECASE)
_ALIKE = {"whom": "who", "whose": "who", "which": "what"}
_MARKED = re.compile(
    r"[<>*_`#|\[\]{}\\]|https?:|:[a-z0-9_+-]+:|[\x00-\x1f\u200b-\u200f\u202a-\u202e]"
)
_BELIEF = re.compile(rf"\b{any_of('questions', 'asks_a_view')}\b", re.IGNORECASE)
"""A leader is asked for a view, never as if it were the fact."""


def reworded(move: Move, situation: Situation, wording: QuestionWording | None) -> Move:
    """The move with its new question in other words, if there are any that may be asked.

    A question that was put before comes again in the words it was stored with.

    Args:
        move: as the engine made it, not stored yet.
        situation: as it was before the turn.
        wording: who puts questions in other words; None leaves every template.
    """
    question = move.question
    if wording is None or question is None or not _is_free(move, question):
        return move
    side = situation.account.vantage.side
    said = tuple(message.text for message in move.turn.messages)
    wanted = ToWord(
        question=question,
        purpose=load(f"questions/{question.slot}").purpose,
        side=side,
        said=said,
        speaker=situation.person.key,
        turn=move.turn.id,
    )
    text = " ".join(wording.word(wanted)[: 2 * MOST_LETTERS].split())
    names = tuple(p.name for p in (*situation.people, *situation.knowledge.people))
    if not text or broken_rules(text, question, side, names=names, said=said):
        return move
    return _with_words(move, question, text)


def broken_rules(
    text: str,
    question: Question,
    side: Side,
    *,
    names: Collection[str] = (),
    said: Collection[str] = (),
) -> tuple[str, ...]:
    """Name every rule that other words for a question break; empty when they may be asked.

    >>> from model_store.vocabulary import Slot
    >>> asked = Question(Slot.WAIT, None, "Where does it usually sit waiting?")
    >>> broken_rules("Who keeps it waiting?", asked, Side.OPERATOR)
    ('asks for something else',)
    """
    spoken = frozenset(re.findall(r"[\w-]+", " ".join(said).casefold()))
    held = {
        "asks for something else": _asked_for(text) == _asked_for(question.text),
        "leaves the matter": bool(stems(text) & _matter(question)),
        "names another step": _LABEL.findall(text) == ([question.step] if question.step else []),
        "brings a number": set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", question.text)),
        "marked up": not _MARKED.search(text),
        "too long": len(text) <= MOST_LETTERS,
        "takes a view for the fact": side is not Side.LEADER or bool(_BELIEF.search(text)),
    }
    broken = tuple(rule for rule, kept in held.items() if not kept)
    return (*broken, *lint(text, spoken=spoken, names=names))


def _is_free(move: Move, question: Question) -> bool:
    """Whether a question was put in this very turn, by a template, and its words are not fixed."""
    asked = [e for e in move.turn.interview if e.kind is InterviewKind.ASKED]
    new = bool(asked) and (asked[-1].slot, asked[-1].text) == (question.slot, question.text)
    return new and question.slot not in FIXED and not question.finding


def _with_words(move: Move, question: Question, text: str) -> Move:
    happened = list(move.turn.interview)
    at = max(n for n, e in enumerate(happened) if e.kind is InterviewKind.ASKED)
    happened[at] = replace(happened[at], text=text)
    turn = replace(move.turn, interview=tuple(happened))
    return replace(move, turn=turn, question=replace(question, text=text))


def _asked_for(text: str) -> str:
    """What a question asks for: the first asking word of the last clause that has one.

    >>> _asked_for("When it sits there, what is it waiting for?")
    'what'
    """
    clauses = re.split(r"[,.:;]", _LABEL.sub(" ", text))
    found = [m.group(1).casefold() for clause in clauses if (m := _ASKS.search(clause))]
    return _ALIKE.get(found[-1], found[-1]) if found else ""


def _matter(question: Question) -> frozenset[str]:
    """The words a slot is asked in, and those of the step: one of them has to come again."""
    lines = [line for wordings in templates(question.slot).values() for line in wordings]
    lines = [line.replace("$step", " ") for line in lines]
    told = frozenset().union(*map(stems, (*lines, question.step or ""))) - _EMPTY
    return told if stems(question.text) & told else told | stems(question.text)


_EMPTY = stems(" ".join(listed("questions", "of_any_question")))
