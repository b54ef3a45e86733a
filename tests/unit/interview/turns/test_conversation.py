"""The engine takes whatever somebody types, loses none of it, and always knows what comes next."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.interview.course.session import Outcome, State
from capture.interview.phrasing.acknowledge import ASKED_BACK, NOT_UNDERSTOOD
from capture.interview.phrasing.linting import lint
from capture.ports import Reading, Refusal
from model_store.claims import normalised
from model_store.events import (
    Asserted,
    Confirmed,
    InterviewKind,
    Withdrawn,
)
from model_store.values import Party
from model_store.vocabulary import Kind, Slot
from tests.unit.interview.turns.moves import of, to_read_back


def test_it_begins_with_an_open_question_and_leaders_are_asked_what_they_believe(scene):
    assert scene.open().question.slot is Slot.OPENING
    assert "understand" in scene.as_leader().open().question.text


def test_an_answer_is_stored_with_its_claims_and_brings_the_next_question(scene):
    scene.open()
    move = scene.say("the slip goes into the tray")
    assert [m.text for m in move.turn.messages] == ["the slip goes into the tray"]
    assert [e.claim.quote for e in of(move, Asserted)] == ["the slip goes into the tray"]
    assert move.say[0].startswith("Noted: “the slip")
    assert move.question.slot is Slot.WAIT
    kinds = [e.kind for e in move.turn.interview]
    assert kinds == [InterviewKind.ANSWERED, InterviewKind.ASKED]


def test_several_messages_are_one_answer(scene):
    scene.open()
    move = scene.say("the slip goes in", "then it lies there", "and nobody looks")
    assert len(move.turn.messages) == 3
    assert len(of(move, Asserted)) == 3
    assert scene.session.askings[0].messages == ("m1.0", "m1.1", "m1.2")


def test_a_whole_interview_ends_with_a_read_back_and_then_closes(scene):
    move = to_read_back(scene)
    assert 1 <= len(move.read_back) <= 7
    assert scene.session.used <= 12
    end = scene.say("yes, that is right")
    assert end.closed
    assert end.question is None
    assert len(of(end, Confirmed)) == len(move.read_back)
    assert scene.session.state is State.CLOSED


def test_no_question_is_put_three_times_and_all_of_them_lint(scene):
    to_read_back(scene)
    asked = [(a.question.slot, a.question.step) for a in scene.session.askings]
    assert max(asked.count(key) for key in asked) <= 2
    for one in scene.session.askings:
        assert lint(one.question.text, confirming=one.question.slot is Slot.CONFIRM) == ()


def test_two_more_is_said_when_two_are_left(scene):
    said = []
    move = scene.open()
    while move.question.slot is not Slot.CONFIRM:
        move = scene.say(f"thing {len(said)} is like this")
        said.append(move.say)
    assert any("2 more." in texts for texts in said)


def test_coming_back_days_later_brings_the_exact_same_question(scene):
    scene.open()
    open_question = scene.say("the slip goes into the tray").question
    assert scene.say("later").question is None
    assert scene.session.state is State.PAUSED
    move = scene.open()
    assert move.question == open_question
    assert scene.session.state is State.ACTIVE
    assert scene.say("it waits two days").turn.events


def test_an_answer_after_a_pause_counts_as_the_answer(scene):
    scene.open()
    scene.say("busy")
    move = scene.say("the slip goes into the tray")
    assert of(move, Asserted)
    assert scene.session.askings[0].outcome is Outcome.TOLD


def test_skipping_passes_on_and_is_remembered(scene):
    scene.open()
    scene.say("the slip goes into the tray")
    move = scene.say("skip")
    assert move.say[0] == "Skipped."
    assert move.question.slot is not Slot.WAIT
    assert [a.question.slot for a in scene.session.skipped] == [Slot.WAIT]


def test_stopping_reads_back_what_is_there_even_after_one_answer(scene):
    scene.open()
    scene.say("the slip goes into the tray")
    move = scene.say("stop")
    assert move.question.slot is Slot.CONFIRM
    assert len(move.read_back) == 1
    assert scene.say("stop").closed


def test_stopping_before_anything_was_said_closes(scene):
    scene.open()
    assert scene.say("stop").closed


def test_undo_withdraws_the_last_answer_and_asks_it_again(scene):
    scene.open()
    scene.say("the slip goes into the tray")
    asked = scene.session.open
    said = scene.say("it waits two days")
    move = scene.say("undo")
    assert [e.claim for e in of(move, Withdrawn)] == [e.claim.id for e in of(said, Asserted)]
    assert move.question == asked
    assert [c.quote for c in scene.situation.mine] == ["the slip goes into the tray"]


def test_undo_without_an_answer_says_so_and_keeps_the_question(scene):
    first = scene.open().question
    move = scene.say("undo")
    assert move.say == ("There is no answer to take back.",)
    assert move.question == first


def test_a_referral_is_kept_with_the_person_and_the_talk_moves_on(scene):
    scene.open()
    scene.say("the slip goes into the tray")
    move = scene.say("not me, ask Priya")
    (event,) = of(move, Asserted)
    assert event.claim.kind is Kind.UNKNOWN
    assert event.claim.value == Party("Priya", person="U3")
    assert move.turn.interview[0].note == "unknown:U3"
    assert move.question.slot is not Slot.WAIT


BAD = [
    "",
    "   \n\t ",
    "🙂🙂🎉",
    ":tada:",
    "x",
    "\x00\x01\x02",
    "\u202eabc\u202c",
    "https://x.example/a",
    "<!channel>",
    "審査する",
    "```x=1```",
    "a" * 1_000_000,
]


@pytest.mark.parametrize("text", BAD)
def test_bad_input_is_kept_asked_once_more_in_other_words_and_then_left(scenes, text):
    scene = scenes.Scene(extractor=scenes.SilentExtractor())
    first = scene.open().question
    move = scene.say(text)
    assert [len(m.text) for m in move.turn.messages] == [len(text)]
    assert move.say == (NOT_UNDERSTOOD,)
    assert move.question.slot is first.slot
    assert move.question.text != first.text
    onward = scene.say(text)
    assert onward.question.slot is not first.slot
    assert not move.turn.events


def test_a_card_number_never_reaches_the_turn(scene):
    scene.open()
    move = scene.say("we pay with card 4111 1111 1111 1111 then")
    assert "4111" not in move.turn.messages[0].text
    assert all("4111" not in e.claim.quote for e in of(move, Asserted))
    assert all("4111" not in text for text in move.texts)


def test_saying_nothing_understandable_twice_about_two_questions_ends_it(scenes):
    scene = scenes.Scene(extractor=scenes.SilentExtractor())
    move = scene.open()
    for _ in range(12):
        if move.closed:
            break
        move = scene.say("blub")
    assert move.closed


def test_what_is_said_after_the_end_is_still_kept(scene):
    to_read_back(scene)
    scene.say("yes")
    move = scene.say("one thing I forgot")
    assert of(move, Asserted)
    assert move.closed
    assert scene.open().closed


def test_nobodys_name_stands_in_a_question_after_others_spoke(scene):
    scene.open()
    scene.say("Mina Okafor sorts the crates")
    leader = scene.as_leader()
    move = leader.open()
    while move.question.slot is not Slot.CONFIRM:
        assert lint(move.question.text, names=("Mina Okafor",)) == ()
        move = leader.say("I believe it works")
    assert leader.session.used <= 6


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(["skip", "undo", "later", "no", "1 ok"])))
def test_no_sequence_of_messages_ever_fails_or_loses_a_message(scenes_texts):
    from tests_interview_scene import Scene

    scene = Scene()
    scene.open()
    for text in scenes_texts:
        move = scene.say(text)
        assert len(move.turn.messages) == 1
        for event in of(move, Asserted):
            message = move.turn.messages[0]
            start, end = event.claim.span
            assert message.text[start:end] == event.claim.quote
        paused = scene.session.state is State.PAUSED
        assert move.closed or paused or move.question is not None
    assert all(normalised(c.quote) for c in scene.situation.mine)


class AskedBack:
    """Takes every message for a question to us."""

    def read(self, heard):
        """Refuse each message, as a question."""
        return Reading(refused=tuple(Refusal(m.text, "question") for m in heard.messages))


def test_who_asks_us_is_told_that_we_only_ask_and_is_asked_once_more(scenes):
    """A question about who sees one's words is not brushed off as an answer not understood."""
    scene = scenes.Scene(extractor=AskedBack())
    first = scene.open().question
    move = scene.say("does my manager read this?")
    assert move.say == (ASKED_BACK,)
    assert move.question.slot is first.slot
    assert move.question.text != first.text
    assert not move.turn.events
