"""People are known again by name and role, and new ones get a key that says nothing."""

import pytest

from bot.people import known_person, met
from model_store.errors import ConfigurationError
from model_store.people import Person

PEOPLE = (
    Person("U1", "Ana Ruiz", "buyer"),
    Person("U2", "Bo Lind", "planner"),
    Person("U3", "Bo Lind", "driver"),
)


@pytest.mark.parametrize("called", ["Ana Ruiz", "ana ruiz, buyer", "U1", " ana ruiz , "])
def test_somebody_known_is_met_again(called):
    """Case, spaces and a left-out role do not make another person."""
    assert met(PEOPLE, called) is PEOPLE[0]


def test_a_new_person_gets_a_key_without_a_name():
    """Nothing of the name is in the key, and no key is given twice."""
    a, b = (met(PEOPLE, "Ana Ruiz, pilot") for _ in range(2))
    assert (a.name, a.role) == ("Ana Ruiz", "pilot")
    assert a.key != b.key
    assert "ana" not in a.key.lower()


@pytest.mark.parametrize("called", ["", " , nurse", "!!"])
def test_a_speaker_without_a_name_is_asked_for_one(called):
    """An interview is somebody's."""
    with pytest.raises(ConfigurationError, match="Name, role"):
        met(PEOPLE, called)


def test_one_of_two_of_the_same_name_needs_a_key():
    """The message lists both with their roles."""
    with pytest.raises(ConfigurationError, match=r"planner.*driver"):
        known_person(PEOPLE, "bo lind")
    assert known_person(PEOPLE, "u3") is PEOPLE[2]


def test_nobody_of_that_name_lists_who_is_known():
    """So that a typing slip is seen at once."""
    with pytest.raises(ConfigurationError, match="Ana Ruiz"):
        known_person(PEOPLE, "Anna")


def test_a_name_survives_a_terminal_that_is_not_set_to_utf8():
    """Its bytes arrive as half characters and are put together again."""
    said = "Zoë, clerk".encode().decode("ascii", "surrogateescape")
    assert met((), said).name == "Zoë"
