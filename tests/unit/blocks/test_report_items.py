"""Items of a report in Slack: what has something below it stands out, a sentence does not."""

import json

from bot.blocks.report import page, summary
from bot.reports.contents.values import Basis, Entry, Report
from bot.reports.drawing.layout import Item, Section
from model_store.vocabulary import FindingKind


def shown(item: Item) -> str:
    """One item as it goes out."""
    _, blocks = page("Title", [Section("Heading", "", (item,))], "note")
    return json.dumps(list(blocks), ensure_ascii=False)


def test_a_sentence_by_itself_is_not_bold():
    """A page of bold sentences is read by nobody."""
    assert "• It begins: a mail. _2 accounts_" in shown(
        Item("It begins: a mail.", note="2 accounts")
    )


def test_what_has_lines_below_it_stands_out():
    """So that one finds it."""
    assert "• *Approval*" in shown(Item("Approval", lines=("Two weeks.",)))


def test_a_place_is_named_once_in_the_summary():
    """Several findings of one text about one step are told by that step, once."""
    entries = tuple(
        Entry(str(n), "C1", FindingKind.WAIT, subject, "It is not done.", ())
        for n, subject in enumerate(("pack the box", "pack the box", "", ""))
    )
    report = Report(
        "P", "Packing", "v1", "2026-05-07T09:00:00", Basis(2, 1, 9, 0, 0), contradicted=entries
    )
    _, blocks = summary(report)
    assert "_Pack the box; The process as a whole_" in json.dumps(list(blocks))
