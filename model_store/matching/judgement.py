"""Whether two phrases mean the same step: same doing, compatible object, no clash of direction.

"Same" is never said on likeness alone, and "unsure" is a real answer: it becomes a question.
A different owner, time or condition does not make another step; a different receiver does.
"""

from dataclasses import dataclass

from model_store.claims import normalised
from model_store.matching.direction import clash_between
from model_store.matching.doings import Doing, doings
from model_store.matching.lexicon import verbs
from model_store.matching.phrase import parse
from model_store.matching.placing import Phrase
from model_store.matching.things import Object, is_listed, is_named, objects, union
from model_store.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with how sure it is (0 to 1) and the reason in plain words."""

    verdict: Verdict
    confidence: float
    reason: str


def judge(a: str, b: str) -> Judgement:
    """Judge whether two step phrases mean the same step of a process.

    >>> judge("approve the invoice", "sign off the bill").verdict.value
    'same'
    >>> judge("approve the invoice", "reject the invoice").verdict.value
    'different'
    """
    if normalised(a) == normalised(b):
        return Judgement(Verdict.SAME, 1.0, "the same words")
    first, second = sorted((a, b))
    return compare(parse(first), parse(second))


def compare(a: Phrase, b: Phrase) -> Judgement:
    """Judge two phrases that are laid out already."""
    doing, thing = doings(a.action, b.action), objects(a, b)
    if doing is Doing.OPPOSITE:
        return Judgement(Verdict.DIFFERENT, 0.95, "opposite doings")
    clash = clash_between(a, b)
    if clash:
        return Judgement(Verdict.DIFFERENT, 0.9, clash)
    return _special(a, b, doing, thing) or _TABLE[doing, thing]


def _special(a: Phrase, b: Phrase, doing: Doing, thing: Object) -> Judgement | None:
    """Cases in which more is known than how the doings and the things compare."""
    if (doing, thing) == (Doing.SAME, Object.OPEN) and _is_told_without_object(a, b):
        return Judgement(Verdict.SAME, 0.7, "a doing that carries its object with it")
    if a.open or b.open:
        return _hinted(doing, thing)
    if thing is not Object.OTHER:
        return None
    if doing is Doing.VAGUE and (_is_bare(a) or _is_bare(b)):
        return Judgement(Verdict.DIFFERENT, 0.6, "the things differ, and they tell the doing")
    if doing in (Doing.NEAR, Doing.SAME) and is_listed(a) is not is_listed(b):
        return Judgement(Verdict.UNSURE, 0.4, "like doings, and a thing nobody listed")
    return None


_SAME, _DIFFERENT, _UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE
_TABLE = {
    (Doing.SAME, Object.EQUAL): Judgement(_SAME, 0.9, "the same doing to the same thing"),
    (Doing.SAME, Object.PART): Judgement(
        _UNSURE, 0.5, "the same doing to a part of the same thing"
    ),
    (Doing.SAME, Object.OPEN): Judgement(_UNSURE, 0.5, "the same doing, to something left unsaid"),
    (Doing.SAME, Object.OTHER): Judgement(_DIFFERENT, 0.85, "the same doing to another thing"),
    (Doing.NEAR, Object.EQUAL): Judgement(_UNSURE, 0.5, "related doings to the same thing"),
    (Doing.NEAR, Object.PART): Judgement(_UNSURE, 0.4, "related doings to related things"),
    (Doing.NEAR, Object.OPEN): Judgement(_UNSURE, 0.4, "related doings, to something left unsaid"),
    (Doing.NEAR, Object.OTHER): Judgement(_DIFFERENT, 0.8, "related doings to another thing"),
    (Doing.VAGUE, Object.EQUAL): Judgement(
        _UNSURE, 0.4, "the same thing, but one doing says little"
    ),
    (Doing.VAGUE, Object.PART): Judgement(_UNSURE, 0.3, "one doing says little"),
    (Doing.VAGUE, Object.OPEN): Judgement(_UNSURE, 0.3, "one doing says little"),
    (Doing.VAGUE, Object.OTHER): Judgement(
        _UNSURE, 0.3, "one doing says little, and the things differ"
    ),
    (Doing.OTHER, Object.EQUAL): Judgement(_DIFFERENT, 0.8, "another doing to the same thing"),
    (Doing.OTHER, Object.PART): Judgement(_DIFFERENT, 0.75, "another doing"),
    (Doing.OTHER, Object.OPEN): Judgement(_DIFFERENT, 0.65, "another doing"),
    (Doing.OTHER, Object.OTHER): Judgement(_DIFFERENT, 0.9, "another doing to another thing"),
}


def _is_told_without_object(a: Phrase, b: Phrase) -> bool:
    if is_named(a) and is_named(b):
        return False
    shared = a.action.classes & b.action.classes & verbs().telling
    silent = a if not is_named(a) else b
    return bool(shared) or bool(union(a.people) & union(b.people) and not silent.regards)


def _is_bare(phrase: Phrase) -> bool:
    """Whether the thing alone tells what is done: "payment run", "run the payroll"."""
    return not phrase.action.lemma or phrase.action.lemma in verbs().performing


def _hinted(doing: Doing, thing: Object) -> Judgement:
    """One object is only hinted at ("what the meter says"): a word in common is enough."""
    if doing is Doing.SAME and thing in (Object.EQUAL, Object.PART):
        return Judgement(Verdict.SAME, 0.7, "the same doing, and the thing is hinted at")
    if doing is Doing.OTHER:
        return Judgement(Verdict.UNSURE, 0.4, "other doings, and one thing is only hinted at")
    return Judgement(Verdict.UNSURE, 0.4, "one thing is only hinted at")
