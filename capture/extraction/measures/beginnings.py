"""Which words a measure can begin with: a word that is passed over begins none.

Otherwise every reader of measures would be tried at every word.
"""

from functools import cache

from capture.extraction.measures.tokens import Token, phrases, table, word_at

_PHRASED = ("fixed", "shares", "about", "at_most", "at_least")
"""The classes whose phrases may stand first in a measure."""

_ALONE = (
    *("numbers", "scales", "vague", "times", "weekdays", "adverbs"),
    *("bare_plurals", "fractions"),
)
_CORES = frozenset(["a", "an", "every", "each", "between", "most", "majority", "all", "half"])


def may_begin(toks: list[Token], at: int) -> bool:
    """Whether a measure can begin at a word; nobody looks closer at any other.

    "The", "on" and the first words of phrases begin one only with certain words behind them, and
    mostly stand before others.

    >>> from capture.extraction.measures.tokens import tokens

    >>> may_begin(tokens("the form"), 0), may_begin(tokens("the majority"), 0)
    (False, True)
    """
    behind = _begun().get(toks[at].text, ())
    return behind is None or word_at(toks, at + 1) in behind


@cache
def _begun() -> dict[str, frozenset[str] | None]:
    """The words a measure can begin with, each with those that follow; None where any may."""
    days = {day for one in table("weekdays") for day in (one, f"{one}s")}
    behind: dict[str, set[str]] = {
        "the": set(table("vague")) | set(table("fractions")),
        "on": set(days),
    }
    for name in _PHRASED:
        for first, *rest in phrases(name):
            behind.setdefault(first, set()).add(rest[0] if rest else "")
    alone = {word for name in _ALONE for word in table(name)} | _CORES | days
    alone |= set(table("currencies")["words"])
    alone |= {word for word, rest in behind.items() if "" in rest or word in table("units")}
    found = {word: frozenset(rest) for word, rest in behind.items()}
    return {**found, **dict.fromkeys(alone)}
