"""Distances, headings, parts of the cases and mere kinds of tools give no claim of their own."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot
from tests.unit.extraction.reading import live, read


def kinds(text, slot=Slot.OPENING):
    return {c.kind for c in live(read(text, slot=slot, step="Check the form"))}


@pytest.mark.parametrize(
    "text",
    [
        "The planner files the request six weeks ahead.",
        "We send the menu 48 hours before the deadline.",
        "Bogdan orders the flowers two weeks before the event.",
        "I print the badges three days in advance.",
        "The baker orders flour ten days early.",
        "At sixty days the clerk hands it to the lawyers.",
        "We borrow a bed from next door, then one day it's back.",
        "An inspector may one day read this.",
        "I ring the tenant and fix a day.",
    ],
)
def test_how_long_before_and_some_day_are_no_waits(text):
    assert Kind.WAIT not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crate waits six weeks for the release.",
        "Then it sits two days with Bogdan.",
        "it takes three weeks before anybody looks at it",
        "the parcel lies there for ten days",
        "it waits one day for the stamp",
    ],
)
def test_what_waits_is_a_wait(text):
    assert Kind.WAIT in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Night porter, post room, lost property.",
        "God, where do I start.",
        "Officially the florist comes last.",
        "Nothing comes in without a docket.",
        "That's the start.",
        "I start dialling, forty a day.",
        "I've seen many head cooks come and go.",
    ],
)
def test_headings_and_words_of_coming_tell_no_beginning(text):
    assert Kind.TRIGGER not in kinds(f"{text} Then I weigh the crates and Bogdan signs.")


@pytest.mark.parametrize(
    "text",
    [
        "It starts when the bell rings.",
        "A lorry arrives at seven.",
        "I get a mail from the ward.",
    ],
)
def test_what_comes_in_first_is_a_beginning(text):
    assert Kind.TRIGGER in kinds(f"{text} Then I weigh the crates and Bogdan signs.")


@pytest.mark.parametrize(
    "text",
    [
        "One in four does not match on weight.",
        "A third of the crates are not weighed.",
        "Every fifth form is not signed.",
        "20 percent are not checked.",
    ],
)
def test_a_part_of_the_cases_denies_no_step_and_no_control(text):
    denied = {c.kind for c in live(read(text)) if c.polarity is Polarity.DENIES}
    assert not denied & {Kind.STEP, Kind.CONTROL}


def test_who_never_does_it_still_denies_it():
    denied = {
        c.kind for c in live(read("Nobody weighs the crates.")) if c.polarity is Polarity.DENIES
    }
    assert Kind.STEP in denied


@pytest.mark.parametrize("slot", [Slot.OWNER, Slot.HANDOFF])
def test_a_mere_kind_of_tool_beside_a_party_is_no_system(slot):
    assert Kind.SYSTEM not in kinds("Bogdan, it pops up in his list", slot)
    assert Kind.SYSTEM in kinds("Bogdan, it pops up in Orbis", slot)
    assert Kind.SYSTEM in kinds("Bogdan sends it through the portal", slot)


@pytest.mark.parametrize(
    "text", ["when the seal leaks I call the plumber", "if the oven stops we ring the supplier"]
)
def test_an_outsider_whom_one_calls_when_it_goes_wrong_gets_no_work(text):
    assert Kind.HANDOFF not in kinds(text, Slot.EXCEPTION)
    assert Kind.HANDOFF in kinds("when the seal leaks I call Bogdan", Slot.EXCEPTION)


@pytest.mark.parametrize(
    "text",
    ["yes i know", "aye that's us", "I am strict on that, ask anyone", "depends who you ask"],
)
def test_to_agree_is_not_to_admit_a_gap(text):
    assert Kind.UNKNOWN not in kinds(text, Slot.EXCEPTION)


@pytest.mark.parametrize("text", ["no idea, ask Joanna", "dunno, that would be Bogdan"])
def test_who_sends_on_admits_a_gap(text):
    assert Kind.UNKNOWN in kinds(text, Slot.EXCEPTION)


@pytest.mark.parametrize(
    "text",
    ["No ticket, no key.", "We never open a box without the slip.", "No badge, no entry here."],
)
def test_what_has_to_be_there_first_is_a_rule_and_no_beginning(text):
    claims = live(read(text, slot=Slot.TRIGGER))
    assert [(c.kind, c.polarity) for c in claims] == [(Kind.CONTROL, Polarity.ASSERTS)]


@pytest.mark.parametrize("text", ["Nothing else moves it.", "Nobody starts by phone."])
def test_what_does_not_begin_it_is_no_beginning(text):
    assert Kind.TRIGGER not in kinds(text, Slot.TRIGGER)


def test_a_mail_is_a_beginning():
    assert Kind.TRIGGER in kinds("A mail from the ward.", Slot.TRIGGER)


@pytest.mark.parametrize(
    "text",
    [
        "I can't pay someone two days to watch a door.",
        "We cannot spend a week to paint a sign.",
        "I couldn't afford three days to sort the screws.",
    ],
)
def test_what_nobody_can_spare_time_for_is_neither_waited_nor_done(text):
    assert not kinds(text) & {Kind.WAIT, Kind.STEP}


def test_what_can_be_done_is_done():
    assert Kind.STEP in kinds("I go to the yard to sort the screws.")


def test_who_only_says_so_does_not_own_it():
    told = "It is not written anywhere, Helen said it once in a call."
    assert not live(read(told, slot=Slot.OWNER, step="Check"), Kind.OWNER)
    assert live(read("Helen checks it, she said so.", slot=Slot.OWNER, step="Check"), Kind.OWNER)


def test_to_batch_nothing_denies_doing_it_in_one_go():
    (claim,) = live(read("I batch nothing.", slot=Slot.WAIT, step="Check"), Kind.BATCHING)
    assert claim.polarity is Polarity.DENIES


def test_people_of_a_role_are_no_tool():
    told = "we trained all the adjusters in the list for that"
    names = {c.value.name for c in live(read(told)) if c.kind in (Kind.SYSTEM, Kind.SHADOW_TOOL)}
    assert not any("adjuster" in name for name in names)


def test_anyway_behind_a_pause_only_goes_on():
    assert Kind.WORKAROUND not in kinds("The guard counts the keys, anyway.")
    assert Kind.WORKAROUND in kinds("The guard counts the keys anyway.")
