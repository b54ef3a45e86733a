"""A report as sections of items: what is said and in which order, once for every renderer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.clock import day
from bot.reports.phrasing import counted, first_upper, listed, number_of
from bot.reports.sureness import in_words
from bot.reports.values import Entry, Report, Statement, StepLine, Sureness, Topic, Waiting
from model_store.vocabulary import Cause, Support

SHOWN = 12
"""Items of one list before the rest is only counted: more than that nobody reads."""

_CAUSES = {
    Cause.BATCHING: "work is collected and done in one go",
    Cause.CONTENTION: "too many things need the same hands",
    Cause.PRIORITISATION: "other work goes first",
    Cause.UNAVAILABILITY: "the hands it needs are often not there",
    Cause.OUTSIDE_PARTY: "somebody outside has to answer",
    Cause.MISSING_DATA: "something is missing",
    Cause.APPROVAL: "it needs somebody's approval",
    Cause.HANDOFF_NOT_NOTICED: "nobody notices that it has arrived",
    Cause.UNKNOWN: "cause not known yet",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: a head, lines below it, and a small-print note."""

    head: str
    lines: tuple[str, ...] = ()
    note: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what the list means in a sentence, and the list. `empty` stands when it is so."""

    heading: str
    lead: str
    items: tuple[Item, ...]
    empty: str = ""
    numbered: bool = False
    more: int = 0


def headline(report: Report) -> str:
    """What the report rests on, in one sentence."""
    basis = report.basis
    heard = [
        counted(basis.doing, "account of the work", "accounts of the work"),
        counted(basis.leading, "account of what leaders believe", "accounts of leaders' belief"),
    ]
    gone = f" {counted(basis.corrected, 'statement was', 'statements were')} corrected"
    removed = f", {basis.removed} removed at their speaker's wish"
    tail = f"{gone}{removed if basis.removed else ''}." if basis.corrected + basis.removed else ""
    return (
        f"As known on {day(report.at)}, version {report.version[:10]}: {listed(heard)}, "
        f"{counted(basis.claims, 'statement')} in all.{tail}"
    )


def sections(report: Report) -> Iterator[Section]:
    """Everything the report says, in reading order; empty lists say what their emptiness means."""
    yield from process_sections(report)
    if report.changes:
        items = tuple(Item(text) for text in report.changes.sentences)
        since = f"Compared with version {report.changes.since[:10]}."
        yield Section("What changed", since, items, "Nothing changed.")
    yield from _findings(report)
    yield waiting_section(report.waiting)
    lead = "The numbers come from these weights. They are a convention, not a truth."
    yield Section("How sure is sure", lead, tuple(_weights(report)))


def process_sections(report: Report) -> Iterator[Section]:
    """How the process runs: its ends, then its steps."""
    if report.bounds:
        items = tuple(Item(s.text, note=number(s.sureness)) for s in report.bounds)
        yield Section("From where to where", "", items)
    yield _steps(report.steps)


def _weights(report: Report) -> Iterator[Item]:
    """Weights of one sort share a line."""
    sorts: dict[str, list[str]] = {}
    for name, weight in report.weights:
        sort, _, value = name.rpartition(": ")
        sorts.setdefault(sort, []).append(f"{value} {weight:g}")
    for sort, values in sorts.items():
        joined = ", ".join(values)
        yield Item(f"{sort}: {joined}" if sort else first_upper(joined))


def number(sure: Sureness, beside: Sureness | None = None) -> str:
    """The small number beside a sentence; empty where it only repeats the number `beside` it."""
    if sure.status is Support.CONTESTED:
        return f"accounts differ, {number_of(sure.score)}"
    same = beside and number_of(beside.score) == number_of(sure.score)
    return "" if same else number_of(sure.score)


def _steps(steps: Sequence[StepLine]) -> Section:
    full = [s for s in steps if s.statements or s.sureness.accounts > 1]
    brief = [s.label for s in steps if s not in full]
    items = [_step(step) for step in full]
    if brief:
        items.append(Item("Also named, and nothing more is known yet", (f"{'; '.join(brief)}.",)))
    return Section(
        "How it runs, step by step",
        "In the order in which people tell it. A line has its own number where it is less or more "
        "sure than its step.",
        tuple(items),
        "Nobody has described a step yet.",
        numbered=True,
    )


def _step(step: StepLine) -> Item:
    people = step.of(Topic.WHO, Topic.WITH)
    first = " ".join(_line(s, step) for s in people)
    rest = [_line(s, step) for s in step.statements if s not in people]
    tag = "only leaders say so" if step.only_believed else ""
    lines = tuple(line for line in (first, *rest) if line)
    return Item(first_upper(step.label), lines, in_words(step.sureness), tag)


def _line(statement: Statement, step: StepLine) -> str:
    beside = number(statement.sureness, step.sureness)
    return f"{statement.text} ({beside})" if beside else statement.text


def _findings(report: Report) -> Iterator[Section]:
    yield _entries(
        "Contradicted",
        "Two statements that cannot both be so: what is believed, and what is described.",
        report.contradicted,
        "None found in what was said so far.",
    )
    yield _entries(
        "Did you know?",
        "One side tells of it; the other had occasion to and did not. That is no disagreement.",
        report.surprises,
        "Nothing one side tells of is unknown to the other.",
    )
    yield _entries(
        "Not asked yet",
        "Nobody who would know was asked. These are questions for the next conversation.",
        report.unasked,
        "Nothing is waiting to be asked.",
    )
    yield _entries(
        "Worth a look",
        "Patterns in the work itself, whoever told them.",
        report.detectors,
        "No step without an owner, no lone expert, no exception without a handler was found.",
    )
    yield _entries(
        "Whom to ask next",
        "People and systems that were named and have not spoken.",
        report.blind_spots,
        "Everybody who was named has been asked.",
    )


def _entries(heading: str, lead: str, entries: Sequence[Entry], empty: str) -> Section:
    items = tuple(_entry(entry) for entry in entries[:SHOWN])
    return Section(heading, lead, items, empty, more=max(0, len(entries) - SHOWN))


def _entry(entry: Entry) -> Item:
    rests = f"rests on {counted(len(entry.claims), 'statement')}"
    if entry.score is None:
        return Item(entry.text, note=rests if entry.claims else "")
    product = " × ".join(f"{name} {factor:g}" for name, factor in entry.factors)
    tag = str(entry.band) if entry.band else ""
    return Item(entry.text, note=f"{number_of(entry.score)} = {product}; {rests}", tag=tag)


def waiting_section(places: Iterable[Waiting]) -> Section:
    """Where work waits, as a section of its own."""
    every = tuple(places)
    return Section(
        "Where work waits",
        "Likeliest first, over all processes these people work in. No hours are computed yet.",
        tuple(_place(place) for place in every[:SHOWN]),
        "Nobody has told of a wait, and nothing points to one.",
        numbered=True,
        more=max(0, len(every) - SHOWN),
    )


def _place(place: Waiting) -> Item:
    stated = f"Stated wait: {place.how_long}." if place.how_long else "Nobody said how long."
    where = f"At: {'; '.join(place.steps)}." if place.steps else ""
    sure = f"{place.how_sure}, {number_of(place.probability)}"
    lines = (f"{place.why} Cause: {_CAUSES[place.cause]}.", stated, where)
    rests = f"rests on {counted(len(place.claims), 'statement')}"
    return Item(first_upper(place.station), tuple(s for s in lines if s), f"{sure}; {rests}")
