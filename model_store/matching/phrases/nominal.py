"""A step phrase in which a noun carries the doing ("invoice approval"), laid out."""

from dataclasses import replace

from model_store.matching.phrases.action import Action, action_at, doing_of, is_doing
from model_store.matching.phrases.naming import names_of, terms_of
from model_store.matching.phrases.placing import Phrase, placed
from model_store.matching.phrases.subject import starts_with_somebody
from model_store.matching.words import bases, grammar, known, nouns, stem

_COMPOUND = 2
_REGARDING = frozenset({"on", "for", "about"})


def nominal(words: list[str]) -> Phrase | None:
    """Read "invoice approval", "matching of invoices": a noun carries the doing."""
    if not words:
        return None
    if "by" in words[1:-1] and not any(w in grammar().be for w in words):
        by = words.index("by", 1)
        named = nominal(words[:by])
        doer = names_of(t for t in terms_of(words[by + 1 :]) if t.person)
        return replace(named, subject=doer) if named is not None else None
    if "of" in words[1:-1]:
        return _nominal_of(words, words.index("of", 1))
    end = next((i for i, w in enumerate(words) if w in _REGARDING), len(words))
    if end < len(words) and not _has_article(words[:end]):
        return _nominal_with_regard(words, end)
    return _compound(words)


def _compound(words: list[str]) -> Phrase | None:
    action = doing_of(words[-1])
    if len(words) < _COMPOUND or _has_article(words) or _begins_as_verb(words):
        return None
    return _named(action, words) if action.classes else _gerund(words)


def _has_article(words: list[str]) -> bool:
    return any(w in grammar().determiners or w in grammar().pronouns for w in words)


def _nominal_of(words: list[str], of: int) -> Phrase | None:
    """Read "matching of invoices", "customs clearance of the goods"."""
    action = doing_of(words[of - 1])
    front = [w for w in words[: of - 1] if w not in grammar().determiners]
    if not action.classes or (front and _begins_as_verb(words[:of])):
        return None
    phrase = placed(action, words[of + 1 :], [])
    return replace(phrase, regards=(*phrase.regards, ("in", terms_of(front)))) if front else phrase


def _gerund(words: list[str]) -> Phrase | None:
    """Read "account opening", "concrete pouring": a verb behind what it is done to."""
    last = words[-1]
    if not last.endswith("ing") or known(last, nouns().vocabulary) is not None:
        return None
    bare = next((b for b in bases(last) if b != last and is_doing(b)), stem(last))
    action = action_at([bare, *words[:-1]], 0)
    rest = [w for i, w in enumerate([bare, *words[:-1]]) if i and i not in action.used]
    inside = terms_of([w for i, w in enumerate([bare, *words[:-1]]) if i and i in action.used])
    return replace(placed(action, rest, []), inside=inside)


def _named(action: Action, words: list[str]) -> Phrase:
    whole = terms_of(words)
    if whole and all(t.person for t in terms_of(words[:-1])):
        return Phrase("", action, people=terms_of(words[:-1]))
    front = [w for w in words[:-1] if w not in grammar().prepositions]
    phrase = placed(action, front, [])
    return replace(phrase, things=whole) if len(whole) == 1 else phrase


def _begins_as_verb(words: list[str]) -> bool:
    """Whether "release payment" is meant and not "invoice payment"; a last "-ing" settles it."""
    verb_like = is_doing(words[0]) and known(words[0], nouns().things_first) is None
    return (verb_like and not words[-1].endswith("ing")) or _somebody_acts(words)


def _nominal_with_regard(words: list[str], end: int) -> Phrase | None:
    """Read "quality check on the goods": the thing stands behind the noun of doing."""
    named = nominal(words[:end])
    if named is None:
        return None
    behind = placed(named.action, [], words[end:])
    return replace(behind, things=(*named.things, *behind.things))


def _somebody_acts(words: list[str]) -> bool:
    inflected = any(w.endswith(("s", "ed")) and is_doing(w) for w in words[1:-1])
    return inflected and starts_with_somebody(words)
