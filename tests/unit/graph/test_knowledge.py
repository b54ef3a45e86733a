"""Folding events into what is known."""

from hypothesis import assume, given
from hypothesis import strategies as st

from model_store.events import (
    Aliased,
    Asserted,
    Confirmed,
    Consented,
    Corrected,
    Forgotten,
    HeadMoved,
    Misheard,
    Reread,
    Unaliased,
    Withdrawn,
)
from model_store.graph.graph import graph
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.vocabulary import ClaimStatus, Consent, Verdict
from tests.unit.graph.telling import ACCOUNTS, PEOPLE, PROCESS, claim, event_streams, recorded

HIVE, HONEY = claim(mention="check the hive"), claim(mention="sell the honey")


def known(events, **how):
    return fold(PROCESS, events, PEOPLE, ACCOUNTS, **how)


def told(*events, **how):
    return known(recorded([Asserted(HIVE), Asserted(HONEY), *events]), **how)


def ids(knowledge):
    return {c.id for c in knowledge.live}


@given(event_streams())
def test_folding_twice_is_folding_once(events):
    assert known(events) == known(events)
    assume(not any(isinstance(e.event, HeadMoved) for e in events))
    assert known([*events, *events]) == known(events)


@given(event_streams())
def test_asserting_a_claim_again_changes_nothing(events):
    first = next(e.event for e in events if isinstance(e.event, Asserted))
    again = recorded([*(e.event for e in events), first])
    assert known(again).live == known(events).live


@given(event_streams(cuts=False), st.data())
def test_as_of_is_stable_whatever_is_added_later(events, data):
    seq = data.draw(st.integers(1, len(events)))
    assert known(events, until=seq).live == known(events[:seq]).live


@given(event_streams(cuts=False), st.data())
def test_a_correction_leaves_every_other_claim_untouched(events, data):
    before = known(events)
    if not before.live:
        return
    gone = data.draw(st.sampled_from(before.live))
    after = known(recorded([*(e.event for e in events), Corrected(gone.id)]))
    assert after.live == tuple(c for c in before.live if c.id != gone.id)


@given(event_streams(), st.data())
def test_a_withdrawn_claim_leaves_every_projection_at_all_times(events, data):
    claims = known(events).claims
    if not claims:
        return
    gone = data.draw(st.sampled_from(claims)).id
    stream = recorded([*(e.event for e in events), Withdrawn(gone)])
    for seq in range(1, len(stream) + 1):
        laid_out = view(known(stream, until=seq))
        drawn = graph(laid_out)
        assert gone not in {c.id for c in laid_out.claims}
        assert all(gone not in n["claims"] for _, n in drawn.nodes(data=True))
        assert all(gone not in e["claims"] for *_, e in drawn.edges(data=True))


def test_a_corrected_and_a_misheard_claim_are_no_longer_live():
    assert ids(told(Corrected(HIVE.id))) == {HONEY.id}
    assert ids(told(Misheard(HONEY.id))) == {HIVE.id}


def test_what_was_withdrawn_stays_withdrawn_when_it_is_corrected_too():
    status = told(Withdrawn(HIVE.id), Corrected(HIVE.id)).status
    assert status[HIVE.id] is ClaimStatus.WITHDRAWN


def test_claims_of_an_account_without_consent_are_not_live():
    assert ids(told(Consented(HIVE.account, Consent.WITHDRAWN))) == set()


def test_consent_may_be_given_again():
    back = (
        Consented(HIVE.account, Consent.WITHDRAWN),
        Consented(HIVE.account, Consent.ROLE_ONLY),
    )
    assert ids(told(*back)) == {HIVE.id, HONEY.id}


def test_consent_is_kept_for_accounts_nobody_listed():
    events = recorded([Asserted(HIVE), Consented(HIVE.account, Consent.WITHDRAWN)])
    assert fold(PROCESS, events).live == ()


def test_a_forgotten_person_is_no_longer_known_nor_heard():
    knowledge = told(Forgotten("U1"))
    assert not knowledge.live
    assert "U1" not in {p.key for p in knowledge.people}


def test_a_better_reading_retires_what_nobody_confirmed():
    assert ids(told(Confirmed(HIVE.id), Reread((HIVE.id, HONEY.id), ()))) == {HIVE.id}


def test_the_last_word_on_a_pair_of_mentions_holds():
    said = told(
        Aliased("Check the hive", "look into the hive", Verdict.SAME),
        Aliased("look into the  hive", "check the hive", Verdict.DIFFERENT),
    )
    assert said.verdicts == {("check the hive", "look into the hive"): Verdict.DIFFERENT}
    assert told(Aliased("a", "b", Verdict.SAME), Unaliased("B", "A")).verdicts == {}


def test_moving_the_head_selects_an_earlier_state_and_later_words_go_on_top():
    later = claim(mention="fill the jars")
    assert ids(told(HeadMoved(1))) == {HIVE.id}
    assert ids(told(HeadMoved(1), Asserted(later))) == {HIVE.id, later.id}


def test_moving_the_head_gives_no_withdrawn_claim_back():
    assert ids(told(Withdrawn(HIVE.id), HeadMoved(2))) == {HONEY.id}


def test_a_branch_is_read_on_top_of_the_main_one():
    plan = claim(mention="fill the jars")
    events = recorded([Asserted(HIVE)]) + recorded([Asserted(plan)], branch="to-be")
    assert ids(known(events)) == {HIVE.id}
    assert ids(known(events, branch="to-be")) == {HIVE.id, plan.id}
