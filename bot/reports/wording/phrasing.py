"""Quantities, dates and lists in plain words; the same value always reads the same."""

from collections.abc import Sequence

from model_store.values import MINUTES, Calendar, Range, Unit

_SHORT = {Unit.MINUTE: 90, Unit.HOUR: 36, Unit.DAY: 21, Unit.WEEK: 9, Unit.MONTH: 18}
"""Up to this many of a unit a reader still feels how long it is."""


def listed(items: Sequence[str], word: str = "and") -> str:
    """Join as one says it.

    >>> listed(["SAP", "e-mail", "a folder"])
    'SAP, e-mail and a folder'
    """
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "account"), counted(3, "account")
    ('1 account', '3 accounts')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def quantity(value: Range) -> str:
    """A range as people say it.

    >>> quantity(Range(2, 3, Unit.DAY, calendar=Calendar.WORKING))
    '2 to 3 working days'
    >>> quantity(Range(40, 40, Unit.ITEM, per=Unit.WEEK, approximate=True))
    'about 40 a week'
    >>> quantity(Range(0.2, 0.25, Unit.FRACTION))
    '20 to 25 %'
    >>> quantity(Range(1, 3, Unit.HOUR, usual=2))
    '1 to 3 hours, usually 2'
    """
    factor = 100.0 if value.unit is Unit.FRACTION else 1.0
    low, high = _number(value.low * factor), _number(value.high * factor)
    span = low if low == high else f"{low} to {high}"
    about = "about " if value.approximate else ""
    usual = _number(value.usual * factor) if value.usual is not None else ""
    usually = f", usually {usual}" if usual and usual not in (low, high) else ""
    return f"{about}{span}{_unit_words(value, high)}{usually}"


def span_of_minutes(low: float, high: float) -> str:
    """Elapsed minutes in the largest unit that keeps the numbers readable.

    >>> span_of_minutes(2880, 4320)
    '2 to 3 days'
    >>> span_of_minutes(0, 90)
    '0 to 90 minutes'
    """
    for unit, limit in _SHORT.items():
        if high <= limit * MINUTES[unit]:
            return quantity(Range(*_rounded(low, high, MINUTES[unit]), unit))
    return quantity(Range(*_rounded(low, high, MINUTES[Unit.YEAR]), Unit.YEAR))


def number_of(score: float) -> str:
    """A share of one, always with two figures, so that columns line up.

    >>> number_of(0.754)
    '0.75'
    """
    return f"{score:.2f}"


def first_upper(text: str) -> str:
    """Begin as a sentence begins, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Begin and end as a sentence does.

    >>> sentence("waits 2 days")
    'Waits 2 days.'
    """
    tidy = " ".join(text.split())
    return first_upper(tidy) + ("" if tidy.endswith((".", "!", "?", "…")) else ".")


def _unit_words(value: Range, high: str) -> str:
    if value.unit is Unit.FRACTION:
        return " %"
    each = {None: "", Unit.HOUR: " an hour"}.get(value.per, f" a {value.per}")
    if value.unit is Unit.ITEM:
        return each or (" time" if high == "1" else " times")
    working = "working " if value.calendar is Calendar.WORKING else ""
    return f" {working}{value.unit}{'' if high == '1' else 's'}{each}"


def _number(value: float) -> str:
    return f"{round(value, 1 if value < 100 else 0):,g}" if value < 1e6 else f"{value:,.0f}"  # noqa: PLR2004


def _rounded(low: float, high: float, unit: float) -> tuple[float, float]:
    return round(low / unit, 1), round(high / unit, 1)
