"""Answers that name parties: who does it, who stands in, who gets it next."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from capture.extraction.actions.found import Action
from capture.extraction.answered.names import bare_names
from capture.extraction.answered.plainly import plain_party
from capture.extraction.answered.words import denial
from capture.extraction.asked import LONG, SHORT, Asked
from capture.extraction.clauses.doers import Memory, doers, named_at, party_at
from capture.extraction.clauses.handovers import handover
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import lexicon
from capture.extraction.lines import Line
from capture.extraction.parties.cast import By, Named
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity


def owners(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Who does it: everybody who is named as doer, stand-ins apart.

    "The clerk and the guard; we insist on both": who speaks for all does not do it too.
    """
    group = {n.party for n in line.named if n.by is By.GROUP}
    others = found = False
    for clause in line.clauses:
        for draft in _clause_owners(line, clause, asked, memory):
            if not (others and draft.value in group):
                yield draft
            others = others or (draft.kind is Kind.OWNER and draft.value not in group)
            found = found or draft.kind in (Kind.OWNER, Kind.DEPUTY)
    alone = None if found or asked.kind is not Kind.OWNER else plain_party(line)
    if alone:
        end = line.end if line.end - line.start <= LONG else line.clauses[0].end
        yield Draft(kind=Kind.OWNER, start=line.start, end=end, value=alone, mention=asked.step)


def _clause_owners(line: Line, clause: Clause, asked: Asked, memory: Memory) -> Iterator[Draft]:
    start, end = quote(line, clause) if line.end - line.start > LONG else (line.start, line.end)
    yield from passed_on(line, clause, asked.step, memory)
    if asked.kind is Kind.OWNER and _NOBODY.match(line.whole[start:end]):
        nobody = Party(line.whole[start:end].split()[0].strip(",.!"))
        yield Draft(
            kind=Kind.OWNER,
            start=start,
            end=end,
            value=nobody,
            mention=asked.step,
            polarity=Polarity.DENIES,
        )
    if asked.kind is Kind.DEPUTY and _NO_STAND_IN.match(line.whole[start:end]):
        alone = words(line.whole, start, end)
        yield Draft(kind=Kind.SINGLE_PERSON, start=start, end=end, value=alone, mention=asked.step)
        return
    stand_in = has("deputy", line.whole[start:end])
    doing = _doing(line, clause, memory)
    for number, (party, negated) in enumerate(doing):
        kind = (
            Kind.DEPUTY
            if asked.kind is Kind.DEPUTY or (stand_in and number == len(doing) - 1 and number)
            else Kind.OWNER
        )
        yield Draft(
            kind=kind,
            start=start,
            end=end,
            value=party,
            mention=asked.step,
            polarity=Polarity.DENIES if negated else Polarity.ASSERTS,
        )


def passed_on(
    line: Line, clause: Clause, mention: str, memory: Memory, *, own_word: bool = True
) -> Iterator[Draft]:
    """A hand-over told in passing: one party gives, calls or asks another.

    An outsider whom a speaker only calls when something goes wrong gets no work, unless
    `own_word` says that it counts; a colleague does.
    """
    start, end = quote(line, clause)
    for action in line.actions:
        if not clause.start <= action.at < clause.end or action.negated:
            continue
        target = handover(action, line, memory)
        if target and not (own_word or target.person) and _only_says(action):
            continue
        if target and target not in doers(action, line, memory) and action.doers:
            yield Draft(
                kind=Kind.HANDOFF,
                start=start,
                end=end,
                value=target,
                mention=mention,
            )


def _only_says_so(one: Named, acts: list[Action]) -> bool:
    """Whether a party does no more in a clause than say or think something."""
    mine = [a for a in acts if any(one.start < b and x < one.end for x, b in a.doers)]
    return bool(mine) and one.by is not By.SPEAKER and all(a.verb in _SAYING for a in mine)


_SAYING = frozenset({"say", "think", "believe", "suppose", "laugh", "joke", "claim", "mention"})


def _only_says(action: Action) -> bool:
    """Whether a speaker only calls, asks or tells somebody."""
    return action.doer_word in {"i", "we"} and action.verb in _telling()


@cache
def _telling() -> frozenset[str]:
    return frozenset(lexicon("actions")["telling"]["words"])


def _doing(line: Line, clause: Clause, memory: Memory) -> list[tuple[Party, bool]]:
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
    r"\b(?:falls to|belongs to|is up to|is down to|lies with|rests with|lands with|sits with"
    r"|(?:done|handled|run|looked after|taken care of) by) "
    r"(?:the |our |my )([a-z-]{3,20}(?: [a-z-]{3,20})?)\W*$",
    re.IGNORECASE,
)
_NO_STAND_IN = re.compile(
    r"\W*(?:there(?:'s| is) |well,? |honestly,? )?(?:nobody|no one|noone|none)\b"
    r"(?! (?:but|except)\b)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W*(?:nobody|no one|noone|none)\b(?! (?:but|except|other|else))", re.IGNORECASE
)
_NO_OTHER = re.compile(
    r"\W*(?:and |but |because )?(?:nobody|no one|noone) else (?:can|could|\w+s)\b"
    r"(?!.*(?:\b(?:but|except|apart|only|just|it's)\b|[,;:]))",
    re.IGNORECASE,
)
"""Nobody else does it: who does was said before, and what follows is what it is done to."""

_ABSENT = re.compile(
    r"(?:'s| is|'m| am| are)? (?:not (?:there|here|in)|away|out\b|off\b|sick|ill\b"
    r"|on (?:holiday|leave|vacation|training))",
    re.IGNORECASE,
)
_OPINION = frozenset(
    {"think", "guess", "believe", "know", "suppose", "mean", "see", "hear", "say", "tell", "hope"}
)
_OBLIQUE = re.compile(
    r"\b(?:from|for|of|about|without|than|like|before|after|not see|behind|against|near)"
    r"\s+(?:the |our |my |a )?$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:on|in|at|during|since|until|per|to|their own|the duty of)"
    r"\s+(?:the |our |my |a |each |every |same |very |late |early |night )*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:ask|asks|tell|tells|told|call|calls|see|sees)\s+(?:the |our |my )?$", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|n't|nt|never)\s+(?:the |our |my |a )?$", re.IGNORECASE)
_THINKS = re.compile(
    r"^\s*(?:'d)?\s*(?:\w+ly )?(?:think|guess|believe|know|suppose|mean|see|only|would|hope"
    r"|never|have no|don'?t|do not)\b",
    re.IGNORECASE,
)


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
    r"(?:\b(?:is|are|was)|'s|'re) (?:only |just |then |all )?(?:for|with|up to|down to|on|of)"
    r"\s+(?:the |our |my |a )?$",
    re.IGNORECASE,
)


_UNNAMED = re.compile(
    r"\b(?:some(?:body|one)|some \w+|an? \w+|one|people|lads?|girls?|guys?|folks|team) "
    r"(?:over |down |up |back )?(?:in|from|at) (?:the |our )?$",
    re.IGNORECASE,
)
"""Somebody whose name is not known is known by where: "some bloke in finance"."""

_OBJECT_ME = re.compile(
    r"\b(?!(?:is|s|and|or|not|nt|only|just|mostly|always|then|also|be|by|to|it|effect|practice|reality"
    r"|end|really|basically|effectively|now|officially|usually|still|yes|well|oh|now)\b)[a-z]+\s+$",
    re.IGNORECASE,
)


def _denied(line: Line, one: Named) -> bool:
    return _NOT.search(line.whole[max(line.start, one.start - 16) : one.start]) is not None


def _also(line: Line, clause: Clause, targets: list[Party]) -> list[Party]:
    """Who else gets it in the same breath: "to finance, legal and back to the office"."""
    inside = [n for n in line.named if clause.start <= n.start < clause.end]
    more: list[Party] = []
    for last, one in pairwise(inside):
        reached = last.party in targets or last.party in more
        if reached and _AND_TO.fullmatch(line.whole[last.end : one.start]):
            more.append(one.party)
    return [party for party in more if party not in targets]


_AND_TO = re.compile(
    r"\s*(?:,|/|&|\+)?\s*(?:(?:and|or|then|back|also|on|over|plus|afterwards)\s+)*"
    r"(?:to\s+)?(?:(?:the|our|my)\s+)?",
    re.IGNORECASE,
)


def done_by(line: Line, clause: Clause, mention: str, memory: Memory) -> Iterator[Draft]:
    """Who does what was asked about, told in passing: "Jo signs it", "I write them at night"."""
    for action in line.actions:
        if not clause.start <= action.at < clause.end or not _is_doing(action):
            continue
        who = [p for p in doers(action, line, memory) if p.person or p.role]
        known = [n.party for n in line.named if n.by is not By.GROUP]
        for party in who[:1]:
            if party in known:
                start, end = quote(line, clause)
                yield Draft(kind=Kind.OWNER, start=start, end=end, value=party, mention=mention)


def _is_doing(action: Action) -> bool:
    """Whether an action is done now to the thing spoken of, and not only left or chased."""
    off = action.negated or action.passive or action.stative or action.past or action.conditional
    verb = action.verb.split(maxsplit=1)[0]
    return not off and action.target_word in _THE_THING and verb not in _NOT_DONE


_THE_THING = frozenset({"it", "them", "these", "those"})
_NOT_DONE = frozenset(
    ["get", "have", "want", "need", "send", "give", "pass", "see", "find", "know", "call", "chase",
     "leave", "ask", "miss", "forget", "receive", "bring", "keep", "hear", "tell", "let", "lose",
     "return", "hold", "take", "put", "say", "think", "notice", "hate", "love", "like", "mean"]
)  # fmt: skip
"""Verbs with which work is had, moved or met, and not done."""


def handovers(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Who gets it: by a verb of giving, else anybody who is named."""
    for clause in line.clauses:
        start, end = quote(line, clause)
        found = [
            (a, handover(a, line, memory))
            for a in line.actions
            if clause.start <= a.at < clause.end
        ]
        targets = [t for _, t in found if t is not None]
        targets += _also(line, clause, targets)
        if not targets:
            targets = [
                n.party
                for n in line.named
                if clause.start <= n.start < clause.end and n.by not in (By.SPEAKER, By.GROUP)
            ][:2]
        for target in targets:
            yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=asked.step)
        if not targets and end - start > SHORT:
            yield Draft(
                kind=Kind.HANDOFF,
                start=start,
                end=end,
                value=words(line.whole, start, end),
                mention=asked.step,
                polarity=denial(line),
            )
