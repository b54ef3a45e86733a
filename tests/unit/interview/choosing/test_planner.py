"""The planner asks what is worth most, keeps its budget, and never asks what was answered."""

from dataclasses import replace

import pytest

from capture.interview.choosing.candidates import candidates
from capture.interview.choosing.planner import next_question
from capture.interview.course.session import Asking, Outcome, Session, State
from capture.interview.course.stop import CAP, Stop, should_stop
from capture.interview.worth.seen import Seen
from capture.ports import Question
from model_store.findings.finding import Finding
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.values import Range, Text, Unit
from model_store.vocabulary import FindingKind, FindingList, Kind, Side, Slot, Vantage
from tests.unit.interview.said import said

ME = "P9/U1/operator"


def claim(kind, speaker="U1", mention="", slot="", number=0, value=Text("q")):  # noqa: B008
    known = f"{kind}{speaker}{mention}{number}"
    return said(kind, speaker=speaker, mention=mention, slot=slot, value=value, id=known)


def asking(slot, step=None, outcome=Outcome.TOLD):
    return Asking(Question(slot, step, f"{slot}?"), outcome)


def session(*askings, account=ME):
    return Session(account, State.ACTIVE, askings)


def ask(scenes, *claims, done=(), vantage=Vantage.OPERATOR, **more):
    seen = view(Knowledge(scenes.PROCESS, claims=claims, people=scenes.PEOPLE))
    me = scenes.PEOPLE[1 if vantage is Vantage.LEADER else 0]
    mine = f"P9/{me.key}/{vantage}"
    return next_question(session(*done, account=mine), seen, me, vantage, **more)


def test_waits_come_before_volumes(scenes):
    assert ask(scenes).slot is Slot.WAIT


def test_what_was_told_when_asked_is_not_asked_again(scenes):
    done = [asking(Slot.TRIGGER)]
    told = claim(Kind.TRIGGER, slot="trigger")
    seen = Seen(
        session(*done),
        view(Knowledge(scenes.PROCESS, claims=(told,))),
        scenes.PEOPLE[0],
        Side.OPERATOR,
    )
    assert Slot.TRIGGER not in {c.slot for c in candidates(seen)}


def test_after_a_dont_know_the_slot_is_left_alone(scenes):
    question = ask(scenes, done=[asking(Slot.WAIT, outcome=Outcome.UNKNOWN)])
    assert question.slot is not Slot.WAIT


@pytest.mark.parametrize("vantage", list(Vantage))
def test_nobody_is_asked_more_than_the_cap(scenes, vantage):
    done, side = [], vantage.side
    while question := ask(scenes, done=done, vantage=vantage):
        done.append(asking(question.slot, question.step))
        assert len(done) <= CAP[side]
    keys = [(a.question.slot, a.question.step) for a in done]
    assert max(keys.count(k) for k in keys) <= 2


def test_the_last_question_is_what_should_have_been_asked(scenes):
    done = []
    while question := ask(scenes, done=done):
        done.append(asking(question.slot, question.step))
    assert done[-1].question.slot is Slot.CLOSE


def test_a_leader_is_asked_about_a_step_that_two_operators_named(scenes):
    told = [
        claim(Kind.WAIT, speaker=s, mention="sort the crates", number=n)
        for s in ("U1", "U3")
        for n in range(2)
    ]
    first = ask(scenes, *told, vantage=Vantage.LEADER)
    assert first.step is None
    done = [asking(first.slot)]
    asked = [(first.slot, None)]
    while question := ask(scenes, *told, done=done, vantage=Vantage.LEADER):
        done.append(asking(question.slot, question.step))
        asked.append((question.slot, question.step))
    assert (Slot.WAIT, "sort the crates") in asked
    assert all("Mina" not in a.question.text for a in done)


def asked_of_a_leader(scenes, *told):
    done = []
    while question := ask(scenes, *told, done=done, vantage=Vantage.LEADER):
        done.append(asking(question.slot, question.step))
    return [(a.question.slot, a.question.step) for a in done]


def test_a_leader_is_asked_who_does_what_before_tools_bounds_and_amounts(scenes):
    asked = [slot for slot, _ in asked_of_a_leader(scenes)]
    assert Slot.OWNER in asked
    assert {Slot.SYSTEM, Slot.TRIGGER, Slot.OUTCOME, Slot.VOLUME}.isdisjoint(asked)


def test_a_leader_is_asked_what_comes_back_what_waits_and_what_does_not_fit_first(scenes):
    first = {slot for slot, _ in asked_of_a_leader(scenes)[:3]}
    assert first == {Slot.REWORK, Slot.WAIT, Slot.EXCEPTION}


def test_a_leader_is_asked_who_does_what_before_who_does_a_part_he_told_of(scenes):
    told = claim(Kind.STEP, "U2", "sort the crates")
    own = replace(told, account="P9/U2/leader")
    owners = [claim(Kind.OWNER, s, "sort the crates") for s in ("U1", "U3")]
    seen = view(Knowledge(scenes.PROCESS, claims=(own, *owners), people=scenes.PEOPLE))
    named = (Slot.OWNER, "sort the crates")

    def may_be_asked(*done):
        now = session(*done, account="P9/U2/leader")
        found = candidates(Seen(now, seen, scenes.PEOPLE[1], Side.LEADER))
        return {(c.slot, c.step) for c in found}

    assert named not in may_be_asked()
    assert named in may_be_asked(asking(Slot.OWNER))


def test_who_does_the_work_is_asked_who_would_be_missed_before_tools(scenes):
    done = []
    while question := ask(scenes, done=done):
        done.append(asking(question.slot, question.step))
    slots = [a.question.slot for a in done]
    assert Slot.ABSENCE in slots
    assert Slot.SYSTEM not in slots or slots.index(Slot.ABSENCE) < slots.index(Slot.SYSTEM)


def test_two_answers_running_without_anything_new_are_enough():
    dry = [asking(Slot.WAIT, outcome=Outcome.NOTHING), asking(Slot.OWNER, outcome=Outcome.NOTHING)]
    assert should_stop(session(*dry), Side.OPERATOR, 1.0) is Stop.DRY
    assert should_stop(session(asking(Slot.WAIT), dry[0]), Side.OPERATOR, 1.0) is None


def test_going_over_the_promise_takes_a_better_question():
    ten = [asking(Slot.SYSTEM) for _ in range(10)]
    assert should_stop(session(*ten), Side.OPERATOR, 0.1) is Stop.PROMISE
    assert should_stop(session(*ten), Side.OPERATOR, 0.9) is None
    assert should_stop(session(), Side.OPERATOR, 0.0) is Stop.WORTHLESS


def test_a_number_two_colleagues_agree_on_is_hardly_worth_a_third_asking(scenes):
    week = Range(100, 120, Unit.ITEM, per=Unit.WEEK)
    told = [claim(Kind.VOLUME, s, slot="volume", value=week) for s in ("U2", "U3")]

    def volume(*claims):
        view_of = view(Knowledge(scenes.PROCESS, claims=claims))
        seen = Seen(session(), view_of, scenes.PEOPLE[0], Side.OPERATOR)
        return next(c.value for c in candidates(seen) if c.slot is Slot.VOLUME)

    assert volume(*told) < volume(told[0]) / 2


def test_a_neutral_check_is_never_the_first_question(scenes):
    told = [claim(Kind.OWNER, s, "sort the crates") for s in ("U1", "U3")]
    finding = Finding(
        rule="C17",
        list=FindingList.CONTRADICTED,
        kind=FindingKind.VARIATION,
        process="P9",
        steps=("sort the crates",),
        slot="owner",
        explanation="",
    )

    def slots(*done):
        view_of = view(Knowledge(scenes.PROCESS, claims=told))
        seen = Seen(session(*done), view_of, scenes.PEOPLE[0], Side.OPERATOR, [finding])
        return {c.slot for c in candidates(seen)}

    assert Slot.NEUTRAL_CHECK not in slots()
    assert Slot.NEUTRAL_CHECK in slots(asking(Slot.WAIT))


def test_the_cause_of_a_wait_is_asked_at_once_unless_it_was_said(scenes):
    told = replace(claim(Kind.WAIT, slot="wait"), quote="two days")
    done = Asking(Question(Slot.WAIT, None, "?"), Outcome.TOLD, claims=(told.id,))
    assert ask(scenes, told, done=[done]).slot is Slot.WAIT_CAUSE
    said = replace(told, quote="two days because nobody is there")
    assert ask(scenes, said, done=[done]).slot is not Slot.WAIT_CAUSE
