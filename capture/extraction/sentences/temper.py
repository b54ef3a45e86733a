"""Anger is passed over: swearing, stress and set phrases of rage become blanks of the same length.

What is left says the same as a calm speaker would; every other character keeps its place, so that
quotes are still cut from the words as they were typed.
"""

import re
from functools import cache

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.letters import any_word

_NAMES = "temper"
_MAX_ECHO = 60
_BEFORE = r"(?:(?<![^.!?;:,(–—-])|(?=[,;])|[ \t](?=and\b))[,; \t]*"
_BEHIND = r"(?=\s*(?:$|[.!?,;:)–—]|-\s))"
_ECHO = re.compile(
    r"(?<=[.!?,])\s+((?:an? |the |on |in )?[\w-]{2,24}(?: [\w-]{2,24})?)[.!]+(?=\s|$)",
    re.IGNORECASE,
)


_LETTER = re.compile(r"[^\n]")


def calmed(text: str) -> str:
    """Blank what only anger says; `len(calmed(text)) == len(text)`.

    >>> calmed("three bloody days, for crying out loud!")
    'three        days                      '
    """
    if not any(char.isalpha() for char in text):
        return text
    for pattern in _patterns():
        text = pattern.sub(_blank, text)
    return _ECHO.sub(_echo, text)


def _blank(match: re.Match[str]) -> str:
    return _LETTER.sub(" ", match.group())


def _echo(match: re.Match[str]) -> str:
    """Blank a shouted word that was said just before: "on paper. PAPER."."""
    said = match[1].casefold()
    before = match.string[max(0, match.start() - _MAX_ECHO) : match.start()].casefold()
    shouted = match[1].isupper() or match.group().endswith("!")
    again = re.search(rf"(?<!\w){re.escape(said)}(?!\w)", before) is not None
    return _blank(match) if shouted and again else match.group()


@cache
def _swearing() -> re.Pattern[str]:
    either = any_word(word.lower() for word in lexicon(_NAMES)["swearing"]["words"])
    return re.compile(rf"(?<![\w'-]){either}(?![\w'-])", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = lexicon(_NAMES)
    phrases = "|".join(f"(?:{p})" for p in data["phrases"]["patterns"])
    stress = "|".join(data["stress"]["patterns"])
    return (
        _swearing(),
        re.compile(stress, re.IGNORECASE),
        re.compile(rf"{_BEFORE}(?:{phrases})[!?]*{_BEHIND}", re.IGNORECASE),
    )
