"""Quantities in one measure, and whether two of them can both be right."""

import re
from dataclasses import dataclass
from enum import StrEnum

from model_store.claims import Claim
from model_store.findings.about import topic_of_text
from model_store.values import MINUTES, Calendar, Range, Unit

APART = 1.5
"""Two quantities differ from here on: the larger over the smaller."""
APART_IN_DOUBT = 3.0
"""The same, when one of them was given in doubt."""

_LEAST_MINUTES, _LEAST_SHARE, _LEAST_RATE = 1.0, 0.005, 0.05
_MOST, _LEAST_REST = 0.5, 0.02
_WORKING_WEEK = 7 / 5


_NUMBER = (
    r"\d[\d.,]*k?(?:ish)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|hundred|thousand"
)
_COUNTED = re.compile(rf"\b(?:{_NUMBER})\s+([a-z]{{3,}})", re.IGNORECASE)


class Measure(StrEnum):
    """What a quantity is a quantity of; only equal measures compare."""

    TIME = "time"
    SHARE = "share"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Quantity:
    """Both ends in the common unit: elapsed minutes, a share of cases, items a week."""

    measure: Measure
    low: float
    high: float


def quantities(claim: Claim) -> tuple[Quantity, ...]:
    """Every quantity a claim gives: its value, and the share of cases it was said to hold for."""
    found = []
    for given in (claim.value, claim.share):
        quantity = _quantity(given) if isinstance(given, Range) else None
        if quantity and quantity not in found:
            found.append(quantity)
    return tuple(found)


def _quantity(given: Range) -> Quantity | None:
    if given.unit is Unit.FRACTION:
        return Quantity(Measure.SHARE, given.low, given.high)
    if given.per_week:
        return Quantity(Measure.RATE, *given.per_week)
    if given.minutes:
        days = given.unit is Unit.DAY and given.calendar is Calendar.WORKING
        factor = (
            _WORKING_WEEK if days and given.low >= MINUTES[Unit.WEEK] / MINUTES[Unit.DAY] else 1
        )
        return Quantity(Measure.TIME, *(factor * end for end in given.minutes))
    return None


def apart(a: Quantity, b: Quantity, at_least: float = APART) -> float | None:
    """How many times larger the larger one is; None when both can be right.

    They cannot both be when the intervals are disjoint and the middles `at_least` times apart.
    The middle of an interval that starts at nothing ("within a day") is its end. Two such
    intervals always touch; as promises they differ when one is three times the other. Of two large
    shares what is left over is compared too: 98 % and 70 % leave 2 % and 30 %.

    >>> apart(Quantity(Measure.TIME, 0, 1440), Quantity(Measure.TIME, 2880, 4320))
    2.5
    >>> apart(Quantity(Measure.TIME, 1440, 1440), Quantity(Measure.TIME, 1440, 1440)) is None
    True
    """
    if a.measure is not b.measure:
        return None
    promised = a.measure is Measure.TIME and a.low <= 0 and b.low <= 0
    if promised:
        at_least = max(at_least, APART_IN_DOUBT)
    elif a.low <= b.high and b.low <= a.high:
        return None
    least = {Measure.TIME: _LEAST_MINUTES, Measure.SHARE: _LEAST_SHARE}.get(a.measure, _LEAST_RATE)
    ratio = _ratio(_middle(a), _middle(b), least)
    if a.measure is Measure.SHARE and min(_middle(a), _middle(b)) > _MOST:
        ratio = max(ratio, _ratio(1 - _middle(a), 1 - _middle(b), _LEAST_REST))
    return ratio if ratio >= at_least else None


def _ratio(a: float, b: float, least: float) -> float:
    small, large = sorted((max(least, a), max(least, b)))
    return round(large / small, 2)


def _middle(quantity: Quantity) -> float:
    return quantity.high if quantity.low <= 0 else (quantity.low + quantity.high) / 2


def counted_thing(claim: Claim) -> str:
    """Stem of the word right behind the last number of a quote: what is counted; else empty."""
    found = _COUNTED.findall(claim.quote)
    nouns = [min(topic_of_text(word), default="") for word in found]
    return next((noun for noun in reversed(nouns) if noun), "")


def exclude_each_other(a: Quantity, b: Quantity) -> bool:
    """Whether two shares of one whole add up to more than the whole.

    >>> exclude_each_other(Quantity(Measure.SHARE, 0.8, 0.8), Quantity(Measure.SHARE, 0.5, 0.5))
    True
    """
    shares = a.measure is b.measure is Measure.SHARE
    return shares and a.low + b.low > 1 + _LEAST_SHARE


def gives_share(claim: Claim) -> bool:
    """Whether a claim says for which share of the cases something holds."""
    return any(quantity.measure is Measure.SHARE for quantity in quantities(claim))
