"""How often something is said to be done, or how soon: read from words, as the time in between.

"The day it comes in" and "on Friday, all at once" are no figures, and still cannot both be right.
"""

import re
from functools import lru_cache

from model_store.findings.lexicon import any_of, lexicon

_DAY, _WEEK, _MONTH = 1440.0, 10080.0, 43200.0
_WEEKDAY = any_of("rhythm", "weekday")
_NTH = {"second": 2, "other": 2, "third": 3, "fourth": 4, "2nd": 2, "3rd": 3, "4th": 4}
_EVERY_NTH = re.compile(
    rf"\bevery\s+({'|'.join(_NTH)})\s+(day|week|month|{_WEEKDAY})\b", re.IGNORECASE
)
_TWO_DAYS = re.compile(rf"\b{_WEEKDAY}\s+and\s+(?:on\s+)?{_WEEKDAY}\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\ball at once\b|\bin one go\b", re.IGNORECASE)


def _told(group: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """The classes of a group, each with its minutes."""
    return tuple(
        (
            re.compile(rf"\b{any_of('rhythm', f'{group}.{name}')}\b", re.IGNORECASE),
            one["minutes"],
        )
        for name, one in lexicon("rhythm")[group].items()
    )


_PACES = _told("pace")
_PROMISES = _told("promise")
"""How soon, told by the day it falls on; the longest that the words still allow."""


@lru_cache(maxsize=1 << 14)
def promise(text: str) -> float | None:
    """Minutes within which something is said to be done, by words; None: nothing is said.

    >>> promise("we enter it the day it lands"), promise("on the next working day")
    (720.0, 2160.0)
    """
    return next((minutes for pattern, minutes in _PROMISES if pattern.search(text)), None)


@lru_cache(maxsize=1 << 14)
def pace(text: str) -> float | None:
    """Minutes between one time and the next, by the slowest that is named; None: nothing is said.

    >>> pace("we type it in the day it comes"), pace("on fridays, all at once"), pace("by hand")
    (1440.0, 10080.0, None)
    """
    nth = _EVERY_NTH.search(text)
    if nth:
        unit = nth[2].casefold()
        whole = {"day": _DAY, "month": _MONTH}.get(unit, _WEEK)
        return _NTH[nth[1].casefold()] * whole
    if _TWO_DAYS.search(text):
        return _WEEK / 2
    plain = _TOGETHER.sub("", text)
    return next((minutes for pattern, minutes in _PACES if pattern.search(plain)), None)
