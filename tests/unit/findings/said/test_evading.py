"""A control met in form only is told in idioms; the same words said of honest work are none."""

import pytest

from model_store.findings.said.evading import (
    is_at_once,
    is_by_other_hands,
    is_in_form_only,
    relies_on_another,
)
from model_store.vocabulary import Kind


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("i log in as mara and release it", True),
        ("with the card of mara", True),
        ("we sign in her name", True),
        ("we swap and confirm each other's", True),
        ("i log the number of each crate", False),
        ("her office is next door", False),
        ("a memo with his name on it", False),
    ],
)
def test_acting_for_another_is_heard(say, quote, told):
    """Whose login, stamp or name it is must be said; what merely belongs to somebody is not it."""
    assert is_by_other_hands(say("O1", Kind.STEP, quote)) is told


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("i tick the box without looking", True),
        ("we book him as a cash client", True),
        ("i upload it under other", True),
        ("they cut it in two", True),
        ("we send it as soon as it is ready", False),
        ("i write it under the line", False),
        ("i record each reading", False),
    ],
)
def test_what_is_put_down_as_something_else_is_heard(say, quote, told):
    """Ticked, split or filed as what it is not; "as soon as" is a time."""
    assert is_in_form_only(say("O1", Kind.STEP, quote)) is told


@pytest.mark.parametrize(
    ("quote", "relied"),
    [
        ("a second inspector signs", True),
        ("i sign each of them personally", True),
        ("it takes a second day", False),
        ("they see it the second we do", False),
    ],
)
def test_a_second_person_is_no_second_day(say, quote, relied):
    """Two people, or one and no other; not a second of time."""
    assert relies_on_another(say("L1", Kind.CONTROL, quote)) is relied


def test_not_waiting_is_heard(say):
    """Done "straight away" waits for nothing; done "on Fridays" does."""
    assert is_at_once(say("O1", Kind.STEP, "i ship it straight away"))
    assert not is_at_once(say("O1", Kind.STEP, "i ship it on fridays"))
