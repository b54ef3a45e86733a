"""Many words as one pattern that goes letter by letter: hundreds of them are looked for as one.

It matches what the alternation of the words would match, had it the longest first.
"""

import re
from collections.abc import Iterable
from typing import Any


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words, without bounds; where case is not regarded, in lower case.

    >>> any_word(["key", "keys", "keyed", "scan"])
    '(?:key(?:ed|s)?|scan)'
    >>> any_word([])
    '(?!)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _written(tree) if tree else r"(?!)"


def _written(node: dict[str, Any]) -> str:
    """The ways on from a letter; where a word ends here, none of them need be gone."""
    ways = [re.escape(char) + _written(node[char]) for char in sorted(node) if char]
    if not ways:
        return ""
    if len(ways) == 1 and "" not in node:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if '' in node else ''}"
