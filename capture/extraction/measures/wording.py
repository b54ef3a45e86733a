"""A range in plain words, the way one would say it back to the person who gave it."""

from model_store.values import Calendar, Range, Unit

_WHOLE = 0.01
_NICE = {0.25: "a quarter of an hour", 0.5: "half an hour", 0.75: "three quarters of an hour"}


def render(span: Range) -> str:
    """Say a range in words.

    >>> render(Range(2, 3, Unit.DAY))
    '2 to 3 days'
    >>> render(Range(0, 24, Unit.HOUR))
    'up to 24 hours'
    >>> render(Range(120, 120, Unit.ITEM, per=Unit.WEEK, approximate=True))
    'about 120 a week'
    """
    about = "about " if span.approximate and span.low > 0 else ""
    if span.unit is Unit.FRACTION:
        return about + _ends(span, 100) + " percent"
    if span.unit is Unit.HOUR and span.low == span.high and span.high in _NICE and not span.per:
        return about + _NICE[span.high]
    words = about + _ends(span, 1)
    if span.unit is not Unit.ITEM:
        words += f" {_unit(span)}"
    elif span.per and span.low == span.high and span.high in {1, 2}:
        words = about + {1: "once", 2: "twice"}[int(span.high)]
    article = "an" if span.per is Unit.HOUR else "a"
    return f"{words} {article} {span.per}" if span.per else words


def _ends(span: Range, factor: float) -> str:
    low, high = _number(span.low * factor), _number(span.high * factor)
    if low == high:
        return low
    return f"up to {high}" if span.low <= 0 else f"{low} to {high}"


def _number(value: float) -> str:
    nearest = round(value)
    if abs(value - nearest) < _WHOLE:
        return f"{nearest:,}"
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _unit(span: Range) -> str:
    working = "working " if span.calendar is Calendar.WORKING else ""
    plural = "" if span.high == 1 and span.low in {0, 1} else "s"
    return f"{working}{span.unit}{plural}"
