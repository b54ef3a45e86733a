"""Findings list by list; what is found in several places is said once, with the places below."""

from collections.abc import Iterator, Sequence

from bot.reports.contents import Ended, Entry, Report
from bot.reports.drawing.layout import SHOWN, Item, Section
from bot.reports.wording import counted, first_upper, number_of, sentence

PLACES = 4
"""Places shown under one kind of finding; the admin's list has all of them."""


def findings_sections(report: Report) -> Iterator[Section]:
    """The lists in reading order; they are never added up."""
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
    if report.ended:
        yield Section(
            "Settled",
            "What is no difference any more, and how it was settled. A belief that changed is a "
            "success: it is told as it was and as it is.",
            tuple(map(_ended, report.ended[:SHOWN])),
            more=max(0, len(report.ended) - SHOWN),
        )


def _ended(one: Ended) -> Item:
    told = (
        f"Before: {one.before}" if one.before else "",
        f"Now: {one.after}" if one.after else "",
    )
    lines = tuple(sentence(line) for line in told if line)
    return Item(one.subject or "The process as a whole", one.how, lines=lines)


def _entries(heading: str, lead: str, entries: Sequence[Entry], empty: str) -> Section:
    alike: dict[str, list[Entry]] = {}
    for entry in entries:
        alike.setdefault(entry.text, []).append(entry)
    items = tuple(_group(text, same) for text, same in alike.items())
    return Section(heading, lead + _severity(entries), items, empty)


def _group(text: str, entries: Sequence[Entry]) -> Item:
    left = len(entries) - PLACES
    lines = (f"… and {counted(left, 'more place')} like this.",) if left > 0 else ()
    return Item(text, parts=tuple(map(_place, entries[:PLACES])), lines=lines)


def _place(entry: Entry) -> Item:
    lines = tuple(sentence(told) for told in (entry.believed, entry.described) if told)
    tags = (str(entry.band) if entry.band else "", "new" if entry.is_new else "")
    tag = ", ".join(filter(None, tags))
    return Item(
        first_upper(entry.subject or "the process as a whole"), _weighed(entry), tag, lines
    )


def _weighed(entry: Entry) -> str:
    """The small print: the severity with its factors, and what it rests on."""
    rests = counted(len(entry.claims), "statement")
    if entry.score is None:
        return f"rests on {rests}"
    factors = " × ".join(f"{round(factor, 2):g}" for _, factor in entry.factors)
    return f"severity {number_of(entry.score)} = {factors}; {rests}"


def _severity(entries: Sequence[Entry]) -> str:
    """What the factors are, in the order in which they are multiplied."""
    names = next((tuple(n for n, _ in e.factors) for e in entries if e.factors), ())
    return f" Severity is {' × '.join(names)}." if names else ""
