"""Text becomes tokens that know their number: digits, words, "5k", "1,5", "twenty-five", "½"."""

import re
from functools import cache
from typing import Any, NamedTuple

from capture.extraction.lexicon import lexicon
from capture.extraction.sentences.markup import blanked

_TOKEN = re.compile(
    r"(?P<clock>\b\d{1,2}[:h]\d{2}(?!\d)(?:\s?[ap]m\b)?|\b\d{1,2}\s?[ap]m\b)"
    r"|(?P<date>\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b)"
    r"|(?P<ordinal>\b\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<name>[^\W\d_][^\W_]*-?\d[\w-]*|\w*_\w+|\+\d[\d ]{6,20}|\b0\d{3,})"
    r"|(?P<number>\d{1,15}(?:[.,]\d{1,6})*|[½¼¾])"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<mark>\.{2,}|…|[^\w\s])",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_POINT = re.compile(r"[.,]")
_MAX_DEPTH = 2
_MAX_TEXT = 50_000
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}


class Token(NamedTuple):
    """One token: what sort it is, its lower-case text, its offsets, its number if it has one."""

    sort: str
    text: str
    start: int
    end: int
    value: float | None = None


def tokens(text: str) -> list[Token]:
    """Read the tokens of a text; mark-up counts as blank.

    Only the first 50,000 characters are read: longer than any chat message may be.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(blanked(text[:_MAX_TEXT]).replace("’", "'")):
        sort, word = match.lastgroup or "mark", match.group().lower()
        if sort == "clock" and "h" in word:
            hours, minutes = word.split("h")
            value: float | None = int(hours) + int(minutes) / 60
            found.append(Token("hours", word, *match.span(), value))
            continue
        found.append(Token(sort, word, *match.span(), _value(sort, word)))
    return found


def _value(sort: str, word: str) -> float | None:
    if sort == "ordinal":
        return float(word[:-2])
    if sort != "number":
        return None
    if word in _VULGAR:
        return _VULGAR[word]
    if _THOUSANDS.fullmatch(word):
        return float(_POINT.sub("", word))
    parts = _POINT.split(word)
    return float(parts[0] if len(parts) == 1 else f"{parts[0]}.{parts[1]}")


@cache
def table(name: str) -> dict[str, Any]:
    """Return one class of the measures lexicon without its reason."""
    return {key: value for key, value in lexicon("measures")[name].items() if key != "why"}


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a class as word tuples, longest first."""
    data = table(name)
    found = [tuple(phrase.split()) for phrase in data.get("phrases", data)]
    return tuple(sorted(found, key=lambda words: -len(words)))


@cache
def _heads(name: str) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Return the phrases of a class by their first word and their second, longest first.

    A phrase of one word has "" as its second.
    """
    by_head: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for words in phrases(name):
        first, second = (*words, "")[:2]
        beside = by_head.setdefault(first, {})
        beside[second] = (*beside.get(second, ()), words)
    return by_head


def match_phrase(toks: list[Token], at: int, name: str) -> tuple[str, int] | None:
    """Return the longest phrase of a class that starts at a token, and where it ends."""
    beside = _heads(name).get(word_at(toks, at))
    if beside is None:
        return None
    for words in beside.get(word_at(toks, at + 1), ()):
        if tuple(tok.text for tok in toks[at : at + len(words)]) == words:
            return " ".join(words), at + len(words)
    return (toks[at].text, at + 1) if "" in beside else None


def word_at(toks: list[Token], at: int) -> str:
    """Return the lower-case text of a token, "" behind either end."""
    return toks[at].text if 0 <= at < len(toks) else ""


def joined(toks: list[Token], at: int) -> bool:
    """Whether a token follows the one before it without a blank."""
    return 0 < at < len(toks) and toks[at].start == toks[at - 1].end


def number(toks: list[Token], at: int, depth: int = 0) -> tuple[float, int] | None:
    """Read one cardinal: "25", "5k", "twenty-five", "a hundred and twenty", "3/4".

    Returns its value and the index behind it; None when no number starts here.
    """
    if at >= len(toks):
        return None
    tok = toks[at]
    if tok.sort == "number" and tok.value is not None:
        return _digits(toks, at, tok.value)
    article = tok.text in {"a", "an"} and word_at(toks, at + 1) in table("scales")
    if article:
        return _scaled(toks, at + 1, 1.0, depth)
    if tok.text == "half" and word_at(toks, at + 1) == "a" and word_at(toks, at + 2) == "dozen":
        return 6.0, at + 3
    small = table("numbers").get(tok.text)
    if small is None:
        return None
    end = at + 1
    if small >= 20:  # noqa: PLR2004
        behind = end + (word_at(toks, end) == "-")
        unit = table("numbers").get(word_at(toks, behind))
        if unit is not None and 0 < unit < 10:  # noqa: PLR2004
            small, end = small + unit, behind + 1
    return _scaled(toks, end, float(small), depth)


def _digits(toks: list[Token], at: int, value: float) -> tuple[float, int]:
    end = at + 1
    if word_at(toks, end) == "k" and joined(toks, end):
        return value * 1000, end + 1
    if word_at(toks, end) == "/" and end + 1 < len(toks):
        below = toks[end + 1].value
        if below and value < below <= 10:  # noqa: PLR2004
            return value / below, end + 2
    if word_at(toks, end) in _VULGAR:
        return value + _VULGAR[toks[end].text], end + 1
    return _scaled(toks, end, value)


def _scaled(toks: list[Token], at: int, value: float, depth: int = 0) -> tuple[float, int]:
    """Apply "hundred", "thousand" and the rest that follows them."""
    scale = table("scales").get(word_at(toks, at))
    if scale is None:
        return value, at
    value, at = value * scale, at + 1
    behind = at + (word_at(toks, at) == "and")
    small = table("numbers").get(word_at(toks, behind))
    if small and scale >= 100 and depth < _MAX_DEPTH:  # noqa: PLR2004
        rest = number(toks, behind, depth + 1)
        if rest and rest[0] < scale:
            return value + rest[0], rest[1]
    return value, at
