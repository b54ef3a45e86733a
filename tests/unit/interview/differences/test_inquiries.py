"""A question about a difference within an interview: late, once, kind, taken back as it came."""

from dataclasses import replace

import pytest

from capture.ports import Question
from model_store.events import Asserted, Inquired, InterviewKind, Reopened, Replied, Resolved
from model_store.findings.finding import Finding
from model_store.settlement.ladder import is_believed_first
from model_store.settlement.standing import Standing
from model_store.values import Range, Unit
from model_store.vocabulary import (
    FindingKind,
    FindingList,
    Kind,
    Modality,
    Rung,
    Slot,
    Status,
    Upshot,
)

TOLD = "I take the book from the shelf\nI stamp it at the desk"
ASKED = "I have heard: it waits 1 day; it waits 6 days. Which have you seen yourself?"


def disputed(scenes):
    """A kind of scene in which two people told one wait differently, one of them this clerk."""

    class Disputed(scenes.Scene):
        """A scene in which two people told a wait differently, this clerk being one of them."""

        @property
        def finding(self):
            """The difference, resting on whatever this clerk said first."""
            own = next((c for c in self.knowledge.claims if c.account == self.account.key), None)
            mine = (replace(own, kind=Kind.WAIT, value=Range(6, 6, Unit.DAY)),) if own else ()
            other = tuple(
                replace(
                    c,
                    speaker="U2",
                    id="b",
                    value=Range(1, 1, Unit.DAY),
                    modality=Modality.IMAGINED,
                )
                for c in mine
            )
            return Finding(
                rule="C12",
                list=FindingList.CONTRADICTED,
                kind=FindingKind.WAIT,
                process=scenes.PROCESS.key,
                steps=("stamp it",),
                slot="wait",
                explanation="",
                leader=other,
                operator=mine,
            )

        @property
        def situation(self):
            """What the engine is given, with the question there is to ask."""
            key = self.finding.id
            question = Question(Slot.NEUTRAL_CHECK, "stamp it", ASKED, key, Rung.REAL)
            gone = getattr(self, "is_gone", False)
            return replace(
                scenes.Scene.situation.fget(self),
                inquiries=(question,),
                differences=() if gone else (Standing(self.finding, Status.OPEN),),
            )

    return Disputed()


@pytest.fixture
def talk(scenes):
    """An interview led to the question about the difference."""
    scene = disputed(scenes)
    scene.open()
    scene.say(TOLD)
    return scene


def led_to_it(scene):
    """Answer until the question comes; the moves on the way."""
    moves = []
    for number in range(14):
        if scene.session.open is None or scene.session.open.finding:
            break
        moves.append(scene.say(f"we put cart {number} in corner {number}"))
    return moves


def test_it_is_never_among_the_first_and_comes_once_before_the_read_back(talk):
    led_to_it(talk)
    slots = [a.question for a in talk.session.askings]
    assert slots[-1].finding
    assert sum(bool(q.finding) for q in slots) == 1
    assert talk.session.used > 3
    move = talk.say("neither")
    assert not any(q.finding for q in [move.question] if q)
    while talk.session.open and talk.session.open.slot is not Slot.CONFIRM:
        talk.say("nothing else I can think of")
    assert sum(bool(a.question.finding) for a in talk.session.askings) == 1


def test_asking_is_on_record_and_so_is_the_answer(talk):
    last = led_to_it(talk)[-1]
    key = talk.session.open.finding
    assert Inquired(key, Rung.REAL, "U1") in last.turn.events
    move = talk.say("the first" if is_believed_first(key) else "the second")
    word = [e.word for e in move.turn.events if isinstance(e, Replied)]
    assert word == [Upshot.BELIEVED]
    assert any(isinstance(e, Resolved) for e in move.turn.events)
    assert any("two people told differently" in s for s in move.say)


def test_undo_takes_the_settlement_back_and_asks_again(talk):
    led_to_it(talk)
    question = talk.session.open
    talk.say("both, depends on the site")
    move = talk.say("undo")
    assert Reopened(question.finding) in move.turn.events
    assert move.question == question


def test_a_difference_that_is_gone_meanwhile_is_dropped_and_the_answer_kept(talk):
    led_to_it(talk)
    talk.is_gone = True
    move = talk.say("the second one, since the new shelves came")
    assert any("settled itself" in s for s in move.say)
    assert not any(isinstance(e, Resolved) for e in move.turn.events)
    assert any(isinstance(e, Asserted) for e in move.turn.events)


def test_stopping_at_it_ends_the_interview_and_waits_for_nobody(talk):
    led_to_it(talk)
    move = talk.say("stop")
    assert [e.word for e in move.turn.events if isinstance(e, Replied)] == [Upshot.UNKNOWN]
    assert move.turn.interview[-1].kind in (InterviewKind.ASKED, InterviewKind.CLOSED)


def test_an_answer_that_is_edited_is_heard_anew(talk):
    led_to_it(talk)
    key = talk.session.open.finding
    talk.say("both, depends on the site")
    answer = list(talk.messages)[-1]
    move = talk.edit(answer, "the second since May")
    words = [e.word for e in move.turn.events if isinstance(e, Replied)]
    kinds = [e.outcome for e in move.turn.events if isinstance(e, Resolved)]
    assert Reopened(key) in move.turn.events
    assert (words, kinds) == ([Upshot.CHANGED], ["changed_over_time"])


def test_an_answer_that_is_taken_back_settles_nothing_any_more(talk):
    led_to_it(talk)
    key = talk.session.open.finding
    talk.say("both, depends on the site")
    move = talk.edit(list(talk.messages)[-1], "")
    assert Reopened(key) in move.turn.events
    assert not any(isinstance(e, Resolved) for e in move.turn.events)
    assert [e.word for e in move.turn.events if isinstance(e, Replied)] == [Upshot.UNKNOWN]
