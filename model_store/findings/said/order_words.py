"""Which of two things comes first by words that say so: "then", "before", "after", "first"."""

import re
from functools import lru_cache

from model_store.findings.lexicon import any_of

_SPLIT = re.compile(
    r"\s*[,;.]?\s*(?:\b(?:and|but|we|i|they|it|so)\s+)?\b"
    rf"{any_of('order', 'then')}"
    r"\b[\s,]*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of|until)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:only )?(?:after|once(?! (?:an?|per|in|every|or|more)\b)|as soon as)\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|nothing|none|cannot|[a-z]+n['’]?t)\b", re.IGNORECASE)
LATER = re.compile(rf"\b{any_of('order', 'later')}\b", re.IGNORECASE)
FIRST = re.compile(r"\b(?:first|at first|to start with|straight away)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,\s*)?\band\b\s*|,\s*", re.IGNORECASE)
_TOGETHER = re.compile(rf"\b{any_of('order', 'together')}\b", re.IGNORECASE)
_SECOND_HALF = (",", " we ", " i ", " I ", " they ", " may ", " can ", " does ", " do ")
_BEFORE_TIME = re.compile(
    r"\b(?:before|after|until|by|following)\s+"
    r"(?:\d|the (?:end|weekend|start|middle|beginning)"
    r"|(?:end|noon|lunch|midnight|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|an?|one|two|three|four|five|six|seven|ten|some|few)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def told_order(text: str) -> tuple[str, str] | None:
    """The words for what comes first and for what follows; None when nothing says so.

    >>> told_order("we check the list before we load the van")
    ('we check the list', 'we load the van')
    >>> told_order("the van is loaded after the check")
    ('the check', 'the van is loaded')
    """
    plain = text.strip().rstrip(".!?; ")
    if _TOGETHER.search(plain) or _BEFORE_TIME.search(plain):
        return None
    return _around_before(plain) or _around_after(plain) or _with_later(plain) or _chained(plain)


def _around_before(text: str) -> tuple[str, str] | None:
    found = _BEFORE.search(text)
    if found is None:
        return None
    front, back = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    if _NOT.search(front):
        return _whole(back, front)  # "nothing leaves before it is paid": paid comes first
    if found[0].casefold() == "until":
        return None
    if front:
        return _whole(front, back)
    halves = _halves(back)
    return _whole(halves[1], halves[0]) if halves else None


def _around_after(text: str) -> tuple[str, str] | None:
    found = _AFTER.search(text)
    if found is None or LATER.match(text, found.start()):
        return None
    front, back = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    return _whole(back, front) if front else _halves(back)


def _halves(text: str) -> tuple[str, str] | None:
    """Read what follows a "before" or "after" that begins a sentence: "the test we release"."""
    for mark in _SECOND_HALF:
        head, _, rest = text.partition(mark)
        if rest:
            return _whole(head.strip(), rest.strip())
    return None


def _with_later(text: str) -> tuple[str, str] | None:
    """Read "do X and do Y later", "first X, Y"."""
    parts = [part for part in _AND.split(text) if part.strip()]
    if len(parts) != 2:  # noqa: PLR2004 - an order is of two things
        return None
    first, second = parts
    if LATER.search(second) or FIRST.search(first):
        return _whole(first, second)
    return _whole(second, first) if FIRST.search(second) or LATER.search(first) else None


def _chained(text: str) -> tuple[str, str] | None:
    parts = [part.strip(" ,") for part in _SPLIT.split(text)]
    parts = [part for part in parts if part]
    return _whole(parts[0], parts[1]) if len(parts) > 1 else None


def _whole(first: str, second: str) -> tuple[str, str] | None:
    return (first, second) if first and second else None


_IN_TURN = re.compile(rf"\b{any_of('order', 'in_turn')}\b", re.IGNORECASE)


def is_in_turn(text: str) -> bool:
    """Whether it says that one waits until another has finished."""
    return bool(_IN_TURN.search(text))


def are_together(text: str) -> bool:
    """Whether it says that things are done side by side, or in no fixed order."""
    return bool(_TOGETHER.search(text))
