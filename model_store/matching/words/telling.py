"""The words of a text that tell what it is about, without function words and endings."""

import re
from functools import lru_cache

from model_store.matching.words.lemmas import stem
from model_store.matching.words.lexicon import grammar

Bag = frozenset[str]

_WORD = re.compile(r"[a-z][a-z0-9]{2,}")


@lru_cache(maxsize=1 << 14)
def said_words(text: str) -> tuple[str, ...]:
    """The words of a text that tell what it is about, as they are said, each once.

    >>> said_words("Then we keep the orders on the clipboard")
    ('orders', 'clipboard')
    """
    function = grammar().function
    return tuple(dict.fromkeys(w for w in _WORD.findall(text.lower()) if w not in function))


@lru_cache(maxsize=1 << 15)
def stemmed(word: str) -> str:
    """A word without its ending."""
    return stem(word)


def telling_words(text: str) -> Bag:
    """The words of a text that tell what it is about, without endings.

    >>> sorted(telling_words("Then we keep the orders on the clipboard"))
    ['clipboard', 'order']
    """
    return frozenset(map(stemmed, said_words(text)))
