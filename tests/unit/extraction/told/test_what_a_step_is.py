"""Properties of steps over many sentences: how many, whose, by hand or not, denied or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model_store.vocabulary import ActorMode, Kind, Modality, Polarity
from tests.unit.extraction.reading import live, mentions, people_of, read

WORK = {
    "check": "list",
    "print": "ticket",
    "weigh": "parcel",
    "sign": "form",
    "scan": "box",
    "clean": "tank",
    "pack": "crate",
    "book": "journey",
    "count": "coins",
    "file": "letter",
}
DONE = {
    "checked": "list",
    "printed": "ticket",
    "weighed": "parcel",
    "signed": "form",
    "scanned": "box",
    "cleaned": "tank",
    "packed": "crate",
    "booked": "journey",
    "counted": "stock",
    "filed": "letter",
}
works = st.sampled_from(sorted(WORK))


@settings(deadline=None)
@given(st.lists(works, min_size=2, max_size=2, unique=True), st.sampled_from(["I", "we"]))
def test_two_actions_in_one_sentence_are_two_steps_of_the_speaker(verbs, who):
    first, second = verbs
    text = f"{who} {first} the {WORK[first]} and then {who} {second} the {WORK[second]}."
    reading = read(text)
    assert [m.split()[0] for m in mentions(reading)] == verbs
    assert len(live(reading, Kind.OWNER)) == 2


@settings(deadline=None)
@given(st.lists(works, min_size=3, max_size=3, unique=True))
def test_three_sentences_tell_three_steps_in_the_order_told(verbs):
    reading = read(" ".join(f"I {verb} the {WORK[verb]}." for verb in verbs))
    assert [m.split()[0] for m in mentions(reading)] == verbs


@settings(deadline=None)
@given(
    st.sampled_from(sorted(DONE)),
    st.sampled_from(["", " in the morning", " at the gate", " before noon", " by hand"]),
)
def test_a_passive_without_a_doer_has_no_owner(done, where):
    reading = read(f"Then the {DONE[done]} is {done}{where}.")
    assert live(reading, Kind.STEP)
    assert not live(reading, Kind.OWNER)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(DONE)),
    st.sampled_from(["the clerk", "the night crew", "a technician", "the planner", "Joanna"]),
)
def test_a_passive_with_by_has_that_owner(done, who):
    (owner,) = live(read(f"Then the {DONE[done]} is {done} by {who}."), Kind.OWNER)
    assert owner.value.as_said.lower().split()[-1] == who.lower().split()[-1]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The system sends the letter.", ActorMode.SYSTEM),
        ("The portal picks the carrier by itself.", ActorMode.SYSTEM),
        ("The letter is sent automatically.", ActorMode.SYSTEM),
        ("The bot assigns the ticket.", ActorMode.SYSTEM),
        ("I key the letter in by hand.", ActorMode.BY_HAND),
        ("I type the numbers into the portal.", ActorMode.BY_HAND),
        ("We retype the order.", ActorMode.BY_HAND),
        ("She copies the figures by hand.", ActorMode.BY_HAND),
        ("Joanna checks the roof.", ActorMode.PERSON),
        ("The clerk files the letter.", ActorMode.PERSON),
    ],
)
def test_a_system_by_itself_is_told_from_a_person_by_hand(text, mode):
    assert {c.actor_mode for c in live(read(f"Then {text[0].lower()}{text[1:]}"), Kind.STEP)} == {
        mode
    }


@settings(deadline=None)
@given(works, st.sampled_from(["We do not", "We don't", "Nobody does", "They never"]))
def test_negation_denies_the_step_and_names_no_owner(verb, how):
    text = f"{how} {verb} the {WORK[verb]}."
    text = text.replace("Nobody does", "Nobody would ever") if how == "Nobody does" else text
    steps = live(read(text), Kind.STEP)
    assert {c.polarity for c in steps} <= {Polarity.DENIES}
    assert not live(read(text), Kind.OWNER)


@settings(deadline=None)
@given(works)
def test_a_step_and_its_denial_differ_in_polarity_alone(verb):
    (told,) = live(read(f"We {verb} the {WORK[verb]}."), Kind.STEP)
    (denied,) = live(read(f"We do not {verb} the {WORK[verb]}."), Kind.STEP)
    assert (told.polarity, denied.polarity) == (Polarity.ASSERTS, Polarity.DENIES)
    assert told.mention == denied.mention


@pytest.mark.parametrize(
    "text",
    [
        "We are supposed to call the customer first, but nobody does.",
        "Officially the clerk should call the customer first, but nobody does.",
        "On paper we call the customer, but nobody does.",
    ],
)
def test_supposed_to_but_nobody_does_is_a_rule_and_its_denial(text):
    first, last = live(read(text), Kind.STEP)
    assert (first.modality, first.polarity) == (Modality.PRESCRIBED, Polarity.ASSERTS)
    assert (last.modality, last.polarity) == (Modality.DONE, Polarity.DENIES)


@pytest.mark.parametrize(
    "text",
    [
        "I get a mail from the shop.",
        "We can't find the key.",
        "Nobody tells me the date.",
        "That took three days.",
        "I run.",
        "Nobody leaves without a stamp.",
    ],
)
def test_what_comes_in_fails_or_is_a_rule_is_no_step(text):
    assert not live(read(f"So it goes. {text}"), Kind.STEP)


@pytest.mark.parametrize(
    "alias", ["<@U2>", "Bogdan", "bogdan", "Bogdan Ionescu", "the payments clerk"]
)
def test_a_person_by_any_alias_is_the_same_owner(alias):
    reading = read(f"Then {alias} checks the list.")
    (owner,) = live(reading, Kind.OWNER)
    assert owner.value.person == "U2" or owner.value.role.lower().endswith("payments clerk")


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("The registrars check the list.", "registrar"),
        ("The night crew cleans the tank.", "night crew"),
        ("HR files the letter.", "hr"),
        ("Fire safety writes an opinion.", "fire safety"),
    ],
)
def test_a_role_is_an_owner_as_it_was_said(said, role):
    (owner,) = people_of(read(f"Then {said[0].lower()}{said[1:]}" if role != "hr" else said),
                         Kind.OWNER)  # fmt: skip
    assert role in owner.lower()
