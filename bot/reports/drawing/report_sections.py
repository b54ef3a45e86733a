"""A report as sections of items: what is said and in which order, once for every renderer."""

from collections.abc import Iterable, Iterator, Sequence

from bot.clock import day
from bot.reports.contents import Report, Statement, StepLine, Sureness, Topic, Waiting, in_words
from bot.reports.drawing.finding_lists import findings_sections
from bot.reports.drawing.layout import SHOWN, Item, Section
from bot.reports.wording import counted, first_upper, listed, number_of
from model_store.vocabulary import Cause, Support

WEAK = 0.25
"""Signs of a queue below this are not worth a reader's time."""

MANY = 20
"""Steps told at length in a report; small ones are only named where there would be more."""

_CAUSES = {
    Cause.BATCHING: "work is collected and done in one go",
    Cause.CONTENTION: "too many things need the same hands",
    Cause.PRIORITISATION: "other work goes first",
    Cause.UNAVAILABILITY: "the hands it needs are often not there",
    Cause.OUTSIDE_PARTY: "somebody outside has to answer",
    Cause.MISSING_DATA: "something is missing",
    Cause.APPROVAL: "it needs somebody's approval",
    Cause.HANDOFF_NOT_NOTICED: "nobody notices that it has arrived",
    Cause.UNKNOWN: "of something nobody has told yet",
}


def headline(report: Report) -> str:
    """What the report rests on, in one sentence."""
    basis = report.basis
    leaders = counted(basis.leading, "leader's belief", "leaders' beliefs")
    heard = [
        counted(basis.doing, "account of the work", "accounts of the work"),
        leaders if basis.leading else "no leader's belief yet",
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
    yield from findings_sections(report)
    yield waiting_section(report.waiting)
    lead = "The numbers come from these weights. They are a convention, not a truth."
    yield Section("How sure is sure", lead, tuple(_weights(report)))


def process_sections(report: Report, *, every: bool = False) -> Iterator[Section]:
    """How the process runs: its ends, then its steps, the small ones too where `every` is set."""
    if report.bounds:
        items = tuple(Item(s.text, note=number(s.sureness)) for s in report.bounds)
        yield Section("From where to where", "", items)
    yield _steps(report.steps, 0 if every else _detail_wanted(report.steps))
    if report.whole:
        items = tuple(Item(s.text, note=number(s.sureness)) for s in report.whole)
        yield Section("Told without saying at which step", "", items)


def _weights(report: Report) -> Iterator[Item]:
    """Weights of one sort share a line."""
    sorts: dict[str, list[str]] = {}
    for name, weight in report.weights:
        sort, _, value = name.rpartition(": ")
        sorts.setdefault(sort, []).append(f"{value} {weight:g}")
    for sort, values in sorts.items():
        joined = ", ".join(values)
        yield Item(f"{sort}: {joined}" if sort else first_upper(joined))


def number(sure: Sureness) -> str:
    """The small number beside a sentence; empty where it rests on one account alone."""
    if sure.status is Support.CONTESTED:
        return f"accounts differ, {number_of(sure.score)}"
    return f"{sure.accounts} accounts, {number_of(sure.score)}" if sure.accounts > 1 else ""


def _steps(steps: Sequence[StepLine], detailed: int) -> Section:
    main = [step for step in steps if _is_main(step, detailed)]
    items = [_step(step) for step in main]
    small = [_brief(s) for s in steps if s not in main and not s.only_believed]
    believed = [_brief(s) for s in steps if s not in main and s.only_believed]
    rest = (("Smaller steps, each told by one", small), ("Only leaders name these", believed))
    return Section(
        "How it runs, step by step",
        "In the order in which people tell it. A line without a number rests on one account.",
        tuple(items),
        "Nobody has described a step yet.",
        numbered=True,
        after=tuple(Item(head, lines=(f"{'; '.join(told)}.",)) for head, told in rest if told),
    )


def _detail_wanted(steps: Sequence[StepLine]) -> int:
    """How many sentences make a step worth an item of its own, so that a reader gets through."""
    return next((n for n in range(3) if sum(_is_main(s, n) for s in steps) <= MANY), 3)


def _is_main(step: StepLine, detailed: int) -> bool:
    """Told by more than one, or told in some detail by one."""
    detail = [s for s in step.statements if s.topic is not Topic.WHO]
    return len(detail) >= detailed or (step.sureness.accounts > 1 and not step.only_believed)


def _brief(step: StepLine) -> str:
    """A small step in a few words, with who does it."""
    who = step.of(Topic.WHO)
    done = who[0].text.rstrip(".").removeprefix("Done by ") if who else ""
    return f"{step.label} ({done})" if done else step.label


def _step(step: StepLine) -> Item:
    people = step.of(Topic.WHO, Topic.WITH)
    first = " ".join(map(_line, people))
    lines = (first, *(_line(s) for s in step.statements if s not in people))
    tag = "only leaders say so" if step.only_believed else ""
    heard = tuple(line for line in lines if line)
    return Item(first_upper(step.label), in_words(step.sureness), tag, heard)


def _line(statement: Statement) -> str:
    beside = number(statement.sureness)
    return f"{statement.text} ({beside})" if beside else statement.text


def waiting_section(places: Iterable[Waiting]) -> Section:
    """Where work waits, as a section of its own."""
    every = tuple(place for place in places if place.probability >= WEAK)
    return Section(
        "Where work waits",
        "Likeliest first, over all processes these people work in. No hours are computed yet.",
        tuple(_place(place) for place in every[:SHOWN]),
        "Nothing told so far points to a person or a team in front of whom work waits.",
        numbered=True,
        more=max(0, len(every) - SHOWN),
    )


def _place(place: Waiting) -> Item:
    stated = f"Stated wait: {place.how_long}." if place.how_long else "Nobody said how long."
    where = f"At: {'; '.join(place.steps)}." if place.steps else ""
    lines = (place.why, f"Because {_CAUSES[place.cause]}.", stated, where)
    heard = tuple(line for line in lines if line)
    rests = f"rests on {counted(len(place.claims), 'statement')}"
    sure = f"{place.how_sure}, {number_of(place.probability)}; {rests}"
    return Item(first_upper(place.station), sure, lines=heard)
