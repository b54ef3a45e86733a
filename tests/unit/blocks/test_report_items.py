"""Items of a report in Slack: what has something below it stands out, a sentence does not."""

import json

from bot.blocks.report import page
from bot.reports.layout import Item, Section


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
