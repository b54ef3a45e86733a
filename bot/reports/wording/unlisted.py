"""Names of people nobody listed: whoever is spoken of without a role is taken for a person.

Hiding a word too much costs a word; showing a name costs a person.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from bot.reports.wording.lexicon import any_of, listed
from capture.extraction.lexicon import lexicon
from model_store.claims import Claim
from model_store.people import Person
from model_store.values import Party, System

CAPITALISED = r"[^\W\d_a-z][^\W\d_A-Z]+"
_FULL = rf"{CAPITALISED}(?:[ -]{CAPITALISED}){{0,2}}"
_SPOKEN_OF = re.compile(
    rf"(?:\b{any_of('names', 'calling')}\s+(?P<asked>{_FULL})\b"
    rf"|\b{any_of('names', 'beside')}\s+(?P<beside>{CAPITALISED})\b(?!\s+[A-Z])"
    rf"|\b(?i:{any_of('names', 'titles')})\.?\s+(?P<titled>{_FULL})"
    rf"|(?:(?<=[a-z,] )(?P<doing>{_FULL})(?='s\b|\s+{any_of('names', 'does')}\b)))"
)

ADDRESS = re.compile(
    r"<(?:https?|mailto|tel):[^<>]*>|https?://\S+|(?<![\w.])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w+])(?:\+|00?)\d(?:[ /().-]{0,2}\d){7,14}(?!\w)"
)
"""Links, addresses and telephone numbers: they lead to a person as surely as a name does."""

_NO_WORDS = re.compile(rf"{ADDRESS.pattern}|<[@#!][^<>]*>|(?<!\S)[@#][\w.-]+")
_DETERMINED = rf"(?i)\b{any_of('names', 'determiners')}\s+(?:{any_of('names', 'described')}\s+)?"
_DOING = re.compile(r"\w(?:ers|ors|ists|ians|eers|ants|ents|yees)$")
_PLURALS = re.compile(r"(?<=\w{3})s$")
ANYBODY = frozenset(listed("names", "anybody"))
"""Nobody's name, though it stands where a doer stands."""
_NO_NAMES = frozenset(listed("names", "calendar")) | ANYBODY


def small_words(claims: Iterable[Claim]) -> frozenset[str]:
    """Words that somebody wrote without a capital; addresses and calls to people do not count."""
    said = (_NO_WORDS.sub(" ", claim.quote) for claim in claims)
    return frozenset(w for text in said for w in re.findall(r"\b[^\W\d_A-Z]\w+", text))


def spoken_of(claims: Iterable[Claim], known: frozenset[str]) -> Iterator[str]:
    """Capitalised words that stand where a person stands: asked, called, signing, on holiday."""
    for claim in claims:
        for found in _SPOKEN_OF.finditer(_NO_WORDS.sub(" ", claim.quote)):
            name = next(group for group in found.groups() if group)
            if not known & {part.casefold() for part in re.split(r"[ -]", name)}:
                yield from dict.fromkeys((name, *re.split(r"[ -]", name)))


def small_names(people: Iterable[Person], claims: Iterable[Claim]) -> Iterator[str]:
    """Doers typed in small letters who are no role that anybody knows, nor called "the" so."""
    claims = tuple(claims)
    known = _role_words() | no_names(people, claims)
    quotes = " . ".join(claim.quote for claim in claims)
    for claim in claims:
        value = claim.value
        if isinstance(value, Party) and not value.person and not value.system:
            for said in (value.as_said.strip(), value.role or ""):
                if _is_small_name(said, known, quotes):
                    yield said


def _is_small_name(said: str, known: Collection[str], quotes: str) -> bool:
    words = said.split()
    if not said.islower() or len(words) > 2 or not all(w.isalpha() for w in words):  # noqa: PLR2004
        return False
    if any(w in known or _PLURALS.sub("", w) in known or _DOING.search(w) for w in words):
        return False
    return not re.search(rf"{_DETERMINED}{re.escape(said)}\b", quotes)


def no_names(people: Iterable[Person], claims: Iterable[Claim]) -> frozenset[str]:
    """Words that are no name whoever writes them: systems, sites, roles, teams, pronouns."""
    texts = [f"{person.site} {person.team} {person.role}" for person in people]
    texts += [claim.value.name for claim in claims if isinstance(claim.value, System)]
    return frozenset(" ".join(texts).casefold().split()) | _NO_NAMES


def bare_teams(claims: Iterable[Claim]) -> frozenset[str]:
    """Teams that nobody who speaks of them calls "the" so: finance, quality, sales."""
    claims = tuple(claims)
    quotes = " . ".join(claim.quote for claim in claims)
    parties = (claim.value for claim in claims if isinstance(claim.value, Party))
    told = {(party.role or party.as_said).casefold() for party in parties}
    units = told & set(lexicon("parties")["units"]["words"])
    return frozenset(
        unit for unit in units if not re.search(rf"{_DETERMINED}{re.escape(unit)}\b", quotes)
    )


@cache
def _role_words() -> frozenset[str]:
    """Every word of the lists that tell roles, teams and pronouns."""
    lists = (
        words
        for entry in lexicon("parties").values()
        for key, words in entry.items()
        if key != "why" and isinstance(words, list)
    )
    return frozenset(part for words in lists for word in words for part in word.lower().split())
