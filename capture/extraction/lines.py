"""One sentence with everything found in it; all offsets are those of the whole message."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from capture.extraction.actions import Action, actions
from capture.extraction.language import parse
from capture.extraction.measure import Measure
from capture.extraction.measures import measures
from capture.extraction.parties import By, Cast, Named
from capture.extraction.segment import Block, Clause, clauses_of, sentences
from capture.extraction.tools import Tool, tools


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a message with its clauses, parties, tools, measures and actions."""

    start: int
    end: int
    text: str
    block: Block
    clauses: tuple[Clause, ...]
    named: tuple[Named, ...]
    tools: tuple[Tool, ...]
    measures: tuple[Measure, ...]
    actions: tuple[Action, ...]
    whole: str
    names: tuple[tuple[int, int], ...] = ()


def lines(text: str, cast: Cast) -> tuple[Line, ...]:
    """Read a message sentence by sentence; what is code, quoted or a table stays unread."""
    found = sentences(text)
    if not found:
        return ()
    doc = parse(text, tuple((s.start, s.end) for s in found))
    named, kept = cast.named(text), measures(text)
    others = frozenset(
        w.lower() for n in named if n.by is not By.UNIT for w in text[n.start : n.end].split()
    )
    places = frozenset(w.lower() for p in cast.people for w in p.site.split())
    used = tools(text, others | places)
    return tuple(_lines(text, found, list(doc), (named, used, kept), cast))


def _lines(text, found, tokens, marks, cast) -> Iterator[Line]:  # type: ignore[no-untyped-def] # noqa: ANN001
    named, used, kept = marks
    for sentence in found:
        inside = [t for t in tokens if sentence.start <= t.idx < sentence.end]
        low, high = sentence.start, sentence.end
        prose = sentence.block is Block.PROSE
        names = tuple((t.idx, t.idx + len(t)) for t in inside if t.pos_ == "PROPN")
        line = Line(
            start=low,
            end=high,
            text=sentence.text,
            block=sentence.block,
            clauses=clauses_of(sentence),
            named=tuple(n for n in named if low <= n.start < high),
            tools=tuple(t for t in used if low <= t.start < high),
            measures=tuple(m for m in kept if low <= m.start < high),
            actions=actions(inside) if prose else (),
            whole=text,
            names=names,
        )
        yield _with_nicknames(line, inside, cast) if prose else line


def _with_nicknames(line: Line, inside, cast: Cast) -> Line:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Add parties called by a short form of a first name ("Margo" for Margarethe)."""
    more = []
    for token in inside:
        single = token.pos_ in {"PROPN", "NOUN", "X", "ADJ", "VERB"} and token.tag_ not in {"NNS"}
        if not single or any(n.start <= token.idx < n.end for n in line.named):
            continue
        if any(c.dep_ in {"det", "poss", "amod", "nummod"} for c in token.children):
            continue
        person = cast.nickname(token.text) if token.is_alpha else None
        if person and _stands_like_a_name(token):
            party = cast.party(person, token.text)
            more.append(Named(token.idx, token.idx + len(token), party, By.NICKNAME))
    if not more:
        return line
    return replace(line, named=tuple(sorted((*line.named, *more), key=lambda n: n.start)))


def _stands_like_a_name(token) -> bool:  # type: ignore[no-untyped-def] # noqa: ANN001
    if token.text[:1].isupper() and not token.is_sent_start:
        return True
    if token.dep_ in {
        "nsubj",
        "dobj",
        "pobj",
        "ROOT",
        "attr",
        "conj",
        "nsubjpass",
        "dative",
        "appos",
        "compound",
    }:
        before = token.nbor(-1).lower_ if token.i else ""
        return token.dep_ in {"nsubj", "conj"} or before in {
            "call",
            "calls",
            "ask",
            "asks",
            "to",
            "from",
            "by",
            "with",
            "tell",
            "and",
            "or",
            "it's",
            "is",
            "pings",
        }
    return False
