"""Who or what moves the work is read from a claim's fields first, else from closed classes."""

import pytest

from model_store.findings.said.doers import (
    is_alone,
    is_by_hand,
    is_by_system,
    is_covered,
    is_of_everybody,
    is_out_of_use,
    is_own,
    names_machine,
)
from model_store.values import Party
from model_store.vocabulary import ActorMode, Kind, Standing


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("the check runs automatically", True),
        ("they sign electronically", True),
        ("nobody types a thing", True),
        ("both ledgers are integrated", True),
        ("the clerk does it", False),
    ],
)
def test_what_moves_by_itself_is_a_systems_doing(say, quote, expected):
    """Automatic, electronic, integrated: nobody's hands are needed."""
    assert is_by_system(say("L1", Kind.STEP, quote)) is expected


def test_a_machine_that_owns_a_step_is_a_system_by_what_it_is_called(say):
    """The engine and the model do work as a system does; a person of that name does not."""
    assert is_by_system(say("L1", Kind.OWNER, "the engine sorts", Party("the engine")))
    assert names_machine(Party("the scoring model"))
    assert not names_machine(Party("Mr Model", person="U1"))


def test_a_field_says_more_than_words(say):
    """What was read as done by hand is by hand whatever else the sentence holds."""
    told = say("O1", Kind.STEP, "it goes automatically", actor_mode=ActorMode.BY_HAND)
    assert is_by_hand(told)
    assert not is_by_system(told)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("the gate was switched off after a month", True),
        ("the scanner has been dead since the move", True),
        ("it never worked", True),
        ("that form doesn't exist any more", True),
        ("I switched the lamp on", False),
        ("since May we meet twice", False),
    ],
)
def test_what_has_stopped_is_told_in_few_ways(say, quote, expected):
    """Switched off, dead since, never worked: said of a thing, and not of a day."""
    assert is_out_of_use(say("O1", Kind.SYSTEM, quote)) is expected


def test_what_stands_still_by_its_field_is_out_of_use(say):
    """The reading of a claim may know it without the words."""
    assert is_out_of_use(say("O1", Kind.SYSTEM, "ha", standing=Standing.ABANDONED))


@pytest.mark.parametrize(
    ("quote", "alone", "covered"),
    [
        ("only me", True, False),
        ("just her", True, False),
        ("they just sit there", False, False),
        ("any of the clerks can", False, True),
        ("we are three in the team", False, True),
    ],
)
def test_one_person_alone_is_not_a_team(say, quote, alone, covered):
    """Just is a filler unless somebody follows."""
    told = say("O1", Kind.SINGLE_PERSON, quote)
    assert (is_alone(told), is_covered(told)) == (alone, covered)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("every role has a stand-in", True),
        ("we rotate, nobody is alone", True),
        ("any of the porters can", False),
    ],
)
def test_cover_for_everybody_is_not_cover_for_one_job(say, quote, expected):
    """What holds for the porters says nothing of who else could be missed."""
    assert is_of_everybody(say("L1", Kind.SINGLE_PERSON, quote)) is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("i take the other door", True), ("every second one, i would say", False)],
)
def test_i_would_say_tells_of_no_doing(say, quote, expected):
    """Only what somebody does is told at first hand."""
    assert is_own(say("O1", Kind.WORKAROUND, quote)) is expected
