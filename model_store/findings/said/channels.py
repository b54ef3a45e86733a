"""By which way work comes in or is passed on, as it was told; without a way in common they differ.

Only closed classes are looked for: the means by which people and systems reach each other.
"""

import re
from functools import lru_cache

from model_store.findings.lexicon import any_of, lexicon

_CACHED = 1 << 14
_SEARCH = {
    name: re.compile(rf"\b{any_of('channels', name)}\b", re.IGNORECASE)
    for name in lexicon("channels")
}
_NOT = re.compile(
    r"\b(?:nobody|no one|nothing|never|not|no|without|[a-z]+n['’]t)\b", re.IGNORECASE
)


@lru_cache(maxsize=_CACHED)
def ways(text: str) -> frozenset[str]:
    """Classes of the ways a text names, up to what it says is not so.

    >>> sorted(ways("she rings my mobile or drops by, no mail"))
    ['person', 'phone']
    """
    text = _NOT.split(text, maxsplit=1)[0]
    return frozenset(name for name, words in _SEARCH.items() if words.search(text))


def is_other_way(a: str, b: str) -> bool:
    """Whether both name ways, and none in common.

    >>> is_other_way("it comes through the portal", "they text me")
    True
    """
    mine, theirs = ways(a), ways(b)
    return bool(mine and theirs) and not mine & theirs
