"""Second kinds: what a clause says besides what was asked, told by closed-class cues only."""

import re
from collections.abc import Iterator
from dataclasses import replace

from capture.extraction.clauses.quotes import near, quote
from capture.extraction.clauses.tools_used import used_tools
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.measures.found import is_span
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.patterns.marks import has, mark_in
from capture.extraction.sentences.segment import Clause
from model_store.values import Range, Unit
from model_store.vocabulary import Kind, Polarity, Standing

_AT_ONCE = Range(0, 60, Unit.MINUTE, approximate=True)
_HANDS_ON_AT_MOST = 120.0
"""Minutes: an unexplained time up to this long is work, a longer one is waiting."""


def extra_drafts(
    line: Line, clause: Clause, mention: str, wanted: frozenset[Kind]
) -> Iterator[Draft]:
    """Everything a clause says in passing, limited to the kinds that are wanted."""
    for draft in (
        *_numbers(line, clause, mention),
        *_cued(line, clause, mention),
        *used_tools(line, clause, mention),
    ):
        if draft.kind in wanted:
            yield draft


def _numbers(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    for measure in line.measures:
        if not clause.start <= measure.start < clause.end or measure.range is None:
            continue
        start, end = near(line, clause, measure.start)
        if measure.kind in (MeasureKind.SHARE, MeasureKind.RATE):
            if is_frequency(line, measure):
                yield Draft(
                    kind=Kind.FREQUENCY,
                    start=start,
                    end=end,
                    value=measure.range,
                    mention=mention,
                    rule="numbers: a share or rate of cases",
                )
        elif is_span(measure) and not measure.borrowed and not _is_no_span(line, measure):
            kind = time_kind(line, measure)
            yield Draft(
                kind=kind,
                start=start,
                end=end,
                value=measure.range,
                mention=mention,
                rule=f"numbers: a time, by its words and length a {kind.value}",
            )


def _is_no_span(line: Line, measure: Measure) -> bool:
    """Whether words of time are a limit, the end of a period, or some day to come."""
    before = line.whole[max(line.start, measure.start - 24) : measure.start]
    said = line.whole[measure.start : measure.end].lower()
    some_day = said == "one day" and (
        _SOME.search(before) or _HAPPENS.match(line.whole, measure.end)
    )
    return _is_limit(line, measure) or bool(some_day) or _END_OF.search(before) is not None


_HAPPENS = re.compile(r" (?:it|i|we|they|he|she|somebody|you)\b", re.IGNORECASE)
_END_OF = re.compile(
    r"\b(?:the|at|by|till|until) end of (?:the |each |every |a )?$", re.IGNORECASE
)


def _is_limit(line: Line, measure: Measure) -> bool:
    """Whether a time is a limit that decides the case: "beyond thirty days it is refused"."""
    before = line.whole[max(line.start, measure.start - 16) : measure.start]
    said = line.whole[measure.start : measure.end]
    behind = line.whole[measure.end : min(line.end, measure.end + 30)]
    unpaid = _UNPAID.search(line.whole[max(line.start, measure.start - 40) : measure.start])
    ahead = unpaid or _AHEAD.match(behind) or (_SOME_DAY.fullmatch(said) and _SOME.search(before))
    return _LIMIT.search(before) is not None or ahead is not None


_LIMIT = re.compile(
    rf"(?:\b{any_of('clauses', 'limits')}"
    r"|(?:^\W*|[,;:.(]\s*)at)\s+$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\s+(?:ahead|early|out(?= *(?:[.,;!]|$))|in advance|beforehand|prior to"
    rf"|before (?:the |our |a |any )?{any_of('clauses', 'due')})\b",
    re.IGNORECASE,
)
"""How long before something is due a thing is done: a distance, and no wait."""
_UNPAID = re.compile(
    rf"\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t) {any_of('clauses', 'spends')}\b[^,.;:]*$",
    re.IGNORECASE,
)
"""Time that nobody can spare is not waited."""
_SOME_DAY = re.compile(r"one day", re.IGNORECASE)
_SOME = re.compile(r"\b(?:then|may|might|will)\s+$", re.IGNORECASE)
"""\"Then one day it is back\" tells no time."""


def is_frequency(line: Line, measure: Measure) -> bool:
    """A share or a rate of cases: no threshold ("over 5 percent"), no set day ("on fridays")."""
    before = line.whole[max(line.start, measure.start - 12) : measure.start]
    behind = line.whole[measure.end : measure.end + 4]
    if measure.kind is MeasureKind.SHARE:
        words = line.whole[measure.start : measure.end]
        return behind.startswith(" of") or not has("threshold", before + words)
    said = measure.range
    item = said is not None and said.unit is Unit.ITEM
    return item and not has("batching", line.whole[measure.start : measure.end])


_TAKES = re.compile(r"\b(?:it|this|that) takes? (?:\w+ )?$", re.IGNORECASE)


def time_kind(line: Line, measure: Measure) -> Kind:
    """Whether a time is waited or worked: by the words near it, else by its length."""
    said = line.whole[measure.start : measure.end]
    if has("immediate", said) or said.lower().startswith("within"):
        return Kind.WAIT
    near = line.whole[max(line.start, measure.start - 30) : min(line.end, measure.end + 30)]
    if measure.each or has("hands_on", near):
        return Kind.DURATION
    minutes = measure.range.minutes if measure.range else None
    taken = _TAKES.search(line.whole, max(line.start, measure.start - 16), measure.start)
    if taken and minutes and minutes[1] <= 2 * _HANDS_ON_AT_MOST:
        return Kind.DURATION
    if has("waiting", near):
        return Kind.WAIT
    return Kind.DURATION if minutes and minutes[1] <= _HANDS_ON_AT_MOST else Kind.WAIT


_CUED = (
    ("single_person", Kind.SINGLE_PERSON),
    ("threshold", Kind.CONDITION),
    ("only_some", Kind.CONDITION),
    ("batching", Kind.BATCHING),
    ("rework", Kind.REWORK),
    ("control", Kind.CONTROL),
    ("workaround", Kind.WORKAROUND),
    ("failing", Kind.EXCEPTION),
    ("order", Kind.ORDER),
)


_NEVER_AGAIN = re.compile(
    r"\b(?:nothing|hardly anything|almost nothing|never|hardly ever)(?: \w+){0,2}? "
    rf"{any_of('clauses', 'comes_back')}(?: \w+){{0,2}}\W*$",
    re.IGNORECASE,
)
"""That work goes through once: told of one's own accord, it is a denial and no rework."""


_AT_ONCE_SAID = re.compile(
    r"\b(?:batch|bundle|collect|save up|pile up|hoard)(?:es|s)? nothing\b"
    r"|\b(?:never|don['’]?t|do not|nobody|no one) (?:\w+ )?(?:batch|bundle|hoard)",
    re.IGNORECASE,
)
"""That nothing is kept for later: a denial of doing it in one go."""


def _cued(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    start, end = quote(line, clause)
    text = line.whole[start:end]
    at_once = Draft(kind=Kind.WAIT, start=start, end=end, value=_AT_ONCE, mention=mention)
    timed = any(is_span(m) and start <= m.start < end for m in line.measures)
    if has("immediate", text) and not timed:
        cue = mark_in("immediate", text)
        yield replace(at_once, rule=f"cues: immediate “{cue}”")
    told: dict[Kind, str] = {}
    for mark, kind in _CUED:
        words_there = mark_in(mark, clause.text if mark == "workaround" else text)
        if words_there is not None:
            told.setdefault(kind, f"cues: {mark} “{words_there}”")
    for kind, rule in told.items():
        off = kind is Kind.CONTROL and has("standing", text, "abandoned")
        state = Standing.ABANDONED if off else Standing.WORKS
        never = kind is Kind.REWORK and _NEVER_AGAIN.search(clause.text) is not None
        never = never or (kind is Kind.BATCHING and _AT_ONCE_SAID.search(text) is not None)
        denied = Polarity.DENIES if never else Polarity.ASSERTS
        low, high = _where(line, clause, rule)
        yield Draft(
            kind=kind, start=low, end=high, value=words(line.whole, low, high), mention=mention,
            standing=state, rule=rule, polarity=denied,
        )  # fmt: skip


def _where(line: Line, clause: Clause, rule: str) -> tuple[int, int]:
    """The words around a cue, which a rule names; its clause, where the cue spans commas."""
    cue = rule.split("“", 1)[1].removesuffix("”")
    at = line.whole.lower().find(cue, clause.start, clause.end)
    start, end = near(line, clause, at) if at >= 0 else quote(line, clause)
    return (start, end) if at + len(cue) <= end else quote(line, clause)


_SHARED = frozenset(
    {
        *(Kind.EXCEPTION, Kind.REWORK, Kind.WORKAROUND, Kind.CONDITION, Kind.TRIGGER),
        # "One in four does not match" denies the step of a quarter of the cases only.
        Kind.STEP,
    }
)


def with_share(draft: Draft, line: Line) -> Draft:
    """Give a draft the share of cases its words name, if they name exactly one."""
    inside = [
        m.range
        for m in line.measures
        if m.kind is MeasureKind.SHARE and draft.start <= m.start < draft.end
    ]
    return replace(draft, share=inside[0]) if len(inside) == 1 and draft.kind in _SHARED else draft
