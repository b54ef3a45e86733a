"""Which question is asked next about a difference, of whom, and what its answer settles."""

from dataclasses import replace

import pytest
from a_difference import STEP, Told, said, step
from hypothesis import given
from hypothesis import strategies as st

from model_store.events import Asserted, Confirmed, Inquired, Replied, Resolved
from model_store.graph.view import view
from model_store.settlement.chances import chances
from model_store.settlement.ladder import (
    Inquiry,
    inquiries,
    is_believed_first,
    next_questions,
)
from model_store.settlement.resolutions import resolution_of
from model_store.values import Calendar, Range, Scope, Unit
from model_store.vocabulary import FindingKind, Kind, Resolution, Rung, Side, Status, Upshot


def asked(told, **given):
    """Every question there is to ask."""
    return inquiries(told.standings(), view(told.knowledge()), **given)


def of_wait(told):
    """The chances of the finding about the wait."""
    return chances(told.wait(), view(told.knowledge()))


def test_cheapest_first_is_to_show_somebody_his_own_words(apart):
    best = asked(apart)[0]
    assert best.rung is Rung.MISHEARING
    own = next(e.event.claim for e in apart.events if e.event.claim.id == best.claim)
    assert own.speaker == best.person


def test_words_that_were_confirmed_are_not_shown_again(apart):
    for claim in (*apart.wait().finding.leader, *apart.wait().finding.operator):
        apart.add(Confirmed(claim.id))
    assert Rung.MISHEARING not in {i.rung for i in asked(apart)}


def test_everybody_is_asked_about_a_finding_once_at_most(apart):
    key = apart.wait().finding.id
    apart.add(Inquired(key, Rung.REAL, "O1"), Replied(key, Rung.REAL, "O1", Upshot.NEITHER))
    assert "O1" not in {i.person for i in asked(apart) if i.finding == key}
    assert {i.person for i in asked(apart)} == {"L1"}


def test_nobody_else_is_asked_while_an_answer_is_waited_for(apart):
    apart.add(Inquired(apart.wait().finding.id, Rung.REAL, "O1"))
    assert not asked(apart)


def test_a_leader_who_may_not_be_asked_yet_is_passed_over(apart):
    assert {i.person for i in asked(apart, silent={"L1"})} == {"O1"}


def test_what_is_settled_is_asked_about_no_more(apart):
    claims = tuple(c.id for c in (*apart.wait().finding.leader, *apart.wait().finding.operator))
    apart.add(Resolved(apart.wait().finding.id, Resolution.TOLERATED.value, claims=claims))
    assert not asked(apart)


def test_a_rung_that_was_answered_is_ruled_out_and_the_rest_weighs_more(apart):
    before = of_wait(apart)
    key = apart.wait().finding.id
    apart.add(Replied(key, Rung.MISHEARING, "O1", Upshot.RIGHT))
    after = of_wait(apart)
    assert Rung.MISHEARING not in after
    assert all(after[rung] > before[rung] for rung in after)
    assert sum(after.values()) == pytest.approx(1)


def test_an_unclear_answer_rules_nothing_out(apart):
    key = apart.wait().finding.id
    apart.add(Replied(key, Rung.MISHEARING, "O1", Upshot.UNCLEAR))
    assert Rung.MISHEARING in of_wait(apart)


@pytest.mark.parametrize(
    ("claims", "rung"),
    [
        ([said("L1", 1), said("O1", 7), said("O2", 8), step("O2")], Rung.SCOPE),
        ([said("L1", 1, quote="it used to be a day"), said("O1", 7)], Rung.TIME),
        ([said("L1", 1, quote="it must never take over a day"), said("O1", 7)], Rung.SHOULD),
        ([said("L1", 1, unit=Unit.HOUR), said("O1", 7, unit=Unit.HOUR)], None),
        ([said("L1", 5), said("O1", 9)], Rung.UNIT),
    ],
    ids=["two sites", "a used-to", "a must", "no days", "days"],
)
def test_what_is_on_record_speaks_for_a_rung(claims, rung):
    told = Told(*claims, step("L1"), step("O1"))
    plain = Told(
        said("L1", 1, unit=Unit.HOUR), step("L1"), said("O1", 7, unit=Unit.HOUR), step("O1")
    )
    if rung is None:
        assert Rung.UNIT not in of_wait(told)
    else:
        assert of_wait(told).get(rung, 0) > of_wait(plain).get(rung, 0)


def test_whoever_does_the_step_and_was_not_heard_on_it_is_a_witness(apart):
    apart.add(Asserted(step("O2")))
    found = {i.person: i for i in asked(apart)}
    assert found["O2"].rung is Rung.REAL


def test_days_far_apart_are_apart_however_one_counts(apart):
    assert Rung.UNIT not in of_wait(apart)


def test_what_has_grown_old_is_asked_about_anew(apart):
    key = apart.wait().finding.id
    for person in ("O1", "L1"):
        apart.add(
            Inquired(key, Rung.REAL, person), Replied(key, Rung.REAL, person, Upshot.UNKNOWN)
        )
    assert not asked(apart)
    old = apart.standings("2027-01-01T09:00:00+00:00")
    again = inquiries(old, view(apart.knowledge()))
    assert {i.person for i in again} == {"O1", "L1"}
    apart.add(Inquired(key, Rung.REAL, "O1"), at="2027-01-01T09:00:00+00:00")
    assert apart.wait("2027-01-02T09:00:00+00:00").status is Status.ASKED


def test_one_question_a_person_and_one_a_finding_at_a_time():
    found = [
        Inquiry("F1", Rung.REAL, "a", "", Side.OPERATOR, 0.9),
        Inquiry("F1", Rung.REAL, "b", "", Side.OPERATOR, 0.8),
        Inquiry("F2", Rung.REAL, "a", "", Side.OPERATOR, 0.7),
        Inquiry("F2", Rung.REAL, "b", "", Side.OPERATOR, 0.6),
        Inquiry("F3", Rung.REAL, "c", "", Side.OPERATOR, 0.5),
    ]
    chosen = [(i.finding, i.person) for i in next_questions(found, one_each={"c"})]
    assert chosen == [("F1", "a"), ("F2", "b")]


@given(st.integers(0, 999))
def test_which_version_comes_first_is_drawn_once_for_a_finding(number):
    key = f"C12-{number:010x}"
    assert is_believed_first(key) is is_believed_first(key)


def test_either_version_comes_first_about_as_often():
    first = sum(is_believed_first(f"C12-{n:010x}") for n in range(400))
    assert 150 < first < 250


@pytest.mark.parametrize(
    ("word", "person", "side", "outcome"),
    [
        (Upshot.DESCRIBED, "L1", Side.LEADER, Resolution.LEADER_UPDATED),
        (Upshot.BELIEVED, "L1", Side.LEADER, None),
        (Upshot.BELIEVED, "O1", Side.OPERATOR, Resolution.OPERATOR_CORRECTED),
        (Upshot.DESCRIBED, "O1", Side.OPERATOR, None),
        (Upshot.BELIEVED, "O2", Side.OPERATOR, None),
        (Upshot.DESCRIBED, "L2", Side.LEADER, None),
        (Upshot.CHANGED, "O2", Side.OPERATOR, Resolution.CHANGED_OVER_TIME),
        (Upshot.RULE_ONLY, "L1", Side.LEADER, Resolution.POLICY_GAP),
        (Upshot.ONE_THING, "O1", Side.OPERATOR, Resolution.ALIAS),
        (Upshot.TWO_THINGS, "O1", Side.OPERATOR, None),
        (Upshot.MISHEARD, "O1", Side.OPERATOR, Resolution.MISHEARING),
        (Upshot.MISHEARD, "O2", Side.OPERATOR, None),
        (Upshot.BOTH, "O1", Side.OPERATOR, None),
        (Upshot.NEITHER, "O1", Side.OPERATOR, None),
        (Upshot.UNKNOWN, "O1", Side.OPERATOR, None),
        (Upshot.UNCLEAR, "L1", Side.LEADER, None),
        (Upshot.RIGHT, "L1", Side.LEADER, None),
    ],
)
def test_nobody_settles_a_difference_for_somebody_else(apart, word, person, side, outcome):
    assert resolution_of(word, apart.wait().finding, person, side) is outcome


def test_both_settle_it_only_with_what_they_depend_on(apart):
    finding = apart.wait().finding
    site = Scope(site="Oslo")
    assert resolution_of(Upshot.BOTH, finding, "O1", Side.OPERATOR, site) is Resolution.VARIANT


def test_a_side_on_which_others_stand_is_not_given_up_by_one():
    told = Told(said("L1", 1), step("L1"), said("L2", 1), step("L2"), said("O1", 7), step("O1"))
    finding = told.wait().finding
    assert resolution_of(Upshot.DESCRIBED, finding, "L1", Side.LEADER) is None


def test_days_told_as_working_days_hint_at_no_unit_once_answered():
    days = Range(7, 7, Unit.DAY, calendar=Calendar.WORKING)
    told = Told(said("L1", 1), step("L1"), said("O1", 7, value=days), step("O1"))
    key = told.wait().finding.id
    told.add(Replied(key, Rung.UNIT, "O1", Upshot.RIGHT))
    assert Rung.UNIT not in of_wait(told)


def test_a_step_is_no_evidence_for_a_figure(apart):
    finding = apart.wait().finding
    assert {c.kind for c in (*finding.leader, *finding.operator)} == {Kind.WAIT}
    assert replace(finding, steps=(STEP,)).id == finding.id


def test_people_of_one_side_are_asked_for_which_cases_each_holds():
    """A variation within a side accuses nobody; it is a question of scope before any other."""
    told = Told(said("O1", 2), step("O1"), said("O2", 9), step("O2"))
    varied = [s for s in told.standings() if s.finding.kind is FindingKind.VARIATION]
    assert varied
    found = inquiries(varied, view(told.knowledge()))
    assert {i.person for i in found} == {"O1", "O2"}
    for one in told.knowledge().claims:
        told.add(Confirmed(one.id))
    again = inquiries(
        [s for s in told.standings() if s.finding.kind is FindingKind.VARIATION],
        view(told.knowledge()),
    )
    assert again[0].rung is Rung.SCOPE
