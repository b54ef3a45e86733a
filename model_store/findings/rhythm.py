"""How often something is said to be done, or how soon: read from words, as the time in between.

"The day it comes in" and "on Friday, all at once" are no figures, and still cannot both be right.
"""

import re
from functools import lru_cache

_DAY, _WEEK, _MONTH = 1440.0, 10080.0, 43200.0
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_NTH = {"second": 2, "other": 2, "third": 3, "fourth": 4, "2nd": 2, "3rd": 3, "4th": 4}
_EVERY_NTH = re.compile(
    rf"\bevery\s+({'|'.join(_NTH)})\s+(day|week|month|{_WEEKDAY})\b", re.IGNORECASE
)
_TWO_DAYS = re.compile(rf"\b{_WEEKDAY}\s+and\s+(?:on\s+)?{_WEEKDAY}\b", re.IGNORECASE)
_PACES = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), minutes)
    for words, minutes in (
        (r"quarterly|(?:once|every|each) (?:a )?quarter|end of the quarter", 3 * _MONTH),
        (r"monthly|once a month|(?:every|each) month|end of the month|month[- ]end", _MONTH),
        (r"fortnightly|(?:every|once|each) (?:a |two )?(?:fortnight|weeks)", 2 * _WEEK),
        (r"weekly|once a week|one (?:run|round|time) a week|(?:every|each) week", _WEEK),
        (rf"(?:on|every|each|till|until|by)\s+(?:a\s+)?{_WEEKDAY}", _WEEK),
        (r"daily|(?:every|each) (?:day|morning|evening|night)|same day|overnight", _DAY),
        (r"next (?:day|morning)|(?:on )?the day (?:it|they|of)|day of (?:arrival|receipt)", _DAY),
        (r"at once(?! a)|immediately|instantly|right away|straight away|real[- ]time", 1.0),
        (r"as soon as|the moment|on the spot|within (?:a )?(?:minutes?|seconds?)", 1.0),
    )
)
_TOGETHER = re.compile(r"\ball at once\b|\bin one go\b", re.IGNORECASE)


_PROMISES = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), minutes)
    for words, minutes in (
        (r"(?:next|following) (?:\w+ )?(?:day|morning)|overnight", 1.5 * _DAY),
        (r"(?:same|that) (?:day|evening|night)|on the (?:day|morning|evening)", _DAY / 2),
        (r"(?:the|on the|same) day (?:it|they|he|she|we|the \w+) \w+|day of \w+", _DAY / 2),
        (r"(?:same|that|within the) week", _WEEK),
        (r"at once(?! a)|immediately|instantly|right away|straight away|real[- ]time", 60.0),
        (r"on the spot|the (?:moment|minute|second) (?:it|they|we)", 60.0),
    )
)
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
