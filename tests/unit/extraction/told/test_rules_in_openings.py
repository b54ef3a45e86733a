"""Controls, results, cases and set days are heard in a first free account."""

import pytest

from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import live, quotes, read, steps


@pytest.mark.parametrize(
    "text",
    [
        "Every guest passes the metal gate before a single door opens.",
        "The design goes past our safety panel.",
        "When the tenant confirms it is dry the job is closed.",
        "No crate leaves until all of it is green.",
        "Nobody flies unless the captain has okayed the load.",
    ],
)
def test_who_leads_tells_controls(text):
    assert quotes(text, Kind.CONTROL, vantage=Vantage.LEADER)


@pytest.mark.parametrize(
    "text",
    [
        "I check the seal is still tight.",
        "I check one thing, is the code right.",
        "i run 3 test prints",
    ],
)
def test_who_works_tells_what_they_check_for(text):
    assert quotes(text, Kind.CONTROL)


def test_shares_of_good_results_leave_the_step_told():
    text = "Our own fitters complete nine out of ten on the first visit."
    assert steps(text, vantage=Vantage.LEADER)


def test_points_counted_in_brackets_are_no_shares():
    text = "(1) I weigh it.\n(2) I book it."
    assert steps(text) == ["weigh it", "book it"]
    assert not quotes(text, Kind.EXCEPTION)


@pytest.mark.parametrize(
    "text",
    [
        "I do those Friday after four.",
        "The file goes on 10th and 25th only.",
        "For new guests I have Tuesday.",
        "He prints the list first thing Monday.",
        "I upload it, daily 15:00.",
        "I do the import only Tuesday and Friday.",
    ],
)
def test_set_days_and_hours_are_batches(text):
    assert quotes("I sort them. " + text, Kind.BATCHING)


@pytest.mark.parametrize(
    "text",
    [
        "First come, first served, period.",
        "Discounts are granted by the harbour office only.",
        "No lorry leaves the yard for that client.",
        "There is no override.",
    ],
)
def test_firm_words_of_who_leads_are_controls(text):
    assert quotes(text, Kind.CONTROL, vantage=Vantage.LEADER)


def test_by_the_weekday_is_a_limit_and_no_batch():
    assert not quotes("By Thursday at the latest.", Kind.BATCHING)


@pytest.mark.parametrize(
    "text",
    [
        "Guests have their bags within ten minutes.",
        "From order to delivery we are at about four weeks.",
        "We file it two days before the deadline.",
        "The bike is back on the road within three days.",
        "Ninety percent of orders are out inside two days.",
        "Satisfaction is 91%.",
    ],
)
def test_who_leads_promises_results(text):
    said = "We pack it. " + text + " I like our work."
    assert quotes(said, Kind.OUTCOME, vantage=Vantage.LEADER)


@pytest.mark.parametrize(
    "text",
    [
        "If the depot agrees, Bogdan makes the credit.",
        "Once the paint is dry we hang the door.",
        "Where it is steep, Joanna drives the van.",
        "If it rains hard I close the gate.",
    ],
)
def test_in_which_cases_a_step_is_done_is_a_condition(text):
    kinds = {claim.kind for claim in live(read("I lead them out. " + text))}
    assert kinds & {Kind.CONDITION, Kind.EXCEPTION}


def test_greetings_do_not_take_the_place_of_how_work_begins():
    text = "Right, flowers! One of our joys. The florist prints a label from the app. We pack."
    assert quotes(text, Kind.TRIGGER, vantage=Vantage.LEADER) == [
        "The florist prints a label from the app"
    ]


def test_what_one_will_find_is_not_how_work_begins():
    text = "So you'll find it all written down. Wards report faults by phone, we score them."
    assert quotes(text, Kind.TRIGGER, vantage=Vantage.LEADER) == ["Wards report faults by phone"]


def test_a_long_clause_is_quoted_where_it_says_the_thing():
    text = (
        "Joanna prints a first reminder for all of our clients, fourteen days later a second"
        " one with the legal interest and the forty-euro fee."
    )
    said = quotes(text, Kind.STEP, vantage=Vantage.LEADER)
    assert said == ["Joanna prints a first reminder for all of our clients"]


@pytest.mark.parametrize("text", ["a third have no lid.", "A quarter come without a key."])
def test_a_part_of_the_cases_may_be_what_a_clause_is_about(text):
    assert quotes("We open them. " + text, Kind.EXCEPTION)
