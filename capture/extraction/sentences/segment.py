"""Office chat becomes sentences and clauses; each is an exact stretch of the text it came from.

For every piece, `text[piece.start:piece.end] == piece.text`. Nothing is repaired or lower-cased.
Quoted lines, code and pasted tables become pieces of their own and are never looked into.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from capture.extraction.lexicon import lexicon
from capture.extraction.sentences.breaks import clause_breaks
from capture.extraction.sentences.markup import emoji_spans, markup_spans
from capture.extraction.sentences.pasted import data_lines, others_words
from capture.extraction.sentences.runons import run_on_breaks


class Block(StrEnum):
    """What a stretch of a message is: prose, or something that was put there."""

    PROSE = "prose"
    QUOTED = "quoted"
    CODE = "code"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence or clause, with the sentence it stands in and the word that joins it on."""

    start: int
    end: int
    text: str
    block: Block = Block.PROSE
    sentence: int = 0
    joined_by: str = ""


_LINE = re.compile(r"[^\n]+")
_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_BULLET = re.compile(r"\s*(?:[-*•◦‣·–]|\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-h]\))\s+")
_STOP = re.compile(r"(?:[.!?…]+[\"'”’)\]]*|[\"”]?[。！？])(?=\s|$|<|\()")  # noqa: RUF001
_LAST_WORD = re.compile(r"[\w.]+$")
_LONG_CODE = 4
_MAX_PROTECTED = 400
_QUOTATION = re.compile(rf"(?<!\w)[\"“][^\"“”\n]{{1,{_MAX_PROTECTED}}}[\"”](?!\w)")
MAX_TEXT = 50_000
"""What lies beyond is one pasted block: no chat message is that long."""


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Clause, ...]:
    """Split a message into sentences; more than one pass asks for those of the same message.

    >>> [s.text for s in sentences("i ask ingrid. she signs :tada: done")]
    ['i ask ingrid.', 'she signs', 'done']
    """
    found: list[Clause] = []
    for start, end, block in _blocks(text[:MAX_TEXT]):
        parts = _prose(text, start, end) if block is Block.PROSE else [(start, end)]
        for part in parts:
            low, high = _trimmed(text, *part)
            if any(char.isalnum() for char in text[low:high]):
                kind = _code(text, low, high) or block
                found.append(Clause(low, high, text[low:high], kind, len(found)))
    if len(text) > MAX_TEXT:
        rest = text[MAX_TEXT:]
        found.append(Clause(MAX_TEXT, len(text), rest, Block.TABLE, len(found)))
    return tuple(found)


def clauses(text: str) -> tuple[Clause, ...]:
    """Split a message into clauses: sentences, cut where a new subject meets a new verb.

    >>> [c.text for c in clauses("truck comes, then i count and she books it")]
    ['truck comes', 'then i count', 'and she books it']
    """
    return tuple(clause for sentence in sentences(text) for clause in clauses_of(sentence))


def clauses_of(sentence: Clause) -> tuple[Clause, ...]:
    """Split one sentence into its clauses, offsets still counted in the whole message."""
    if sentence.block is not Block.PROSE:
        return (sentence,)
    cuts = run_on_breaks(sentence.text, clause_breaks(sentence.text))
    edges = [(0, ""), *cuts, (len(sentence.text), "")]
    found: list[Clause] = []
    for (low, join), (high, _) in pairwise(edges):
        start, end = _trimmed(sentence.text, low, high, ",;:–—= ()[")
        if any(char.isalnum() for char in sentence.text[start:end]):
            words = sentence.text[start:end]
            at = sentence.start
            found.append(
                Clause(at + start, at + end, words, sentence.block, sentence.sentence, join)
            )
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int, Block]]:
    """Yield (start, end, block): fenced code, then runs of quoted lines and table lines."""
    done = 0
    for fence in _FENCE.finditer(text):
        yield from _lines(text, done, fence.start())
        yield fence.start(), fence.end(), Block.CODE
        done = fence.end()
    yield from _lines(text, done, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int, Block]]:
    lines = [m.span() for m in _LINE.finditer(text, start, end) if m.group().strip()]
    said = [text[a:b] for a, b in lines]
    kinds = zip(lines, data_lines(said), others_words(said), strict=True)
    run: tuple[int, int, Block] | None = None
    for (low, high), is_data, quoted in kinds:
        block = Block.QUOTED if quoted else Block.TABLE if is_data else Block.PROSE
        if run and (block is not run[2] or block is Block.PROSE):
            yield run
            run = None
        bullet = _BULLET.match(text, low, high) if block is Block.PROSE else None
        run = (run[0], high, block) if run else (bullet.end() if bullet else low, high, block)
    if run:
        yield run


def _prose(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut one line at full stops and emoji that are not inside mark-up or a quotation."""
    line = text[start:end]
    shut = _protected(line)
    led = _ONE.search(text[max(0, start - 6) : start]) is not None
    cuts = {m.end() for m in _STOP.finditer(line) if not _inside(shut, m.start())}
    cuts = {cut for cut in cuts if _ends_sentence(line, cut)}
    numbers = [s for s in _enumerated(line, led=led) if not _inside(shut, s[0])]
    cuts = {cut for cut in cuts if not any(low < cut <= high for low, high in numbers)}
    cuts |= {edge for span in numbers for edge in span}
    emoji = [s for s in emoji_spans(line) if not _inside(shut, s[0])]
    for low, high in emoji:
        cuts |= {low, high}
    for low, high in shut:
        if line[low] == "`" and len(line[low:high].split()) > _LONG_CODE:
            cuts |= {low, high}
    skipped = {low for low, _ in (*emoji, *numbers)}
    edges = sorted({0, len(line), *cuts})
    spans = pairwise(edges)
    return [(start + a, start + b) for a, b in spans if a not in skipped]


def _enumerated(line: str, *, led: bool = False) -> list[tuple[int, int]]:
    """Where a running text counts its points: "1) ... 2) ...", from one or two on, without gaps.

    >>> _enumerated("so 1) weigh it 2) book it"), _enumerated("we have 2) of them")
    ([(3, 5), (15, 17)], [])
    """
    found = list(_POINT.finditer(line))
    said = [int(m[1]) for m in found]
    gapless = bool(said) and said == list(range(said[0], said[0] + len(said)))
    counted = gapless and said[0] <= _FIRST and (len(said) > 1 or (led and said[0] == _FIRST))
    return [m.span(0) for m in found] if counted else []


_POINT = re.compile(r"(?<![\w(.,])\(?(\d{1,2})[.)](?=\s+[^\W\d_])")
_FIRST = 2
_ONE = re.compile(r"\b1[.)]\s*$")


def _protected(line: str) -> list[tuple[int, int]]:
    """Find stretches without sentence ends: mark-up and short quotations, sorted."""
    spans = [s for s in markup_spans(line) if line[s[0]] in "`<hwH" or "@" in line[s[0] : s[1]]]
    return sorted([*spans, *(m.span() for m in _QUOTATION.finditer(line))])


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, (at, 1 << 60)) - 1
    return index >= 0 and spans[index][0] < at < spans[index][1] - 1


def _ends_sentence(line: str, cut: int) -> bool:
    """Tell a full stop from an abbreviation, an initial, and dots that trail into more words."""
    rest = line[cut : cut + 9].lstrip()[:1]
    stop = line[max(0, cut - 60) : cut].rstrip("\"'”’)]")
    if stop.endswith("?") and _DENIED.match(line, cut):
        return len(re.split(r"[.!?\n]", stop.rstrip("?"))[-1].split()) > _ASKED
    if stop.endswith(("..", "…")):
        return not rest.islower()
    if not stop.endswith("."):
        return True
    word = _LAST_WORD.search(stop[:-1][-40:])
    last = word.group().lower() if word else ""
    if last in lexicon("clauses")["abbreviations"]["words"] or (last == "no" and rest.isdigit()):
        return False
    if last == "etc":
        return not rest.islower()
    initial = len(last) == 1 and last.isalpha() and last != "i" and rest.isupper()
    return not (initial and stop[-2].isupper())


_DENIED = re.compile(r"\s*(?:never|nobody|no one|nope|no)\b(?!,)")
_ASKED = 4
"""Words: a thing asked back so shortly is only named, to be denied: "the panel? never met it"."""


_PROGRAM = re.compile(
    r"\s*(?:(?:async )?(?:def|function|class|fn|func) [\w.]+\s*[({:]"
    r"|import [\w.]+(?:;|,|$| as \w)|from [\w.]+ import "
    r"|#include\b|<\?php|(?:public|private|static|const|let|var) \w+ ?[\w<>]* ?[=({]"
    r"|(?i:select\b.{1,80}\bfrom \w+.{0,80}(?:;|=)|insert into \w+"
    r"|update \w+ set \w+ ?=|delete from \w+)"
    r"|[\w.]+\([^()\n]{0,60}\)\s*(?:;|$)|(?:for|while|if) ?\(.{1,60}\) ?\{"
    r"|return [\w.]+ ?[-+*/(;]|</?\w+[^>]{0,60}>\s*$)"
)


def _code(text: str, start: int, end: int) -> Block | None:
    if _PROGRAM.match(text, start, end):
        return Block.CODE
    return Block.CODE if text[start] == "`" and text.find("`", start + 1) == end - 1 else None


def _trimmed(text: str, start: int, end: int, extra: str = "") -> tuple[int, int]:
    """Move both ends inwards over blanks and over joining marks; brackets stay in pairs."""
    while start < end and (text[start].isspace() or text[start] in extra.replace("(", "")):
        start += 1
    while start < end and (
        text[end - 1].isspace() or text[end - 1] in extra.replace(")", "").replace("]", "")
    ):
        end -= 1
    return start, end
