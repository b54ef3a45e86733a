"""A leader's certainty is a number he gave himself, and never a line of the read-back."""

import pytest

from capture.interview.answers.certainty import ASKED, certainty_in, without_certainty
from model_store.events import Confirmed


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("two days, sure 4 of 5", 4),
        ("I am certain: 2", 2),
        ("5/5 sure", 5),
        ("4 of 5 orders wait", None),
        ("sure, 3 days at most 30", None),
        ("I am sure 100%", None),
        ("", None),
    ],
)
def test_only_a_number_put_on_ones_own_certainty_counts(text, sure):
    assert certainty_in([text]) == sure


def test_every_other_word_stays_in_its_place():
    assert without_certainty("2 is off, sure 4") == "2 is off,       "


def lead(scene, *said):
    leader = scene.as_leader()
    leader.open()
    for text in ("the desk checks every slip", *said):
        move = leader.say(text)
    return leader, move


def test_a_leader_is_asked_beside_the_read_back_and_it_costs_no_question(scene):
    leader, move = lead(scene, "stop")
    assert ASKED in move.say
    used = leader.session.used
    closed = leader.say("yes, sure 1 of 5")
    assert leader.session.certainty == 1
    assert leader.session.used == used
    assert any(isinstance(e, Confirmed) for e in closed.turn.events)


def test_who_does_the_work_is_not_asked_how_sure_he_is(scene):
    scene.open()
    scene.say("the slip goes into the tray")
    assert ASKED not in scene.say("stop").say


def test_certainty_said_inside_an_answer_is_kept_on_its_claims(scene):
    _, move = lead(scene, "it lies there a day at most, sure 3 of 5")
    told = [e.claim for e in move.turn.events if hasattr(e, "claim")]
    assert told
    assert all(c.certainty == 3 for c in told)
