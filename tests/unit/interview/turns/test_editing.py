"""A message edited later keeps what survives of it, and puts right or takes back the rest."""

from model_store.events import (
    Asserted,
    Corrected,
    Withdrawn,
)
from tests.unit.interview.turns.moves import of


def test_editing_keeps_what_survives_and_corrects_what_does_not(scene):
    scene.open()
    scene.say("the slip goes in\nthe box is blue")
    kept, gone = scene.situation.mine
    open_question = scene.session.open
    move = scene.edit("m1.0", "the slip goes in\nthe box is green")
    (corrected,) = of(move, Corrected)
    (new,) = of(move, Asserted)
    assert corrected.claim == gone.id
    assert corrected.successors == (new.claim.id,)
    assert {c.id for c in scene.situation.mine} == {kept.id, new.claim.id}
    assert move.turn.messages[0].revision == 1
    assert move.question == open_question


def test_editing_everything_away_withdraws(scene):
    scene.open()
    scene.say("the slip goes in")
    (gone,) = scene.situation.mine
    move = scene.edit("m1.0", "  ")
    assert [e.claim for e in of(move, Withdrawn)] == [gone.id]


def test_an_edit_without_change_adds_nothing(scene):
    scene.open()
    scene.say("the slip goes in")
    assert not scene.edit("m1.0", "the slip goes in").turn.events
