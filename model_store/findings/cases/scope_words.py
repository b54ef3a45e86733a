"""Closed sets of words for which cases something holds, read once; one axis, one question.

Two words of one axis name cases that have nothing in common ("summer", "winter"); words of two
axes may be said of one case ("new", "urgent").
"""

from functools import cache

from model_store.lexicon import lexicon

Axis = frozenset[str]


@cache
def axes(dimension: str) -> tuple[Axis, ...]:
    """The axes of a dimension that has any: of periods and of sorts of cases.

    >>> any("summer" in axis and "winter" in axis for axis in axes("period"))
    True
    """
    if dimension not in ("period", "variant"):
        return ()
    groups = lexicon("scopes")[dimension].values()
    return tuple(frozenset(word.replace("-", " ") for word in group["words"]) for group in groups)


WITHIN = {"saturday": "weekend", "sunday": "weekend"}
"""Cases of one word that are among those of another word of its axis."""
