"""Scopes: whether some case falls under both, and which dimension tells two of them apart.

A dimension nobody named means any case. Amounts are compared as intervals, so that "above 1000"
and "above 5000" have cases in common and "above 1000" and "below 1000" have none.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import fields, replace

from model_store.claims import Claim, normalised
from model_store.findings.cases.scope_words import WITHIN, axes
from model_store.people import Person
from model_store.values import ANYWHERE, Scope

DIMENSIONS = tuple(field.name for field in fields(Scope))
"""Names of the dimensions of a scope, in the order in which they are asked about."""

_EXCEPT = "except "
_AMOUNT = re.compile(r"(?P<way>[a-z ]*?)\s*(?P<number>\d[\d., ]*)\s*(?P<thousand>k|thousand)?\b")
_FROM_HERE_UP = frozenset({"above", "over", "more than", "from", "at least", "beyond"})
_UP_TO_HERE = frozenset({"below", "under", "less than", "up to", "at most", "within"})
_THOUSAND = 1000.0

Interval = tuple[float, float]


def scopes_overlap(a: Scope, b: Scope) -> bool:
    """Whether some case falls under both scopes; a missing dimension means any.

    >>> scopes_overlap(Scope(site="Lyon"), Scope(site="Oslo"))
    False
    >>> scopes_overlap(Scope(amount="above 1000"), Scope(amount="above 5000"))
    True
    """
    return not separating(a, b)


def separating(a: Scope, b: Scope) -> tuple[str, ...]:
    """Dimensions in which both say for which cases they speak, and no case falls under both.

    >>> separating(Scope(site="Lyon", period="summer"), Scope(site="Lyon", period="winter"))
    ('period',)
    """
    if ANYWHERE in (a, b):
        return ()
    return tuple(name for name in DIMENSIONS if _apart(name, getattr(a, name), getattr(b, name)))


def proposed(a: Claim, b: Claim, people: tuple[Person, ...] = ()) -> tuple[Scope, Scope] | None:
    """The scopes under which both claims may be true, to be asked about; None when none is known.

    What either said of its cases counts first: if only one of them named a dimension, the other
    one may speak of all other cases. Failing that, two speakers of different sites may each speak
    of their own.
    """
    if separating(a.scope, b.scope):
        return a.scope, b.scope
    for name in DIMENSIONS:
        mine, theirs = getattr(a.scope, name), getattr(b.scope, name)
        if (mine is None) is not (theirs is None):
            return (
                replace(a.scope, **{name: mine or _others(theirs)}),
                replace(b.scope, **{name: theirs or _others(mine)}),
            )
    sites = {one.key: one.site for one in people}
    here, there = sites.get(a.speaker, ""), sites.get(b.speaker, "")
    if a.scope.site is None and here and there and here != there:
        return replace(a.scope, site=here), replace(b.scope, site=there)
    return None


def _others(value: str | None) -> str:
    """All cases but these."""
    said = value or ""
    return said.removeprefix(_EXCEPT) if said.startswith(_EXCEPT) else _EXCEPT + said


def _apart(name: str, a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return False
    mine, theirs = normalised(a), normalised(b)
    if mine.startswith(_EXCEPT) or theirs.startswith(_EXCEPT):
        return mine.removeprefix(_EXCEPT) == theirs.removeprefix(_EXCEPT) and mine != theirs
    if name == "amount" and (low := amounts(mine)) and (high := amounts(theirs)):
        return low[1] <= high[0] or high[1] <= low[0]
    return mine != theirs and _exclude_each_other(name, mine, theirs)


def _exclude_each_other(name: str, a: str, b: str) -> bool:
    """Whether two values have no case in common; words of two axes may be said of one case."""
    found = [(axis & set(_parts(a)), axis & set(_parts(b))) for axis in axes(name)]
    known = [(mine, theirs) for mine, theirs in found if mine or theirs]
    if not known:
        return True
    return any(mine and theirs and not _shared(mine, theirs) for mine, theirs in known)


def _parts(value: str) -> tuple[str, ...]:
    return (value, *value.split())


def _shared(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    wider_a, wider_b = {WITHIN.get(word, word) for word in a}, {WITHIN.get(w, w) for w in b}
    both_narrow = wider_a != a and wider_b != b
    return bool(a & b) or (not both_narrow and bool(wider_a & wider_b))


def amounts(words: str) -> Interval | None:
    """The band of amounts that words name, from and up to; None when they name no number.

    >>> amounts("above 1,000"), amounts("up to 5k")
    ((1000.0, inf), (0.0, 5000.0))
    """
    found = _AMOUNT.search(normalised(words))
    if found is None:
        return None
    number = float(re.sub(r"[ ,]|\.(?=\d{3}\b)", "", found["number"]).rstrip("."))
    number *= _THOUSAND if found["thousand"] else 1.0
    way = found["way"].strip()
    if way in _FROM_HERE_UP:
        return number, float("inf")
    return (0.0, number) if way in _UP_TO_HERE else (number, number)
