"""From open to settled and back: a pure fold, reversible, and never reopened by old voices."""

from dataclasses import replace

import pytest
from a_difference import STEP, Told, said, step
from hypothesis import given
from hypothesis import strategies as st

from model_store.claims import claim_id
from model_store.events import (
    Aliased,
    Asserted,
    Confirmed,
    HeadMoved,
    Inquired,
    Reopened,
    Replied,
    Resolved,
    Unaliased,
)
from model_store.settlement import life_cycle
from model_store.settlement.standing import AGAINST, evidence, pending
from model_store.values import Scope
from model_store.vocabulary import FindingKind, Resolution, Rung, Side, Status, Upshot, Verdict


def settled(one, outcome, scope=None):
    """The event that settles a finding as it stands."""
    claims = tuple(c.id for c in evidence(one.finding))
    return Resolved(one.finding.id, outcome.value, scope or Scope(), claims)


def test_a_finding_begins_open_and_says_how_many_roots_it_has(apart):
    assert apart.wait().status is Status.OPEN
    assert apart.wait().roots == 2
    assert apart.wait().last == "2026-03-03T09:00:00+00:00"


def test_once_asked_about_it_stays_asked_until_an_answer_settles_it(apart):
    key = apart.wait().finding.id
    apart.add(Inquired(key, Rung.REAL, "O1"))
    assert apart.wait().status is Status.ASKED
    apart.add(Replied(key, Rung.REAL, "O1", Upshot.UNCLEAR))
    assert apart.wait().status is Status.ASKED
    assert apart.wait().asked[0].word is Upshot.UNCLEAR


@pytest.mark.parametrize("outcome", Resolution)
def test_every_outcome_takes_it_off_the_list_and_undoing_brings_it_back(apart, outcome):
    one = apart.wait()
    apart.add(settled(one, outcome, Scope(site="Oslo")))
    done = Status.TOLERATED if outcome is Resolution.TOLERATED else Status.RESOLVED
    assert apart.wait().status is done
    assert one.finding not in pending(apart.standings())
    apart.add(Reopened(one.finding.id))
    assert apart.wait().status is Status.OPEN
    assert apart.wait().settlement is None


def test_a_word_nobody_knows_settles_nothing(apart):
    apart.add(Resolved(apart.wait().finding.id, "explained"))
    assert apart.wait().status is Status.OPEN


def test_the_same_voice_saying_it_again_does_not_reopen(apart):
    apart.add(settled(apart.wait(), Resolution.LEADER_UPDATED))
    apart.add(Asserted(said("L1", 1, quote="still a day, I say")))
    assert apart.wait().status is Status.RESOLVED


def test_a_new_leader_who_believes_it_reopens_what_a_leader_had_given_up(apart):
    apart.add(settled(apart.wait(), Resolution.LEADER_UPDATED))
    apart.add(Asserted(said("L2", 1)), Asserted(step("L2")))
    assert apart.wait().status is Status.OPEN
    assert apart.wait().reopened


def test_a_new_operator_who_says_the_same_strengthens_what_a_leader_took_over(apart):
    apart.add(settled(apart.wait(), Resolution.LEADER_UPDATED))
    apart.add(Asserted(said("O2", 8)), Asserted(step("O2")))
    assert apart.wait().status is Status.RESOLVED


def test_somebody_who_was_told_by_a_root_heard_before_is_nobody_new(apart):
    apart.add(settled(apart.wait(), Resolution.OPERATOR_CORRECTED))
    apart.add(Asserted(said("O2", 8, root="O1")), Asserted(step("O2")))
    assert apart.wait().status is Status.RESOLVED


def test_a_variant_holds_for_whoever_speaks_of_other_cases(apart):
    one = apart.wait()
    apart.add(settled(one, Resolution.VARIANT, Scope(site="Oslo")))
    apart.add(Asserted(said("O2", 8, scope=Scope(site="Oslo"))), Asserted(step("O2")))
    assert apart.wait().status is Status.RESOLVED
    other = Told(said("L1", 1), step("L1"), said("O1", 7), step("O1"))
    other.add(settled(other.wait(), Resolution.VARIANT, Scope(site="Oslo")))
    other.add(Asserted(said("O2", 8)), Asserted(step("O2")))
    assert other.wait().reopened


def test_another_name_for_the_step_undoes_no_settlement(apart):
    """A finding is known by what it rests on, too, when un-merging gives its step another key."""
    one = apart.wait()
    claims = tuple(c.id for c in evidence(one.finding))
    apart.add(Resolved("C12-0000000000", Resolution.TOLERATED.value, claims=claims))
    assert apart.wait().status is Status.TOLERATED
    apart.add(Reopened("C12-0000000000"))
    apart.add(Resolved("C3-0000000000", Resolution.TOLERATED.value, claims=claims))
    assert apart.wait().status is Status.OPEN, "another rule's settlement is not this one's"


def test_un_merging_two_steps_loses_no_settlement():
    """Whatever a step is called afterwards, what was settled about it stays so."""
    apart = Told(
        said("L1", 1, mention="sign the order"),
        step("L1", "sign the order"),
        said("O1", 7),
        step("O1"),
        said("O2", 7),
        step("O2"),
    )
    apart.add(Aliased("sign the order", STEP, Verdict.SAME))
    one = apart.wait()
    apart.add(settled(one, Resolution.TOLERATED))
    apart.add(Aliased("some other step", STEP, Verdict.SAME), Unaliased("some other step", STEP))
    assert [s.status for s in apart.standings() if s.finding.rule == "C12"] == [Status.TOLERATED]
    apart.add(Unaliased("sign the order", STEP))
    assert all(s.status is not Status.OPEN for s in apart.standings() if s.finding.rule == "C12")
    assert life_cycle(apart.events).settled


def test_somebody_who_leads_and_does_the_work_differs_with_nobody():
    """One person's two accounts go back to one root, so there is nothing to settle or to ask."""
    own = said("L1", 1)
    other = replace(said("O1", 7), speaker="L1")
    told = Told(own, step("L1"), replace(other, id=claim_id(other)), step("O1"))
    assert not [s for s in told.standings() if s.finding.kind is FindingKind.WAIT]


@pytest.mark.parametrize(
    ("now", "status"),
    [
        ("", Status.OPEN),
        ("2026-08-01T09:00:00+00:00", Status.OPEN),
        ("2026-10-01T09:00:00+00:00", Status.STALE),
        ("2026-10-01", Status.STALE),
        ("some day", Status.OPEN),
    ],
)
def test_after_half_a_year_of_silence_it_is_to_be_asked_again(apart, now, status):
    assert apart.wait(now).status is status


def test_confirming_it_keeps_it_fresh(apart):
    claim = apart.wait().finding.operator[0].id
    apart.add(Confirmed(claim), at="2026-09-20T09:00:00+00:00")
    assert apart.wait("2026-10-01T09:00:00+00:00").status is Status.OPEN


def test_restoring_an_earlier_revision_restores_what_was_settled_then(apart):
    before = len(apart.events)
    apart.add(settled(apart.wait(), Resolution.ALIAS))
    after = len(apart.events)
    apart.add(HeadMoved(before))
    assert apart.wait().status is Status.OPEN
    apart.add(HeadMoved(after))
    assert apart.wait().status is Status.RESOLVED


def test_what_is_settled_on_a_branch_is_open_elsewhere(apart):
    apart.add(settled(apart.wait(), Resolution.TOLERATED), branch="to-be")
    assert apart.wait().status is Status.OPEN
    assert apart.wait(branch="to-be").status is Status.TOLERATED


def test_every_outcome_says_who_would_speak_against_it():
    assert set(AGAINST) == set(Resolution)
    assert all(sides <= set(Side) and sides for sides in AGAINST.values())


happenings = st.lists(
    st.one_of(
        st.builds(Inquired, st.just("X-1"), st.sampled_from(Rung), st.sampled_from(["a", "b"])),
        st.builds(
            Replied,
            st.just("X-1"),
            st.sampled_from(Rung),
            st.sampled_from(["a", "b"]),
            st.sampled_from(Upshot),
        ),
        st.builds(Resolved, st.just("X-1"), st.sampled_from([*Resolution, "nonsense"])),
        st.builds(Reopened, st.just("X-1")),
    ),
    max_size=12,
)


@given(happenings)
def test_folding_is_the_last_word_and_never_fails(events):
    """Folding twice is folding once; what was last settled or reopened holds."""
    told = Told().add(*events)
    once, twice = life_cycle(told.events), life_cycle(tuple(told.events))
    assert once == twice
    fates = [
        e
        for e in events
        if isinstance(e, Reopened) or (isinstance(e, Resolved) and e.outcome in set(Resolution))
    ]
    held = fates and isinstance(fates[-1], Resolved)
    assert bool(held) == ("X-1" in once.settled)
    cut = max((n for n, e in enumerate(events) if isinstance(e, Reopened)), default=-1)
    asked = [e for e in events[cut + 1 :] if isinstance(e, Inquired)]
    assert len(once.asked.get("X-1", ())) >= len(asked)


def test_the_step_is_named_as_people_name_it(apart):
    assert apart.wait().finding.steps == (STEP,)
