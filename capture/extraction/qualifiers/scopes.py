"""For which cases a sentence speaks: a band of amounts, a season, a sort of case, a way in.

Only what a sentence says of itself counts, in words of closed classes. A sentence that names two
values of one dimension ("in summer daily, in winter weekly") speaks of no one of them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from capture.extraction.lexicon import listed as ours
from capture.extraction.patterns.cues import plain
from model_store.lexicon import lexicon, listed
from model_store.values import Scope

_NUMBER = r"\d[\d.,]*\d|\d"
_SUBJECT = r"^\W*(?:(?:the|all|our|for|with|if it is an?|any|most)\s+)*"
"""The front of a sentence: what it is about stands here."""
_HEAD = r"(?P<head>[a-z]{3,})"
_SORT_OF_CASE = re.compile(
    rf"\b(?P<number>{_NUMBER}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b"
    r"[^.;]{0,25}?\s(?:per|for an?|for each|for every)\s+" + _HEAD + r"\W*$",
    re.IGNORECASE,
)
_TIMES = ours("qualifiers", "any_case")


@lru_cache(maxsize=64)
def scope_in(sentence: str, sites: frozenset[str] = frozenset()) -> Scope:
    """The cases a sentence speaks of; a dimension it does not name stays open.

    Args:
        sentence: one sentence, as typed.
        sites: names of places people work at.

    >>> scope_in("orders above 1000 go to the board").amount
    'above 1000'
    >>> scope_in("in winter nobody mows").period
    'winter'
    """
    text = plain(sentence).lower()
    return Scope(
        site=_only(_sites(text, sites)),
        variant=_only(_variants(text)),
        amount=_only(_amounts(text)),
        period=_only(_periods(text)),
        channel=_only(_channels(text)),
    )


def _only(values: Iterable[str]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _sites(text: str, sites: Iterable[str]) -> Iterator[str]:
    yield from (site for site in set(sites) if site and site.lower() in text)


@cache
def _either(*groups: str) -> str:
    words = (word for group in groups for word in listed("scopes", group))
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _amount() -> re.Pattern[str]:
    money = _either("currency")
    return re.compile(
        rf"\b(?P<way>{_either('amount.up', 'amount.down')})\s+(?P<sign>[€$£]\s?)?"
        rf"(?P<number>{_NUMBER})\s?(?P<thousand>k\b|thousand\b)?\s*(?P<money>{money})?"
        r"(?!\w)(?P<behind>\s*%|\s+[a-z'-]+)?",
        re.IGNORECASE,
    )


_LEAST = 100.0
"""A bare number below this is a count of something."""
_GOES_ON = ours("qualifiers", "behind_amount")


def _amounts(text: str) -> Iterator[str]:
    """Yield "above 1000" or "below 500"; a count, a time or a share is no amount."""
    for found in _amount().finditer(text):
        number = found["number"].rstrip(".,")
        is_money = bool(found["money"] or found["sign"])
        behind = found["behind"] or ""
        bare = not behind or behind.strip() in _GOES_ON
        if not is_money and (not bare or _value(number, found["thousand"]) < _LEAST):
            continue
        way = "above" if found["way"] in listed("scopes", "amount.up") else "below"
        yield f"{way} {number}{'k' if found['thousand'] else ''}"


def _value(number: str, thousand: str | None) -> float:
    return float(re.sub(r"[.,]", "", number)) * (1000.0 if thousand else 1.0)


@cache
def _period(axis: str) -> re.Pattern[str]:
    before, left_out = lexicon("scopes")["period"][axis]["before"], _either("except")
    return re.compile(
        rf"(?:\b(?P<out>{left_out})\s+)?\b(?:{before})\s+(?:the\s+)?"
        rf"(?P<when>{_either(f'period.{axis}')})s?\b"
    )


def _periods(text: str) -> Iterator[str]:
    for axis in lexicon("scopes")["period"]:
        for found in _period(axis).finditer(text):
            when = found["when"].replace("-", " ").removeprefix("the ")
            yield f"except {when}" if found["out"] else when


@cache
def _variant() -> re.Pattern[str]:
    axes = [f"variant.{axis}" for axis in lexicon("scopes")["variant"]]
    return re.compile(
        rf"(?:{_SUBJECT}|\b(?:for|with|on|of)\s+)(?P<sort>{_either(*axes)})\s+" + _HEAD,
        re.IGNORECASE,
    )


def _variants(text: str) -> Iterator[str]:
    for found in _variant().finditer(text):
        yield f"{found['sort']} {found['head']}"
    each = _SORT_OF_CASE.search(text)
    if each and each["head"].removesuffix("s") not in _TIMES:
        yield each["head"]


@cache
def _channel() -> re.Pattern[str]:
    ways = [f"channel.{way}" for way in lexicon("scopes")["channel"]]
    arriving = r"(?:that |which )?(?:come |comes |coming |came |sent |made |placed )?(?:in )?"
    return re.compile(
        rf"(?:{_SUBJECT}[a-z]{{3,}}s\s+{arriving}|\b(?:if|when|what|those that)\b[^,.]{{0,20}}?\s"
        rf"(?:come|comes|is sent|are sent)\s+(?:in\s+)?)"
        rf"(?:by|via|over|through|at|in)\s+(?:the\s+)?(?P<way>{_either(*ways)})\b",
        re.IGNORECASE,
    )


def _channels(text: str) -> Iterator[str]:
    for found in _channel().finditer(text):
        ways = lexicon("scopes")["channel"]
        yield next(name for name, group in ways.items() if found["way"] in group["words"])
