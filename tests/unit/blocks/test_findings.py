"""Findings in Slack: every list gets its turn, and each card its buttons."""

import json

from bot.blocks.findings import cards
from bot.reports.contents.card import Card
from model_store.vocabulary import FindingKind, FindingList, Status


def card(number, wanted=FindingList.CONTRADICTED, status=Status.OPEN):
    """A card with everything filled in."""
    return Card(
        id=f"C1-{number:010x}",
        list=wanted,
        kind=FindingKind.WAIT,
        status=status,
        subject=f"Step <!channel> {number}",
        believed="The leader believes it.",
        described="Those who do the work say otherwise.",
        means="Plans rest on it.",
        sure="2 accounts",
        state="open",
        claims=("a",),
    )


def shown(listed, *, settled=False):
    """Everything a message says, and its blocks."""
    text, blocks = cards("What differs: Buying", "P", listed, settled=settled)
    return text + json.dumps(blocks, ensure_ascii=False, default=str), blocks


def test_every_list_is_seen_however_long_the_first_one_is():
    words, blocks = shown([card(n) for n in range(40)] + [card(99, FindingList.SURPRISE)])
    assert "Did you know?" in words
    assert "/gemba findings contradicted" in words
    assert len(blocks) <= 48


def test_one_list_alone_is_shown_as_far_as_a_message_goes():
    words, blocks = shown([card(n) for n in range(40)])
    assert words.count('"settle"') == 12
    assert len(blocks) <= 48


def test_only_contradictions_are_asked_about_and_only_settled_ones_opened_again():
    assert "Ask about it" in shown([card(1)])[0]
    assert "Ask about it" not in shown([card(1, FindingList.SURPRISE)])[0]
    again = shown([card(1, status=Status.TOLERATED)], settled=True)[0]
    assert "Open again" in again
    assert "Tolerate" not in again


def test_nothing_rings_for_anybody_and_nothing_open_says_so():
    assert "<!channel>" not in shown([card(1)])[0]
    assert "Nothing is open" in shown([])[0]
