"""For how much of the work something was said to hold: all, most, some, hardly any, up to a limit.

Only closed classes of English are looked for: quantifiers, numbers, units of time.
"""

import re

from model_store.claims import Claim
from model_store.findings.about import topic_of_text
from model_store.findings.lexicon import any_of
from model_store.findings.said import ALL_CASES, Cue, cue, cue_of, is_denial
from model_store.values import Range, Unit
from model_store.vocabulary import Extent, Polarity

_HALF = 0.4
HARDLY = 0.1
"""A share of cases up to this is "hardly any"."""
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "thousand",
)  # fmt: skip
_LIMIT = Cue(
    r"\b(?:above|over|below|under|beyond|up to|more than|less than|at least|at most|exceeding"
    r"|within|limit|cap(?:s|ped)?|threshold)\b(?:\W+\w+){0,3}?\W+(?:\d|"
    + "|".join(_NUMBERS)
    + r")"
)
_LIMIT_WORD = re.compile(rf"\b{any_of('portions', 'limit')}\b", re.IGNORECASE)
_ONLY = cue_of("only")
_ONLY_THESE = Cue(r"^\W*only\b|\bonly (?:for|in|if|when|above|over|under|below|the|those)\b")
_RARE = cue("portions", "rare")
_TIMED = Cue(rf"\d|\b{any_of('portions', 'timed')}\b")
_PART = cue("portions", "part")
_AGAIN = cue("portions", "again")
_ON_TOP = cue("portions", "on_top")
_MOSTLY = cue("portions", "mostly")
_COUNTED = re.compile(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+([a-z]{3,})",
    re.IGNORECASE,
)


def is_limit(claim: Claim) -> bool:
    """Whether its number is a limit ("above ten", "up to five"), and not a count or a share."""
    return _LIMIT.search(claim.quote)


_UNITS = dict(zip(_NUMBERS[:12], range(1, 13), strict=True))
_TENS = dict(zip(_NUMBERS[12:20], range(20, 100, 10), strict=True))
_THOUSAND = frozenset({"thousand", "k", "grand"})
_AMOUNT = re.compile(r"\d[\d.,]*|[a-z]+", re.IGNORECASE)


def limit_of(text: str) -> float | None:
    """The number behind the first word of a limit, as figures or in words.

    >>> limit_of("anything over two hundred and fifty pounds"), limit_of("up to 5,000")
    (250.0, 5000.0)
    """
    found = _LIMIT_WORD.search(text)
    if found is None:
        return None
    total = current = 0.0
    for word in _AMOUNT.findall(text[found.end() :].casefold()):
        if word[0].isdigit():
            current += float(re.sub(r"[.,](?=\d{3}\b)", "", word).strip(".,").replace(",", "."))
        elif word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _THOUSAND:
            total, current = total + (current or 1) * 1000, 0.0
        elif (total or current) and word != "and":
            break
    return total + current or None


def counts(text: str) -> dict[str, str]:
    """Which number stands before which thing.

    >>> counts("we get three bids")
    {'bid': 'three'}
    """
    found = {}
    for number, noun in _COUNTED.findall(text):
        for thing in topic_of_text(noun):
            found[thing] = number.casefold()
    return found


def is_other_count(a: Claim, b: Claim) -> bool:
    """Whether both count the same thing and come to another number."""
    if is_limit(a) and is_limit(b):
        return False
    mine, theirs = counts(a.quote), counts(b.quote)
    return any(mine[thing] != theirs[thing] for thing in mine.keys() & theirs.keys())


def is_narrower(a: Claim, b: Claim) -> bool:
    """Whether the first says "only" where the second says "every"."""
    every = b.extent is Extent.EVERY or ALL_CASES.search(b.quote)
    return is_limited(a) and not is_limited(b) and every


def is_limited(claim: Claim) -> bool:
    """Whether it was said to hold for some cases only."""
    if _ONLY.search(claim.quote):
        return _ONLY_THESE.search(claim.quote)
    return claim.extent is Extent.ONLY


def comes_back(claim: Claim) -> bool:
    """Whether it says in so many words that something is done once more."""
    return _AGAIN.search(claim.quote)


def is_on_top(claim: Claim) -> bool:
    """Whether it is told as something besides what is done anyway."""
    return _ON_TOP.search(claim.quote)


def is_partial(claim: Claim) -> bool:
    """Whether it says that something holds for a part of the cases only."""
    if claim.extent in (Extent.SOMETIMES, Extent.ONLY) or claim.share is not None:
        return True
    return _PART.search(claim.quote)


def is_mostly(claim: Claim) -> bool:
    """Whether it says that about half of the cases or more go so."""
    share = claim.share
    given = share is not None and share.unit is Unit.FRACTION and share.high >= _HALF
    return given or claim.extent is Extent.USUALLY or _MOSTLY.search(claim.quote)


def is_played_down(claim: Claim) -> bool:
    """Whether it says that something hardly ever, or never, happens."""
    if claim.polarity is Polarity.DENIES or claim.extent in (Extent.NEVER, Extent.SOMETIMES):
        return True
    given = claim.share or claim.value
    if isinstance(given, Range) and given.unit is Unit.FRACTION and given.high <= HARDLY:
        return True
    return _RARE.search(claim.quote)


def is_timed(claim: Claim) -> bool:
    """Whether it says when, how soon or how much."""
    return _TIMED.search(claim.quote)


def is_at_odds(claim: Claim) -> bool:
    """Whether it says that something is not so, or not in every case."""
    return is_denial(claim) or is_partial(claim) or is_limited(claim)
