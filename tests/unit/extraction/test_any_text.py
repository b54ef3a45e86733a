"""Whatever people paste, reading it never fails, never invents a word, and ends in time."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.corrections.retractions import retractions
from capture.extraction.measures.elapsed import elapsed
from capture.extraction.measures.found import bare_number, durations, envelope, measures
from capture.extraction.measures.wording import render
from capture.extraction.qualifiers.stance import (
    basis_of,
    case_of,
    dont_know,
    extent_of,
    hedge_of,
    modality_of,
)
from capture.extraction.reality.realities import realities, reality
from capture.extraction.sentences.segment import clauses, sentences
from model_store.values import Unit

BITS = st.sampled_from(
    [
        "two to three days",
        ".. ",
        "no wait, ",
        "i think ",
        ", ",
        "\n",
        "> ",
        "`",
        "```",
        '"',
        "<@U1>",
        ":tada:",
        "half ",
        "an hour",
        "a ",
        "/",
        "5",
        "½",
        "k",
        "% ",
        "percent",
        "every ",
        "other ",
        "friday",
        "one in ",
        "if it was ",
        "would ",
        "before sap we had ",
        "and i ",
        "he signs",
        ";",
        "\t",
        "a;b;c\n",
        "ask ",
        "finance",
        "?",
        "!",
        "(",
        ")",
        "- ",
        "1. ",
        "İ",
        "ß",
        "’",
        "000",
        ",",
        "1,5",
        "h30",
        "-ish",
        "&gt;",
        "http://x",
        "zwölf",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(BITS, max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_piece_is_a_piece_of_the_text(text):
    """Offsets are exact and pieces come left to right without overlap."""
    for pieces in (sentences(text), clauses(text)):
        assert all(text[p.start : p.end] == p.text for p in pieces)
        assert all(a.end <= b.start for a, b in pairwise(pieces))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_measure_lies_in_the_text_and_has_its_ends_in_order(text):
    """Measures never overlap, and low never exceeds high."""
    found = measures(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.range is None or 0 <= m.range.low <= m.range.high for m in found)
    assert all(render(m.range) for m in found if m.range)
    span = envelope(durations(text))
    assert span is None or span.low <= span.high
    assert all(m.start < m.end for m in elapsed(text))
    bare_number(text, Unit.MINUTE)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_judging_never_fails_and_judges_every_clause(text):
    """Each clause gets one verdict; corrections and gaps lie inside the text."""
    assert "".join(j.clause.text for j in realities(text)) or not clauses(text)
    reality(text)
    for r in retractions(text):
        assert 0 <= r.cue[0] < r.cue[1] <= r.successor[1] <= len(text)
        assert r.retracted is None or 0 <= r.retracted[0] < r.retracted[1] <= r.cue[0]
    gap = dont_know(text)
    assert gap is None or text[gap.start : gap.end] == gap.ask
    for read in (hedge_of, extent_of, modality_of, basis_of, case_of):
        read(text)


@pytest.mark.parametrize(
    "bit",
    [
        "a b, and i go ",
        "5 ",
        "one in ",
        "three hundred and ",
        "<",
        "`",
        '"',
        "a;b;c\n",
        "> a\n",
        "no. ",
        "if it was ",
    ],
)
def test_a_million_characters_are_read_in_seconds(bit):
    """No message can make the reader slow."""
    text = bit * (1_000_000 // len(bit))
    begin = time.process_time()
    clauses(text)
    measures(text)
    realities(text)
    retractions(text)
    assert time.process_time() - begin < 20
