"""How a step phrase is read: words, base forms, doing, things and people."""

import pytest

from model_store.matching.phrases.phrase import parse
from model_store.matching.words.lexicon import nouns, verbs
from model_store.matching.words.tokens import words_of


def things(text):
    return [sorted(n for n in t.names if not n.startswith("doing")) for t in parse(text).things]


def people(text):
    return [sorted(t.names) for t in parse(text).people]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't pay on Fridays", ["do", "not", "pay"]),
        ("if it is late, ring the guest", ["ring", "the", "guest"]),
        ("the IT sets it up", ["the", "it", "team", "sets", "it", "up"]),
        ("follow-up on time off", ["followup", "on", "time_off"]),
        ("", []),
        ("!!! 🙂", []),
    ],
)
def test_a_phrase_becomes_plain_words_without_times_and_conditions(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("turn the offer down", "reject"),
        ("the offer is turned down", "reject"),
        ("wedding planning", "schedule"),
        ("approval of the menu", "approve"),
        ("we keep chasing the florist", "remind"),
        ("do the final check", "check"),
        ("let the guests know", "notify"),
        ("Zorblatt approves the menu", "approve"),
    ],
)
def test_the_doing_is_found_in_whatever_form(text, doing):
    assert doing in parse(text).action.classes


def test_a_receiver_is_told_from_the_thing_received():
    assert things("send the client a bill") == things("send the bill to the client")
    assert people("send the client a bill") == people("send the bill to the client")


def test_who_does_it_is_kept_apart_from_what_it_is_done_to():
    read = parse("the supplier emails the buyer")
    assert read.subject == {"supplier"}
    assert people("the supplier emails the buyer") != [["supplier"]]


def test_a_thing_that_is_only_asked_for_is_the_thing():
    assert things("ask the guests for a deposit") == things("request a deposit")


def test_a_hint_leaves_the_thing_open():
    assert parse("type in what the scale says").open


def test_every_opposite_and_neighbour_is_a_class_that_exists():
    classes = {c for found in verbs().words.values() for c in found}
    classes |= {c for found in verbs().nouns.values() for c in found}
    assert {name for pair in verbs().against | verbs().near for name in pair} <= classes
    assert verbs().transfer | verbs().telling | verbs().giving <= classes | {
        "triage",
        "reconcile",
        "invoice",
        "disburse",
        "reimburse",
    }


def test_everybody_outside_is_somebody_the_lexicon_knows():
    assert nouns().outside <= {c for found in nouns().people.values() for c in found}
