"""Base forms without a model: enough English spelling to find a word in the lexicon."""

import re
from collections.abc import Container
from functools import lru_cache

from model_store.matching.words.lexicon import grammar

_MINIMUM = 3
_CACHED = 8192
_ENDINGS = (
    "ational", "isation", "ization", "ations", "ation", "ments", "ment", "ances", "ance",
    "ences", "ence", "ities", "ity", "ives", "ive", "ions", "ion", "ural", "ure", "ials",
    "ial", "als", "al", "ers", "er", "ors", "or", "ness", "ings", "ing", "ies", "ied", "es",
    "ed", "e", "s", "y",
)  # fmt: skip


def british(word: str) -> str:
    """Spell as the lexicon does.

    >>> british("authorized"), british("labeling")
    ('authorised', 'labelling')
    """
    word = re.sub(r"(?<=[a-z]{3})iz(e|ed|es|er|ing|ation|ations)$", r"is\1", word)
    return re.sub(r"^(label|cancel|travel|model|channel)(ed|ing)$", r"\1l\2", word)


@lru_cache(maxsize=_CACHED)
def bases(word: str) -> tuple[str, ...]:
    """Every base form a word may have, the word itself first.

    >>> bases("matching")
    ('matching', 'match', 'matche')
    >>> bases("copies")[-1]
    'copy'
    """
    word = british(word)
    irregular = grammar().irregular.get(word)
    found = [word, irregular] if irregular else [word, *_regular(word)]
    return tuple(dict.fromkeys(found))


def known(word: str, lexicon: Container[str]) -> str | None:
    """The base form of a word that a lexicon holds, if any."""
    return next((base for base in bases(word) if base in lexicon), None)


@lru_cache(maxsize=_CACHED)
def stem(word: str) -> str:
    """What is left of a word without its endings, to compare words no lexicon holds.

    >>> stem("structural") == stem("structure")
    True
    """
    word = bases(word)[-1] if word in grammar().irregular else british(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > _MINIMUM:
            rest = word[: -len(ending)]
            return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "sl" else rest
    return word


def _regular(word: str) -> list[str]:
    found: list[str] = []
    if word.endswith("ies") and len(word) > _MINIMUM + 1:
        found.append(word[:-3] + "y")
    elif word.endswith("s") and not word.endswith("ss") and len(word) >= _MINIMUM:
        found += [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]
    if word.endswith("ied"):
        found.append(word[:-3] + "y")
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= _MINIMUM - 1:
            rest = word[: -len(ending)]
            found += [rest, rest + "e"]
            if rest[-1:] == rest[-2:-1]:
                found.append(rest[:-1])
    return found
