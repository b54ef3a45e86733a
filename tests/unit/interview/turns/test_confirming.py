"""What was read back is confirmed, corrected or left open line by line, as it was answered."""

import pytest

from model_store.events import (
    Asserted,
    Confirmed,
    Corrected,
    Misheard,
)
from model_store.vocabulary import ClaimStatus, Slot
from tests.unit.interview.turns.moves import of, to_read_back


def test_a_correction_changes_exactly_its_line(scene):
    move = to_read_back(scene)
    lines = scene.session.read_back
    end = scene.say("2 is wrong, it's Tom")
    (gone,) = of(end, Corrected)
    assert gone.claim == lines[1]
    (new,) = of(end, Asserted)
    assert new.claim.quote == "it's Tom"
    assert gone.successors == (new.claim.id,)
    assert not of(end, Confirmed)
    status = scene.knowledge.status
    others = [c for c in lines if c != lines[1]]
    assert all(status[c] is ClaimStatus.LIVE for c in others)
    assert len(move.read_back) > 2


def test_the_rest_is_confirmed_when_all_but_one_is_right(scene):
    to_read_back(scene)
    lines = scene.session.read_back
    end = scene.say("yes, but 2: it lies there three weeks")
    assert {e.claim for e in of(end, Confirmed)} == set(lines) - {lines[1]}
    assert [e.claim for e in of(end, Corrected)] == [lines[1]]


def test_a_yes_with_an_exception_leaves_alone_what_the_exception_touches(scene):
    scene.open()
    scene.say("the slip goes into the tray", "the van comes on Friday")
    scene.say("stop")
    end = scene.say("yes, except that the tray is Tom's")
    confirmed = {e.claim for e in of(end, Confirmed)}
    assert [c.quote for c in scene.situation.mine if c.id in confirmed] == [
        "the van comes on Friday"
    ]


def test_a_mishearing_is_the_bots_fault(scene):
    to_read_back(scene)
    end = scene.say("1 I never said that")
    assert [e.claim for e in of(end, Misheard)] == [scene.session.read_back[0]]
    assert not of(end, Corrected)


def test_a_plain_no_is_asked_about_once(scene):
    to_read_back(scene)
    move = scene.say("no")
    assert not move.closed
    assert move.question.slot is Slot.CONFIRM
    assert not of(move, Confirmed)
    assert scene.say("no").closed


@pytest.mark.parametrize("text", ["", "🙂", "<!channel>", "1 1 1"])
def test_a_reply_that_says_nothing_is_asked_about_once_and_then_the_lines_stay_open(scene, text):
    to_read_back(scene)
    move = scene.say(text)
    assert move.question is None or move.question.slot is Slot.CONFIRM
    end = move if move.closed else scene.say(text)
    assert end.closed
    assert not of(end, Confirmed)
    assert not of(end, Corrected)


def test_what_is_shown_back_calls_nobody(scene):
    scene.open()
    move = scene.say("the slip goes to <@U3> or <!channel> then")
    assert "<" not in move.say[0]
    assert "<" not in "".join(scene.say("stop").read_back)


def test_silence_about_lines_is_not_consent(scene):
    to_read_back(scene)
    end = scene.say("hm well")
    assert end.closed
    assert not of(end, Confirmed)
