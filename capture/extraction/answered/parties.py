"""Answers that name parties: who does it, who stands in, who gets it next."""

import re
from collections.abc import Iterator
from itertools import pairwise

from capture.extraction.answered.doers import doing
from capture.extraction.answered.passing import passed_on
from capture.extraction.answered.plainly import plain_party
from capture.extraction.answered.words import denial
from capture.extraction.asked import LONG, SHORT, Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.handovers import handover
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
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
    who_does = doing(line, clause, memory)
    for number, (party, negated) in enumerate(who_does):
        kind = (
            Kind.DEPUTY
            if asked.kind is Kind.DEPUTY or (stand_in and number == len(who_does) - 1 and number)
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


_NO_STAND_IN = re.compile(
    r"\W*(?:there(?:'s| is) |well,? |honestly,? )?(?:nobody|no one|noone|none)\b"
    r"(?! (?:but|except)\b)",
    re.IGNORECASE,
)

_NOBODY = re.compile(
    r"\W*(?:nobody|no one|noone|none)\b(?! (?:but|except|other|else))", re.IGNORECASE
)


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
