"""Rows of doings, left-out doers, trouble and times, as a first account tells them."""

import pytest

from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import live, people_of, quotes, read, steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("I chase what's missing, get the signature and press submit.", "press submit"),
        ("We open the tank, drain it, check the seal and note the date.", "note the date"),
        ("i lift the lid, weigh the fish, and gut them", "weigh the fish"),
        ("We fold the sails then stow the mast.", "stow the mast"),
        ("basically I do the grading its me in the week", "do grading"),
        ("When he's done I stamp it.", "stamp it"),
        ("Then I look is everything there.", "look"),
        ("I sort. Then the offer, that's a Word file.", "offer"),
    ],
)
def test_each_doing_in_a_row_is_a_step(text, step):
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Weigh it, build the box, ship it.",
        "- clean the tank\n- note the date\n- lock the shed",
        "Then: open the gate, count the sheep.",
        "I come at six. Heat the oven and knead the dough.",
    ],
)
def test_who_tells_their_own_work_may_leave_themselves_out(text):
    assert len(people_of(read(text), Kind.OWNER)) >= 2
    assert set(people_of(read(text), Kind.OWNER)) == {"U1"}


@pytest.mark.parametrize("text", ["Lock the shed.", "Please send me the list."])
def test_who_leads_or_asks_is_no_owner_by_being_left_out(text):
    assert not people_of(read(text, vantage=Vantage.LEADER), Kind.OWNER)


@pytest.mark.parametrize(
    "text",
    ["half of them just WhatsApp me and off we go", "then Joanna dms me", "guests wechat us"],
)
def test_an_app_may_be_a_verb_of_contact(text):
    assert quotes(text, Kind.HANDOFF)


def test_an_app_as_a_verb_reaches_who_is_named():
    assert people_of(read("I weigh it. i teams Bogdan"), Kind.HANDOFF) == ["U2"]


def test_what_is_kept_for_somebody_is_handed_to_them():
    assert people_of(read("the big ones I put on the shelf for Joanna"), Kind.HANDOFF) == ["U3"]


def test_two_words_are_quoted_with_the_two_beside_them():
    assert "we cut, we count" in quotes("Pallets come, we cut, we count.", Kind.STEP)


@pytest.mark.parametrize(
    "text",
    [
        "the rate list is a week behind",
        "The scanner finds the plate for maybe France and Spain.",
        "The pump stops at the second floor.",
        "The horses come to me dirty.",
        "It asks for a code nobody's got.",
        "usually it isn't there",
        "when it rains they just sit there and wait",
    ],
)
def test_trouble_has_more_ways_to_be_told(text):
    assert quotes("I open it. " + text, Kind.EXCEPTION)


@pytest.mark.parametrize(
    "text",
    [
        "I upload the papers on their behalf.",
        "I fill in the form for them.",
        "I backfill the log.",
        "We swap and mass-confirm the lot.",
        "I change the code until it says medium.",
        "I put it all under one project code.",
        "I say yes and I inform after.",
        "Prices are done in Sharpie.",
        "I tick them also.",
        "We pass it off a photo.",
    ],
)
def test_ways_round_have_more_ways_to_be_told(text):
    assert quotes("I open it. " + text, Kind.WORKAROUND)


@pytest.mark.parametrize(
    "text",
    [
        "I have a small list of late payers.",
        "It goes in my red book.",
        "I keep a logbook of leaks.",
    ],
)
def test_what_somebody_keeps_for_themselves_is_their_own_tool(text):
    assert quotes("I open it. " + text, Kind.SHADOW_TOOL)


@pytest.mark.parametrize("text", ["Inspections are next-day.", "We pay it the day it lands."])
def test_days_told_in_other_words_are_waits(text):
    assert quotes(text, Kind.WAIT, vantage=Vantage.LEADER)


def test_what_something_takes_is_time_spent():
    assert quotes("I wash it. It takes one hour and a half with three dogs.", Kind.DURATION)


@pytest.mark.parametrize(
    "text",
    [
        "I start frying at noon. We serve it.",
        "Of course, delighted. We bake.",
        "I have seen a few cooks come and go. We bake.",
    ],
)
def test_what_who_speaks_does_or_is_begins_no_work(text):
    assert not quotes(text, Kind.TRIGGER)


@pytest.mark.parametrize(
    "text",
    [
        "I count them at the end of the month.",
        "Then one day it is back.",
        "A judge may one day read this.",
    ],
)
def test_the_end_of_a_period_and_some_day_are_no_waits(text):
    assert not quotes("I open it. " + text, Kind.WAIT)


def test_what_was_done_once_and_never_since_is_no_step():
    assert steps("I bake bread. The manual I opened once.") == ["bake bread"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Boats come at six. Scrubbing is next day.", "scrubbing"),
        ("We mill it. Packing takes two days.", "packing"),
        ("Letters come in. Filing is on Fridays.", "filing"),
        ("Writing I start two weeks before the show.", "start writing"),
        ("I look at the coat and pay back at the till.", "pay"),
    ],
)
def test_a_doing_may_be_named_by_its_noun_or_stand_last(text, step):
    assert any(step in mention for mention in steps(text))


@pytest.mark.parametrize("text", ["The morning is two hours.", "The building takes two days."])
def test_things_that_end_like_a_doing_are_none(text):
    assert steps("I wash it. " + text) == ["wash it"]


def test_what_a_condition_waits_for_is_done_by_somebody():
    text = "Nobody sails unless Joanna has approved the load."
    assert people_of(read(text, vantage=Vantage.LEADER), Kind.OWNER) == ["U3"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I weigh it. When Joanna rings I note it in a book.", "U1"),
        ("I weigh it. So I go to Joanna.", "U3"),
    ],
)
def test_who_calls_and_whom_one_goes_to_hands_over(text, who):
    assert who in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    ["whoever shouts loudest gets it", "We dry it, only then it can go out."],
)
def test_who_comes_first_is_a_condition(text):
    assert quotes("I open it. " + text, Kind.CONDITION)


@pytest.mark.parametrize(
    "text",
    ["bear with me cos I go on", "Picture me in a barn.", "I shall describe my part in order."],
)
def test_talk_about_the_telling_tells_no_work(text):
    assert not live(read(text))


def test_a_team_that_tests_is_a_doer_though_its_verb_looks_like_a_noun():
    text = "the laundry tests with a strip and signs off"
    assert people_of(read(text, vantage=Vantage.LEADER), Kind.OWNER)


def test_when_a_step_is_done_is_not_what_it_is_done_to():
    assert "collect the crates" in steps("We count the crates. We collect the same day.")
    assert not steps("That took three days.")


def test_a_voice_note_is_no_tool_and_a_stressed_doer_no_place():
    reading = read("hi, voice note from the harbour. the labels I stick on myself.")
    assert [claim.mention for claim in live(reading, Kind.STEP)] == ["stick the labels"]
    assert not live(reading, Kind.SHADOW_TOOL)
