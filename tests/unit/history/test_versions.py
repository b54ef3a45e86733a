"""Versions name states of knowledge; revisions are places in the ledger."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from model_store.events import Asserted, Consented, Corrected, Withdrawn
from model_store.graph.knowledge import fold
from model_store.history import revisions, version_id
from model_store.vocabulary import Consent
from tests.unit.graph.telling import PROCESS, claim, claims, event_streams, recorded

HIVE, HONEY = claim(mention="check the hive"), claim(mention="sell the honey")


def version(*events):
    return version_id(fold(PROCESS, recorded(events)))


@given(
    st.lists(claims, max_size=8).flatmap(
        lambda said: st.tuples(st.just(said), st.permutations(said))
    )
)
def test_the_version_does_not_depend_on_the_order_of_telling(orders):
    first, second = orders
    assert version(*map(Asserted, first)) == version(*map(Asserted, second))


def test_the_same_knowledge_has_the_same_version_however_it_came_about():
    assert version(Asserted(HIVE)) == version(Asserted(HIVE), Asserted(HONEY), Corrected(HONEY.id))
    assert version(Asserted(HIVE)) != version(Asserted(HONEY))


@given(event_streams())
def test_a_process_has_one_revision_for_every_turn(events):
    made = revisions(events)
    assert [r.seq for r in made] == [e.seq for e in events]
    assert made[-1].version == version_id(fold(PROCESS, events))


def test_a_turn_of_many_events_leaves_one_revision():
    events = [replace(e, turn="t1") for e in recorded([Asserted(HIVE), Asserted(HONEY)])]
    (only,) = revisions(events)
    assert (only.seq, only.turn, only.reason) == (2, "t1", "told")


def test_a_process_nobody_spoke_of_has_no_revisions():
    assert revisions(()) == ()


def test_a_withdrawal_changes_earlier_versions_by_design():
    told = [Asserted(HIVE), Asserted(HONEY)]
    before = revisions(recorded(told))
    after = revisions(recorded([*told, Withdrawn(HONEY.id)]))
    assert after[1].version != before[1].version
    assert after[1].version == before[0].version


def test_a_version_counts_consent_that_was_taken_back():
    closed = Consented(HIVE.account, Consent.WITHDRAWN)
    assert version(Asserted(HIVE), closed) == version()
