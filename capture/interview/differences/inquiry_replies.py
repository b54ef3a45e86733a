"""What a reply to a question about a difference comes to: one of a few words, or unclear.

Unclear is an answer like any other: it settles nothing, and nothing is guessed from it.
"""

import re
from collections.abc import Iterable
from functools import cache

from capture.interview.answers import parse_reply, says_unknown
from capture.interview.lexicon import any_of, lexicon
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Rung, Upshot

DEPENDS = "it depends"
"""What stands for a dimension when only the respect was said in which cases differ."""
SOME_CASES = "the kind of case"
_AMOUNT = re.compile(
    rf"\b{any_of('differences', 'bounds')} "
    r"[€$£]?\s?\d[\d.,]*\s?(?:k|m|eur|euros?|usd)?\b",
    re.IGNORECASE,
)
_BARE = {"first": re.compile(r"^\W*1\W*$"), "second": re.compile(r"^\W*2\W*$")}
_PARTS = re.compile(any_of("differences", "parts"), re.IGNORECASE)


def word_in(text: str, rung: Rung, *, believed_first: bool) -> Upshot:
    """Read a reply.

    Args:
        text: the whole reply.
        rung: what was asked.
        believed_first: whether the version that is believed was told first.

    >>> word_in("the second since May", Rung.REAL, believed_first=True).value
    'changed'
    >>> word_in("the latter, always", Rung.REAL, believed_first=True).value
    'described'
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    if rung in (Rung.MISHEARING, Rung.STILL):
        return _right_or_not(plain)
    if rung is Rung.ALIAS and (found := _one_or_two(plain)) is not Upshot.UNCLEAR:
        return found
    if rung is Rung.UNIT:
        return _counted(plain)
    return _of_two(plain, rung, believed_first)


def scope_in(text: str, sites: Iterable[str] = ()) -> Scope:
    """What a reply says it depends on: values where they are plain, else only in which respect.

    >>> scope_in("the first in Oslo, elsewhere the second", ["Oslo", "Lyon"])
    Scope(site='Oslo', variant=None, amount=None, period=None, channel=None)
    >>> scope_in("depends on the amount").amount
    'it depends'
    """
    found: dict[str, str] = {}
    named = [s for s in sites if s and re.search(rf"\b{re.escape(s)}\b", text, re.IGNORECASE)]
    if named:
        found["site"] = ", ".join(dict.fromkeys(named))
    if (amount := _AMOUNT.search(text)) is not None:
        found["amount"] = amount.group().lower()
    for dimension in lexicon("differences")["dimensions"]:
        if _says(f"dimensions.{dimension}", text):
            found.setdefault(dimension, DEPENDS)
    if not found and _says("cases", text):
        found["variant"] = SOME_CASES
    return Scope(**found) if found else ANYWHERE


def says_working_days(text: str) -> bool:
    """Whether days are counted without the weekend."""
    return _says("working", text) and not _says("calendar", text)


def _of_two(plain: str, rung: Rung, believed_first: bool) -> Upshot:  # noqa: FBT001
    if _says("neither", plain):
        return Upshot.NEITHER
    first, second = _chosen(plain)
    if _tells_a_change(plain) and (first or second or rung is Rung.TIME):
        return Upshot.CHANGED
    ruled = _ruled(plain, rung)
    if ruled is not None:
        return Upshot.RULE_ONLY if ruled is believed_first else Upshot.UNCLEAR
    if _says("both", plain) or (first and second):
        return Upshot.BOTH
    if first or second:
        return Upshot.BELIEVED if first is believed_first else Upshot.DESCRIBED
    return _nothing(plain)


def _tells_a_change(plain: str) -> bool:
    return _says("changed", plain) and not _says("always", plain)


def _chosen(plain: str) -> tuple[bool, bool]:
    """Whether the first and the second version are said to hold."""
    no = {one: _not_so(one) for one in ("first", "second")}
    ruled_out = {one: bool(cue.search(plain)) for one, cue in no.items()}
    said = {
        one: _says(one, cue.sub(" ", plain)) or bool(_BARE[one].match(plain))
        for one, cue in no.items()
    }
    first = said["first"] or (ruled_out["second"] and not ruled_out["first"])
    second = said["second"] or (ruled_out["first"] and not ruled_out["second"])
    return first, second


def _ruled(plain: str, rung: Rung) -> bool | None:
    """Whether the first version is said to be the rule (False: the second), if that is said."""
    if rung is not Rung.SHOULD and not (_says("rule", plain) and _says("done", plain)):
        return None
    for part in _PARTS.split(plain):
        first, second = _chosen(part)
        if first is not second and _says("rule", part):
            return first
        if first is not second and _says("done", part):
            return second
    return None


def _right_or_not(plain: str) -> Upshot:
    reply = parse_reply(plain, 0)
    if reply.all_right and not reply.but:
        return Upshot.RIGHT
    return Upshot.MISHEARD if reply.all_wrong or _says("misheard", plain) else _nothing(plain)


def _one_or_two(plain: str) -> Upshot:
    if _says("two", plain) or _BARE["second"].match(plain):
        return Upshot.TWO_THINGS
    one = _says("one", plain) or bool(_BARE["first"].match(plain))
    return Upshot.ONE_THING if one else Upshot.UNCLEAR


def _counted(plain: str) -> Upshot:
    told = _says("working", plain) or _says("calendar", plain)
    return Upshot.RIGHT if told else _nothing(plain)


def _nothing(plain: str) -> Upshot:
    return Upshot.UNKNOWN if says_unknown(plain) else Upshot.UNCLEAR


def _says(wanted: str, text: str) -> bool:
    return bool(_whole(wanted).search(text))


@cache
def _not_so(one: str) -> re.Pattern[str]:
    """A version with what rules it out before it."""
    no, named = any_of("differences", "ruled_out"), any_of("differences", one)
    return re.compile(rf"\b{no}\s+{named}\b", re.IGNORECASE)


@cache
def _whole(wanted: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('differences', wanted)}(?!\w)", re.IGNORECASE)
