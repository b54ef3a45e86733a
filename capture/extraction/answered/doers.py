"""Whom an answer names as doing it: neither who is away, nor who is only asked or told."""

import re

from capture.extraction.actions.found import Action
from capture.extraction.answered.names import bare_names
from capture.extraction.clauses.doers import Memory, doers, named_at, party_at
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.segment import Clause
from model_store.values import Party


def _only_says_so(one: Named, acts: list[Action]) -> bool:
    """Whether a party does no more in a clause than say or think something."""
    mine = [a for a in acts if any(one.start < b and x < one.end for x, b in a.doers)]
    return bool(mine) and one.by is not By.SPEAKER and all(a.verb in _SAYING for a in mine)


_SAYING = listed("answered", "saying")


def doing(line: Line, clause: Clause, memory: Memory) -> list[tuple[Party, bool]]:
    """Up to three parties of a clause, and whether it is denied that they do it."""
    found: list[tuple[Party, bool]] = []
    if _NO_OTHER.match(line.whole[clause.start : clause.end]):
        return found
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    spans = {span: a for a in acts if a.verb not in _OPINION for span in a.doers}
    there = [*line.named, *bare_names(line, clause)]
    named = [n for n in there if clause.start <= n.start < clause.end and _is_doer(line, n)]
    named = [n for n in named if not _only_says_so(n, acts)]
    for one in named:
        action = next((a for s, a in spans.items() if one.start < s[1] and s[0] < one.end), None)
        found.append((one.party, _denied(line, one) or bool(action and action.negated)))
    for (start, end), action in spans.items():
        if named_at(line, start, end) is None:
            party = party_at(line, start, end, memory)
            party = party or next(iter(doers(action, line, memory)), None)
            if party is not None and not _is_measured(line, start, end):
                found.append((party, action.negated))
    if not found and (fallen := _BELONGS.search(line.whole[clause.start : clause.end])):
        found.append((Party(fallen[1], role=fallen[1].lower()), False))
    unique = {
        (p.person or p.role or p.system or p.as_said).lower(): (p, no) for p, no in reversed(found)
    }
    return list(reversed(unique.values()))[:3]


_BELONGS = re.compile(
    rf"\b{any_of('answered', 'falling_to')}"
    r" (?:the |our |my )([a-z-]{3,20}(?: [a-z-]{3,20})?)\W*$",
    re.IGNORECASE,
)

_NO_OTHER = re.compile(
    r"\W*(?:and |but |because )?(?:nobody|no one|noone) else (?:can|could|\w+s)\b"
    r"(?!.*(?:\b(?:but|except|apart|only|just|it's)\b|[,;:]))",
    re.IGNORECASE,
)
"""Nobody else does it: who does was said before, and what follows is what it is done to."""

_ABSENT = re.compile(rf"(?:'s| is|'m| am| are)? {any_of('answered', 'not_there')}", re.IGNORECASE)

_OPINION = listed("answered", "opinion")

_OBLIQUE = re.compile(rf"\b{any_of('answered', 'beside')}\s+(?:the |our |my |a )?$", re.IGNORECASE)

_WHERE = re.compile(
    rf"\b{any_of('answered', 'where')}"
    r"\s+(?:the |our |my |a |each |every |same |very |late |early |night )*$",
    re.IGNORECASE,
)

_TOLD = re.compile(rf"\b{any_of('answered', 'told_to')}\s+(?:the |our |my )?$", re.IGNORECASE)

_NOT = re.compile(r"\b(?:not|n't|nt|never)\s+(?:the |our |my |a )?$", re.IGNORECASE)
_THINKS = re.compile(rf"^\s*(?:'d)?\s*(?:\w+ly )?{any_of('answered', 'thinks')}\b", re.IGNORECASE)


def _is_doer(line: Line, one: Named) -> bool:
    before = line.whole[max(line.start, one.start - 20) : one.start]
    after = line.whole[one.end : one.end + 24]
    if _ABSENT.match(after):
        return False
    if one.by is By.SPEAKER:
        own = line.whole[one.start : one.end].lower()
        return not _THINKS.match(after) and (own != "me" or not _OBJECT_ME.search(before))
    if one.by is By.GROUP:
        return line.whole[one.start : one.end].lower() != "us"
    if _FALLS_TO.search(before) or (one.by in (By.ROLE, By.UNIT) and _UNNAMED.search(before)):
        return True
    if one.by in (By.ROLE, By.UNIT) and _WHERE.search(before):
        return False
    return not _OBLIQUE.search(before) and not _TOLD.search(before)


def _is_measured(line: Line, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in line.measures)


_FALLS_TO = re.compile(
    rf"(?:\b(?:is|are|was)|'s|'re) (?:only |just |then |all )?{any_of('answered', 'lies_with')}"
    r"\s+(?:the |our |my |a )?$",
    re.IGNORECASE,
)

_UNNAMED = re.compile(
    rf"\b{any_of('answered', 'unnamed')}"
    r" (?:over |down |up |back )?(?:in|from|at) (?:the |our )?$",
    re.IGNORECASE,
)
"""Somebody whose name is not known is known by where: "some bloke in finance"."""

_OBJECT_ME = re.compile(rf"\b(?!{any_of('answered', 'before_me')}\b)[a-z]+\s+$", re.IGNORECASE)


def _denied(line: Line, one: Named) -> bool:
    return _NOT.search(line.whole[max(line.start, one.start - 16) : one.start]) is not None
