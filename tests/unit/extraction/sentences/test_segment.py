"""Messages are cut where their writer would cut them, and every piece is a piece of the text."""

import pytest

from capture.extraction.sentences.segment import Block, clauses, sentences


def _said(text):
    return [c.text for c in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i ask anna. she signs", ["i ask anna.", "she signs"]),
        ("i wait :hourglass: then i call", ["i wait", "then i call"]),
        ("great tool :tada: The clerk types", ["great tool", "The clerk types"]),
        ("approx. 5 days, e.g. for big ones", ["approx. 5 days, e.g. for big ones"]),
        ("it takes 1.5 days.", ["it takes 1.5 days."]),
        ("one\ntwo steps", ["one", "two steps"]),
        ("- scan it\n- post it", ["scan it", "post it"]),
        ("1. scan it\n2) post it", ["scan it", "post it"]),
        ("why.. it is often late", ["why..", "it is often late"]),
        ("papers, keys, badges.. all missing", ["papers, keys, badges.. all missing"]),
        (
            "truck comes, driver gives papers, we count",
            ["truck comes", "driver gives papers", "we count"],
        ),
        ("i scan it and she posts it", ["i scan it", "and she posts it"]),
        ("i scan it and post it", ["i scan it and post it"]),
        ("he waits because the line is down", ["he waits", "because the line is down"]),
        ("if it is late, i call the driver", ["if it is late, i call the driver"]),
        ("me and anna do it", ["me and anna do it"]),
        ("invoices, notes, photos and papers", ["invoices, notes, photos and papers"]),
        ("at 06:40 it starts", ["at 06:40 it starts"]),
        ("reality: half of it is typed", ["reality", "half of it is typed"]),
        ("order -> approval -> payment", ["order", "approval", "payment"]),
        ("ask <@U123> or <#C1|help-desk>. done", ["ask <@U123> or <#C1|help-desk>.", "done"]),
        (
            "see <https://a.example/b.c?d=e|the map> please",
            ["see <https://a.example/b.c?d=e|the map> please"],
        ),
        ("it is in `a.b; c.d` now", ["it is in `a.b; c.d` now"]),
        ("a three-way match by on-call", ["a three-way match by on-call"]),
    ],
)
def test_clauses_begin_where_a_subject_meets_its_verb(text, expected):
    """Lists, ranges, times and mark-up are never cut."""
    assert _said(text) == expected


def test_quoted_lines_code_and_tables_are_blocks_of_their_own():
    """What was pasted is told from what was typed."""
    text = "look:\n> please hurry\n> thanks\na;b;c\n1;2;3\n4;5;6\n```\nx = 1\n```\nthat is all"
    assert [(c.block, c.text) for c in clauses(text)] == [
        (Block.PROSE, "look"),
        (Block.QUOTED, "> please hurry\n> thanks"),
        (Block.TABLE, "a;b;c\n1;2;3\n4;5;6"),
        (Block.CODE, "```\nx = 1\n```"),
        (Block.PROSE, "that is all"),
    ]


def test_a_clause_knows_its_sentence_and_the_word_that_joins_it():
    """Conjunctions are kept, for they carry order and cause."""
    found = clauses("i scan it but she posts it. done")
    assert [(c.sentence, c.joined_by) for c in found] == [(0, ""), (0, "but"), (1, "")]


def test_what_no_chat_message_can_hold_is_one_pasted_block():
    """Work is bounded by the first fifty thousand characters."""
    found = sentences("a b. " * 20_000)
    assert found[-1].block is Block.TABLE
    assert found[-1].end == 100_000
