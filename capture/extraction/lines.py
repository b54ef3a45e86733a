"""What is claimed, sentence by sentence, with everything found in it; offsets are the message's.

A line never spans what is no claim: a sentence that is partly a wish is read in its other part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from capture.extraction.actions.found import Action, actions
from capture.extraction.actions.fragments import Fragment, fragments
from capture.extraction.actions.fronted import with_fronted
from capture.extraction.actions.plain import plain_actions
from capture.extraction.actions.rows import contacts, rows
from capture.extraction.language import parse
from capture.extraction.lexicon import listed
from capture.extraction.measures.found import measures
from capture.extraction.measures.measure import Measure
from capture.extraction.parties.cast import Cast
from capture.extraction.parties.named import By, Named
from capture.extraction.reality.realities import realities
from capture.extraction.reality.sorts import Reality, Sort
from capture.extraction.sentences.runons import runs_on
from capture.extraction.sentences.segment import Clause
from capture.extraction.tools.found import tools
from capture.extraction.tools.tool import Tool

if TYPE_CHECKING:
    from spacy.tokens import Token

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Clauses of one sentence that have one sort, with what is named, measured and done there."""

    start: int
    end: int
    text: str
    sort: Sort
    clauses: tuple[Clause, ...]
    whole: str
    cue: str = ""
    named: tuple[Named, ...] = ()
    tools: tuple[Tool, ...] = ()
    measures: tuple[Measure, ...] = ()
    actions: tuple[Action, ...] = ()
    names: tuple[_Span, ...] = ()
    fragments: tuple[Fragment, ...] = ()


def lines(text: str, cast: Cast, topic: str, cues: tuple[_Span, ...] = ()) -> tuple[Line, ...]:
    """Read a message; `topic`: words of the process, `cues`: where something is taken back."""
    found = tuple(_sorted(text, topic, cues))
    if not any(line.sort is Sort.CLAIM for line in found):
        return found
    text = _claimed(text, found)
    doc = list(parse(text, tuple((line.start, line.end) for line in found)))
    named, kept = cast.named(text), measures(text)
    others = {
        w.lower() for n in named if n.by is not By.UNIT for w in text[n.start : n.end].split()
    }
    verbs = {t.idx for t in doc if t.pos_ in {"VERB", "AUX"}}
    used = tools(text, cast.no_tools | others, verbs)
    return tuple(
        _filled(line, doc, (named, used, kept), cast) if line.sort is Sort.CLAIM else line
        for line in found
    )


def _claimed(text: str, found: tuple[Line, ...]) -> str:
    """The text with all that is no claim blanked, so that nobody spends time on it."""
    kept = [(line.start, line.end) for line in found if line.sort is Sort.CLAIM]
    pieces, at = [], 0
    for start, end in kept:
        pieces += [" " * (start - at), text[start:end]]
        at = end
    return "".join(pieces).ljust(len(text))


def _sorted(text: str, topic: str, cues: tuple[_Span, ...]) -> Iterator[Line]:
    """Clauses that follow each other with one sort become a line; cues of taking back split."""
    run: list[tuple[Clause, Reality]] = []
    found = realities(_unsaid(text, cues), topic)
    loose = _loose([judged.clause for judged in found], text)
    for judged in found:
        whole = judged.clause
        if cues:
            whole = replace(whole, text=text[whole.start : whole.end])
        for piece in _without(whole, text, cues):
            goes_on = run and _goes_on(run[-1], piece, judged.reality.cls, cues)
            if run and (piece.sentence in loose or not goes_on):
                yield _as_line(text, run)
                run = []
            run.append((piece, judged.reality))
    if run:
        yield _as_line(text, run)


def _unsaid(text: str, cues: tuple[_Span, ...]) -> str:
    """The text without the words that take something back, which would be judged with the rest."""
    for start, end in cues:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _loose(pieces: list[Clause], text: str) -> frozenset[int]:
    """The sentences whose words run on: each statement in them is a line of its own."""
    spans: dict[int, _Span] = {}
    for piece in pieces:
        low, _ = spans.get(piece.sentence, (piece.start, 0))
        spans[piece.sentence] = (low, piece.end)
    return frozenset(n for n, (low, high) in spans.items() if runs_on(text[low:high]))


def _goes_on(
    last: tuple[Clause, Reality], piece: Clause, sort: Sort, cues: tuple[_Span, ...]
) -> bool:
    """Whether a piece continues the one before: one sentence, one sort, no cue between."""
    before, reality = last
    parted = any(before.end <= start and end <= piece.start for start, end in cues)
    return reality.cls is sort and before.sentence == piece.sentence and not parted


def _as_line(text: str, run: list[tuple[Clause, Reality]]) -> Line:
    parts = tuple(piece for piece, _ in run)
    low, high = parts[0].start, parts[-1].end
    reality = run[0][1]
    return Line(
        start=low, end=high, text=text[low:high], sort=reality.cls, clauses=parts, whole=text,
        cue=reality.reason.strip(),
    )  # fmt: skip


def _without(clause: Clause, text: str, cues: tuple[_Span, ...]) -> Iterator[Clause]:
    """A clause without the words that take something back."""
    at = clause.start
    inside = [(a, b) for a, b in cues if a < clause.end and clause.start < b]
    for start, end in (*inside, (clause.end, clause.end)):
        piece = _trimmed(clause, text, at, min(start, clause.end))
        if piece:
            yield piece
        at = max(at, end)


_LONE_MARK = re.compile(r"\s+[.!?]+\Z")
"""What is left behind words that were passed over."""


def _trimmed(clause: Clause, text: str, start: int, end: int) -> Clause | None:
    while start < end and text[start] in " ,.;:!?-…\n":
        start += 1
    while start < end and text[end - 1] in " ,;:-…\n":
        end -= 1
    alone = _LONE_MARK.search(text, start, end)
    end = alone.start() if alone else end
    if start >= end:
        return None
    if (start, end) == (clause.start, clause.end):
        return clause
    return replace(clause, start=start, end=end, text=text[start:end])


_Marks = tuple[tuple[Named, ...], tuple[Tool, ...], tuple[Measure, ...]]


def _filled(line: Line, doc: list["Token"], marks: _Marks, cast: Cast) -> Line:
    named, used, kept = marks
    low, high = line.start, line.end
    inside = [t for t in doc if low <= t.idx < high]
    here = [n for n in named if low <= n.start < high]
    here += _nicknames(here, inside, cast)
    return replace(
        line,
        named=tuple(sorted(here, key=lambda n: n.start)),
        tools=tuple(t for t in used if low <= t.start < high),
        measures=tuple(replace(m, start=max(m.start, low)) for m in kept if low < m.end <= high),
        actions=_in_rows(_actions(inside, here, line.whole), line, inside),
        fragments=fragments(line.clauses, inside),
        names=tuple((t.idx, t.idx + len(t)) for t in inside if t.pos_ == "PROPN"),
    )


def _in_rows(found: tuple[Action, ...], line: Line, inside: list["Token"]) -> tuple[Action, ...]:
    """The same with what stands first as an object, and what else is done in a row."""
    found = with_fronted(found, line.clauses, inside)
    more = rows(found, line.clauses, inside, line.whole)
    return tuple(sorted((*found, *more), key=lambda a: a.at))


def _actions(inside: list["Token"], here: list[Named], text: str) -> tuple[Action, ...]:
    """What is done, by the parse and beside it; a word inside a name is no verb."""
    parsed = tuple(a for a in actions(inside) if not any(n.start < a.at < n.end for n in here))
    apps = tuple(contacts(inside, here, text))
    parsed = tuple(a for a in parsed if all(a.at != one.at for one in apps))
    unseen = plain_actions(inside, here, (*parsed, *apps), text)
    return tuple(sorted((*parsed, *apps, *unseen), key=lambda a: a.at))


def _nicknames(named: list[Named], inside: list["Token"], cast: Cast) -> list[Named]:
    """Find parties called by a short form of a first name ("Margo" for Margarethe)."""
    more = []
    taken = {at for n in named for at in range(n.start, n.end)}
    for token in inside:
        if not token.is_alpha or token.idx in taken:
            continue
        person = cast.nickname(token.text) if _stands_like_a_name(token) else None
        if person:
            party = cast.party(person, token.text)
            more.append(Named(token.idx, token.idx + len(token), party, By.NICKNAME))
    return more


_NEAR_NAMES = listed("names", "near_names")


def _stands_like_a_name(token: "Token") -> bool:
    if token.pos_ not in {"PROPN", "NOUN", "X", "ADJ", "VERB"} or token.tag_ == "NNS":
        return False
    if any(c.dep_ in {"det", "poss", "amod", "nummod"} for c in token.children):
        return False
    if token.text[:1].isupper() and not token.is_sent_start:
        return True
    before = token.nbor(-1).lower_ if token.i else ""
    return token.dep_ in {"nsubj", "conj"} or before in _NEAR_NAMES or token.is_sent_start is True
