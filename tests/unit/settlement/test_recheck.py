"""Facts past their date: one question a person and month, about what most rests on."""

import itertools
from datetime import datetime, timedelta

from a_difference import Told, said, step
from hypothesis import given
from hypothesis import strategies as st

from model_store.events import Confirmed, Inquired, Replied
from model_store.graph.view import view
from model_store.settlement import life_cycle
from model_store.settlement.recheck import PAST_DATE, REST, claim_of, last_asked, rechecks
from model_store.values import Party, Text
from model_store.vocabulary import Case, Hedge, Kind, Polarity, Rung, Upshot

LATER = "2027-01-15T09:00:00+00:00"


def due(told, now=LATER, important=()):
    """What would be asked now."""
    return rechecks(view(told.knowledge()), life_cycle(told.events), now, important)


def asked_about(told, one, at):
    """The ledger after somebody was asked about a fact and confirmed it."""
    return told.add(
        Inquired(one.key, Rung.STILL, one.claim.speaker),
        Replied(one.key, Rung.STILL, one.claim.speaker, Upshot.RIGHT),
        at=at,
    )


def test_what_is_fresh_is_not_asked_about(apart):
    assert not due(apart, "2026-05-01T09:00:00+00:00")
    assert {one.claim.speaker for one in due(apart)} == {"L1", "O1"}


def test_confirming_a_fact_makes_it_fresh(apart):
    (own,) = [one for one in due(apart) if one.claim.speaker == "O1"]
    apart.add(Confirmed(own.claim.id), at="2026-12-20T09:00:00+00:00")
    assert "O1" not in {one.claim.speaker for one in due(apart)}


def test_nobody_is_asked_twice_within_a_month_nor_twice_about_one_fact(apart):
    (own,) = [one for one in due(apart) if one.claim.speaker == "O1"]
    asked_about(apart, own, LATER)
    soon = (datetime.fromisoformat(LATER) + timedelta(days=10)).isoformat()
    late = (datetime.fromisoformat(LATER) + REST + timedelta(days=1)).isoformat()
    assert "O1" not in {one.claim.speaker for one in due(apart, soon)}
    assert own.claim.id not in {one.claim.id for one in due(apart, late)}
    assert last_asked(life_cycle(apart.events), "O1") == LATER


def test_what_findings_rest_on_comes_first():
    owner = said("O1", 0, quote="I sign it", kind=Kind.OWNER, value=Party("me", person="O1"))
    told = Told(said("O1", 7), owner, step("O1"))
    assert due(told)[0].claim.kind is Kind.OWNER
    wait = next(c for c in told.knowledge().claims if c.kind is Kind.WAIT)
    assert due(told, important={wait.id})[0].claim.id == wait.id


def test_only_plain_facts_that_can_be_said_are_asked_about():
    odd = (
        said("O1", 7, case=Case.ONE),
        said("O1", 8, polarity=Polarity.DENIES),
        said("O1", 9, value=Text("a while"), hedge=Hedge.UNSURE),
        step("O1"),
    )
    assert not due(Told(*odd))


def test_a_key_tells_a_fact_from_a_finding(apart):
    one = due(apart)[0]
    assert claim_of(one.key) == one.claim.id
    assert claim_of("C12-0123456789") == ""


@given(st.lists(st.integers(0, 900), max_size=8))
def test_however_often_one_looks_it_is_one_a_month_at_most(days):
    """Looking every so often and asking whatever is due: never two within a month of a person."""
    claims = [said("O1", n + 1, mention=f"step number {n}") for n in range(6)]
    told, put = Told(*claims), []
    start = datetime.fromisoformat("2026-03-01T09:00:00+00:00")
    for day in sorted(days):
        now = start + timedelta(days=day)
        for one in due(told, now.isoformat()):
            asked_about(told, one, now.isoformat())
            put.append(now)
    assert all(later - sooner >= REST for sooner, later in itertools.pairwise(put))
    assert all(now - start >= PAST_DATE - timedelta(days=40) for now in put)
