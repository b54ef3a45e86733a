"""However somebody tells it: in lists, in nouns, to "you", without full stops, or from above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.extraction.sentences.segment import clauses, sentences
from model_store.vocabulary import Kind, Polarity, Vantage
from tests.unit.extraction.reading import live, people_of, read


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("1) weigh it 2) book it 3) done", ["weigh it", "book it", "done"]),
        ("1) weigh it. 2) book it.", ["weigh it.", "book it."]),
        ("so 1. weigh it. 2. book it.", ["so", "weigh it.", "book it."]),
        ("we have 2) of them", ["we have 2) of them"]),
    ],
)
def test_counted_points_are_sentences_only_where_somebody_counts(said, pieces):
    assert [s.text for s in sentences(said)] == pieces


RUN_ON = (
    "so the driver calls me when he is at the gate and i go down and open it and then i count the"
    " boxes with him he signs i sign and if one is missing i write it down and my boss gets a copy"
    " he never reads it"
)


def test_words_that_run_on_are_cut_where_a_statement_begins():
    told = [c.text for c in clauses(RUN_ON)]
    assert {"he signs", "i sign", "he never reads it"} <= set(told)
    assert "and if one is missing i write it down" in told


@given(st.lists(st.sampled_from(RUN_ON.split()), max_size=80).map(" ".join))
def test_every_clause_of_words_that_run_on_is_a_piece_of_them(text):
    for clause in clauses(text):
        assert text[clause.start : clause.end] == clause.text


@pytest.mark.parametrize(
    ("said", "doer"),
    [
        ("Intake in the morning, then preparation by the technicians.", "technicians"),
        ("Boxes are stacked and labelled by the packer.", "packer"),
        ("The costs are booked on by accounting each quarter.", "accounting"),
        ("Invoices are paid by whoever is on duty.", "duty"),
        ("I open the post. Then booking in the ledger, that's Joanna.", "U3"),
        ("I open the post. Then the stickers, that's Quinn.", "Quinn"),
        ("Crates: packed by the night shift.", "night shift"),
        ("I open the post. Dispatch whatsapps the driver.", "Dispatch"),
        ("I open the post. Complaints are Joanna's job.", "U3"),
        ("It is Joanna who reads the file.", "U3"),
        ("What I do: walk the yard and count the cars.", "U1"),
        ("The parcel goes to Mrs Quill for approval.", "Mrs Quill"),
    ],
)
def test_whose_work_it_is_is_heard_however_it_is_told(said, doer):
    assert doer in [*people_of(read(said), Kind.OWNER), *_as_said(said)]


def _as_said(said):
    return [getattr(c.value, "as_said", "") for c in live(read(said), Kind.OWNER)]


def test_you_tells_steps_of_nobody_in_particular():
    reading = read("You open the crate in the cellar, you weigh the cheese. You can smell it.")
    assert [c.kind for c in live(reading)].count(Kind.STEP) == 2
    assert not live(reading, Kind.OWNER)


@pytest.mark.parametrize("said", ["A label goes out with each box.", "Bread goes into the oven."])
def test_what_goes_out_is_a_step_without_an_owner(said):
    reading = read("I fill the shelf. " + said)
    mentions = [c.mention for c in live(reading, Kind.STEP)]
    assert any(m.startswith(("go", "put")) for m in mentions)


def test_nouns_inside_a_full_sentence_are_no_steps_of_their_own():
    assert len(live(read("I need the registration and the declaration."), Kind.STEP)) <= 1


@pytest.mark.parametrize("vantage", [Vantage.LEADER, Vantage.OPERATOR])
def test_a_check_by_others_is_a_control_when_told_from_above(vantage):
    reading = read("The warehouse grades the item on arrival.", vantage=vantage)
    assert bool(live(reading, Kind.CONTROL)) is (vantage is Vantage.LEADER)


@pytest.mark.parametrize(
    "said", ["Nobody checks the date.", "The panel? never met it.", "I do not test them."]
)
def test_a_check_nobody_makes_denies_a_control(said):
    controls = live(read("I open the post. " + said), Kind.CONTROL)
    assert [c.polarity for c in controls] == [Polarity.DENIES]


def test_a_gap_at_the_end_of_words_that_run_on_swallows_nothing_told_before():
    kinds = [c.kind for c in live(read(f"{RUN_ON} and we never hear what happens after that"))]
    assert Kind.UNKNOWN in kinds
    assert kinds.count(Kind.STEP) > 2


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Nothing comes back to us.", Polarity.DENIES),
        ("Hardly anything is sent back.", Polarity.DENIES),
        ("Nothing is entered twice.", Polarity.DENIES),
        ("Half of it comes back to us.", Polarity.ASSERTS),
        ("Everything is entered twice.", Polarity.ASSERTS),
    ],
)
def test_that_nothing_comes_back_denies_rework(text, polarity):
    """A leader who says so unasked believes that work goes through once."""
    found = live(read(text, vantage=Vantage.LEADER), Kind.REWORK)

    assert [c.polarity for c in found] == [polarity]
