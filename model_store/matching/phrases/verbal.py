"""A step phrase that has a verb, active or passive, laid out."""

from dataclasses import replace

from model_store.matching.lexicon import listed
from model_store.matching.phrases.action import NOTHING, Action, action_at, is_doing
from model_store.matching.phrases.naming import Term, names_of, terms_of
from model_store.matching.phrases.placing import HINTS, Phrase, placed
from model_store.matching.phrases.subject import verb_position
from model_store.matching.words import grammar, known

_REACH = 7
_COMPOUND = 2
_CAUSING = frozenset({"get", "have"})
_LOOSE = listed("phrases", "loose")


def passive(words: list[str]) -> Phrase | None:
    """Read "the permit is signed by the director": the object stands in front."""
    for index, word in enumerate(words[1:_REACH], start=1):
        if word in grammar().clauses | HINTS:
            return None
        if word not in grammar().be:
            continue
        verb = next(
            (i for i in range(index + 1, min(index + 4, len(words))) if _is_participle(words[i])),
            None,
        )
        if verb is None:
            return None
        by = words.index("by") if "by" in words[verb:] else len(words)
        action = action_at(words[:by], verb)
        rest = [w for i, w in enumerate(words[:by]) if i > verb and i not in action.used]
        phrase = placed(action, words[:index], rest)
        doer = terms_of(words[by + 1 : by + 4])
        return replace(phrase, subject=names_of(t for t in doer if t.person))
    return None


def _is_participle(word: str) -> bool:
    irregular = word.endswith("en") or word in grammar().irregular
    return word.endswith("ed") or (is_doing(word) and irregular)


def _caused(words: list[str], verb: int) -> Action | None:
    """Read "get the agreement signed": what is done stands behind its object."""
    if known(words[verb], _CAUSING) is None or verb + _COMPOUND >= len(words):
        return None
    ends = (i for i in range(verb + 2, len(words)) if words[i] in grammar().prepositions)
    last = next(ends, len(words)) - 1
    if last <= verb + 1 or not (is_doing(words[last]) and _is_participle(words[last])):
        return None
    action = action_at(words[: last + 1], last)
    return action if action.classes else None


def active(words: list[str]) -> Phrase:
    """Read "the buyer sends the order to the supplier", or the same without its subject."""
    verb = verb_position(words)
    if verb is None:
        return placed(NOTHING, words, [])
    action = _caused(words, verb) or action_at(words, verb)
    rest = [w for i, w in enumerate(words) if i > verb and i not in action.used]
    if rest and rest[0] in _LOOSE and words[verb + 1 : verb + 2] == rest[:1]:
        rest = rest[1:]
    doer = terms_of(words[:verb])
    if not rest and doer and not any(t.person for t in doer):
        return placed(action, words[:verb], [])
    subject = names_of(t for t in doer[:2] if t.person or _acts(t, verb))
    inside = terms_of([words[i] for i in sorted(action.used) if i > verb])
    return replace(placed(action, [], rest), subject=subject, inside=inside)


def _acts(term: Term, verb: int) -> bool:
    """Whether a word nobody listed stands as somebody in front of a verb: "the embassy asks"."""
    return verb > 0 and not (term.known or term.empty)
