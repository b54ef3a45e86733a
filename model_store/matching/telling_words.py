"""The words of a text that tell what it is about, without function words and endings."""

import re

from model_store.matching.lemmas import stem
from model_store.matching.lexicon import grammar

Bag = frozenset[str]

_WORD = re.compile(r"[a-z][a-z0-9]{2,}")


def telling_words(text: str) -> Bag:
    """The words of a text that tell what it is about, without endings.

    >>> sorted(telling_words("Then we keep the orders on the clipboard"))
    ['clipboard', 'order']
    """
    function = grammar().function
    return frozenset(stem(w) for w in _WORD.findall(text.lower()) if w not in function)
