"""Whether two phrases mean the same step: same doing, compatible object, no clash of direction.

"Same" is never said on likeness alone, and "unsure" is a real answer: it becomes a question.
A different owner, time or condition does not make another step; a different receiver does.
"""

from dataclasses import dataclass

from model_store.claims import normalised
from model_store.matching.comparing.denominal import is_denominal
from model_store.matching.comparing.direction import clash_between
from model_store.matching.comparing.doing import Doing, doings
from model_store.matching.comparing.things import Object, is_listed, is_named, objects, union
from model_store.matching.phrases import Phrase, parse
from model_store.matching.words import grammar, telling_words, verbs
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
    if doing is Doing.OPPOSITE and thing in (Object.EQUAL, Object.OPEN):
        return Judgement(Verdict.DIFFERENT, 0.95, "opposite doings")
    clash = clash_between(a, b)
    if clash:
        return Judgement(Verdict.DIFFERENT, 0.9, clash)
    return _special(a, b, doing, thing) or _TABLE[doing, thing]


def _special(a: Phrase, b: Phrase, doing: Doing, thing: Object) -> Judgement | None:
    """Cases in which more is known than how the doings and the things compare."""
    if (doing, thing) == (Doing.SAME, Object.OPEN) and _is_told_without_object(a, b):
        return Judgement(Verdict.SAME, 0.7, "a doing that carries its object with it")
    if doing is not Doing.SAME and is_denominal(a, b):
        return Judgement(Verdict.SAME, 0.7, "the verb of one is the noun that the other places")
    if a.open or b.open:
        return _hinted(doing, thing)
    if doing is Doing.OTHER and thing is Object.EQUAL and (_is_idiom(a) or _is_idiom(b)):
        return Judgement(Verdict.UNSURE, 0.4, "a set phrase, and another doing to the same thing")
    return _of_other_things(a, b, doing) if thing is Object.OTHER else None


def _of_other_things(a: Phrase, b: Phrase, doing: Doing) -> Judgement | None:
    """The things differ: by how the doings compare, that settles it or leaves it open."""
    if doing in (Doing.OTHER, Doing.OPPOSITE):
        return _by_words(a, b)
    if doing is Doing.VAGUE and (_is_bare(a) or _is_bare(b)):
        return Judgement(Verdict.DIFFERENT, 0.6, "the things differ, and they tell the doing")
    if doing in (Doing.NEAR, Doing.SAME) and not (is_listed(a) and is_listed(b)):
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
    (Doing.OPPOSITE, Object.PART): Judgement(_UNSURE, 0.3, "opposite doings, to related things"),
    (Doing.OPPOSITE, Object.OTHER): Judgement(_DIFFERENT, 0.9, "opposite doings to other things"),
    (Doing.OTHER, Object.EQUAL): Judgement(_DIFFERENT, 0.8, "another doing to the same thing"),
    (Doing.OTHER, Object.PART): Judgement(_UNSURE, 0.3, "another doing, to related things"),
    (Doing.OTHER, Object.OPEN): Judgement(_UNSURE, 0.2, "another doing, to something left unsaid"),
    (Doing.OTHER, Object.OTHER): Judgement(_DIFFERENT, 0.9, "another doing to another thing"),
}


_PLAIN = frozenset({"send"})
"""A doing to anything at all: a word that may mean it does not carry its object."""


def _is_told_without_object(a: Phrase, b: Phrase) -> bool:
    if is_named(a) and is_named(b):
        return False
    shared = a.action.classes & b.action.classes
    shared = shared & verbs().telling if not shared & _PLAIN else frozenset()
    silent = a if not is_named(a) else b
    return bool(shared) or bool(union(a.people) & union(b.people) and not silent.regards)


def _by_words(a: Phrase, b: Phrase) -> Judgement | None:
    """Nothing agrees, yet words are shared: perhaps one was not read well, so nothing is decided.

    The very same words in another order are one step told as a verb and as a noun.
    """
    mine, yours = telling_words(a.text), telling_words(b.text)
    if mine == yours and len(mine) > 1:
        return Judgement(Verdict.SAME, 0.7, "the same words in another order")
    if mine & yours:
        return Judgement(Verdict.UNSURE, 0.3, "unlike, but with words in common")
    return None


_BENDING = grammar().particles | grammar().prepositions


def _is_idiom(phrase: Phrase) -> bool:
    """Whether the doing is a light verb with a word that bends it: "put on", "take in"."""
    first, *rest = phrase.action.lemma.split()[:2] or ("",)
    return bool(rest) and first in verbs().light and rest[0] in _BENDING


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
