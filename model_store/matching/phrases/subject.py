"""Finds where the doing begins when somebody is named in front of it."""

from model_store.matching.phrases.action import is_doing
from model_store.matching.phrases.naming import terms_of
from model_store.matching.words import grammar, known, nouns

_REACH = 7
_COMPOUND = 2
_FUNCTION = grammar().determiners | grammar().prepositions | grammar().be | {"not"}


def verb_position(words: list[str]) -> int | None:
    """Where the verb of an active phrase stands; nothing when the phrase only names a thing."""
    if not words:
        return None
    if starts_with_somebody(words):
        found = _after_somebody(words)
        if found is not None or not is_doing(words[0]):
            return found
    if words[1:] and words[1] in grammar().determiners and words[0] not in _FUNCTION:
        return 0
    if _starts_with_a_name(words):
        return 1
    if words[0] in grammar().determiners:
        return _after_somebody(words)
    unlisted = len(words) > 1 and known(words[0], nouns().vocabulary) is None
    return 0 if not _is_one_name(words) and (is_doing(words[0]) or unlisted) else None


def _after_somebody(words: list[str]) -> int | None:
    stop = min(len(words), _REACH)
    return next((i for i in range(1, stop) if _may_follow_somebody(words, i)), None)


def _starts_with_a_name(words: list[str]) -> bool:
    """Whether somebody or something nobody listed acts: "SAP sends the order"."""
    if is_doing(words[0]) or words[0] in grammar().determiners | grammar().auxiliaries:
        return False
    if _arrives(words):
        return True
    if len(words) <= _COMPOUND:
        return False
    inflected = words[1].endswith(("s", "ed")) or words[1] in grammar().irregular
    return inflected and is_doing(words[1])


def _arrives(words: list[str]) -> bool:
    """Whether things do something by themselves: "parts come in", "invoices arrive"."""
    plural = words[0].endswith("s") and len(words) > 1 and is_doing(words[1])
    rest = words[_COMPOUND:]
    return plural and all(w in grammar().particles for w in rest)


def _is_one_name(words: list[str]) -> bool:
    """Whether "credit note" is a thing, though "credit" may be a verb."""
    return len(words) > 1 and len(words) <= nouns().longest and tuple(words) in nouns().classes


def starts_with_somebody(words: list[str]) -> bool:
    """Whether the first thing named is a person or a team."""
    plain = [w for w in words[:4] if w not in grammar().determiners][:3]
    if not plain or plain[0] in grammar().auxiliaries:
        return False
    terms = terms_of(plain)
    return bool(terms) and terms[0].person


def _may_follow_somebody(words: list[str], index: int) -> bool:
    """A verb after its subject: "approves", or any verb before a determiner or pronoun."""
    word = words[index]
    if not is_doing(word) or words[index - 1] in grammar().prepositions:
        return False
    if words[index - 1] in grammar().determiners:
        return False
    inflected = word.endswith(("s", "ed")) or word in grammar().irregular
    follows = words[index + 1] if index + 1 < len(words) else ""
    function = grammar().determiners | grammar().pronouns | grammar().prepositions
    return inflected or follows in function or words[0] in {"we", "i"}
