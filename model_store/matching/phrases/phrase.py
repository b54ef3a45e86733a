"""Reads a step phrase, active, passive or as a noun, and lays it out."""

from dataclasses import replace
from functools import lru_cache

from model_store.matching.lexicon import listed
from model_store.matching.phrases.action import action_at, doing_of, is_doing
from model_store.matching.phrases.naming import US, terms_of
from model_store.matching.phrases.nominal import nominal
from model_store.matching.phrases.placing import Phrase, taken_from
from model_store.matching.phrases.verbal import active, passive
from model_store.matching.words import grammar, known, verbs, words_of

_LOOSE = listed("phrases", "loose")


@lru_cache(maxsize=8192)
def parse(text: str) -> Phrase:
    """Lay a phrase out; any text whatsoever gives a phrase, an empty one at worst."""
    words = words_of(text)
    again = _is_repeat(words)
    words = [w for w in words if w not in grammar().repeats]
    rank = _rank(words)
    subject, words = _without_lead(words)
    read = passive(words) or nominal(words) or active(words)
    phrase = replace(read, text=text, subject=read.subject or subject, rank=rank)
    if again:
        phrase = replace(phrase, action=replace(phrase.action, again=True))
    return _event(phrase)


def _is_repeat(words: list[str]) -> bool:
    """Whether something is done once more; what works again was only mended."""
    pairs = zip(["", *words], words, strict=False)
    return any(word in grammar().repeats and before not in _MENDED for before, word in pairs)


_MENDED = listed("phrases", "mended")


def _rank(words: list[str]) -> str:
    """Read "first review", "second review": which of several; not the line or level of a team."""
    levels = {"line", "level", "tier"}
    pairs = zip(words, [*words[1:], ""], strict=False)  # a phrase may hold no word at all
    return next((w for w, after in pairs if w in grammar().ranks and after not in levels), "")


_JOINS = listed("phrases", "joins")


def _without_lead(words: list[str]) -> tuple[frozenset[str], list[str]]:
    """Drop "we usually have to"; keep who "we" are."""
    subject: frozenset[str] = frozenset()
    grammar_ = grammar()
    skipped = grammar_.auxiliaries | grammar_.pronouns | _JOINS
    while len(words) > 1 and words[0] in skipped:
        if _is_used_verb(words):
            break
        if words[0] in {"we", "i"}:
            subject = frozenset({US})
        words = words[1:]
    return subject, words


_BE = listed("phrases", "be")


def _is_used_verb(words: list[str]) -> bool:
    """Whether an auxiliary is the verb itself: "get quotes", "do the check", "have a look"."""
    if " " in action_at(words, 0).lemma:
        return True
    if words[1] in grammar().determiners and is_doing(words[0]):
        return True
    light = known(words[0], verbs().light)
    if light is None or words[0] in _BE:
        return False
    follows = words[1]
    return follows not in grammar().auxiliaries | {"to"} and not (
        is_doing(follows) and follows.endswith("ing")
    )


def _event(phrase: Phrase) -> Phrase:
    """Read "do the final check", "send a reminder": the noun tells what is done."""
    performs = phrase.action.lemma in verbs().performing
    if not phrase.things or not (performs or "send" in phrase.action.classes):
        return phrase
    last = phrase.text.split()
    noun = next((w for w in reversed(_direct_words(last)) if doing_of(w).classes), None)
    if noun is None:
        return phrase
    doing = doing_of(noun)
    head = terms_of([noun])
    things = tuple(t for t in phrase.things if not head or t.names != head[0].names)
    if not performs:
        sent = doing.classes & verbs().sendable
        classes = phrase.action.classes | sent
        kept = things if sent and any(not t.person for t in things) else phrase.things
        return replace(phrase, action=replace(phrase.action, classes=classes), things=kept)
    action = replace(doing, used=phrase.action.used, again=phrase.action.again or doing.again)
    regards = dict(phrase.regards)
    if not any(not t.person for t in things):
        things = (*taken_from(regards), *things)
    return replace(phrase, action=action, things=things, regards=tuple(sorted(regards.items())))


def _direct_words(words: list[str]) -> list[str]:
    """Words up to the first preposition: where the direct object ends."""
    found: list[str] = []
    for word in words_of(" ".join(words)):
        if word in grammar().prepositions - _LOOSE and found:
            break
        found.append(word)
    return found[1:][-1:]
