"""Laying a process out by step."""

from hypothesis import given

from model_store.events import Aliased, Asserted, Unaliased
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.values import StepRef
from model_store.vocabulary import Kind, Side, Vantage, Verdict
from tests.unit.graph.telling import ACCOUNTS, PEOPLE, PROCESS, claim, event_streams, recorded


def laid_out(*events):
    return view(fold(PROCESS, recorded(events), PEOPLE, ACCOUNTS))


def test_two_names_of_one_step_are_one_step():
    seen = laid_out(
        Asserted(claim("U1", mention="check the hive")),
        Asserted(claim("U2", mention="Inspect the hive")),
    )
    (step,) = seen.steps
    assert step.key == "check the hive"
    assert len(seen.about(step.key)) == 2


def test_a_step_only_named_as_the_next_one_is_a_step_too():
    seen = laid_out(Asserted(claim(kind=Kind.ORDER, value=StepRef("sell the honey"))))
    assert {s.key for s in seen.steps} == {"check the hive", "sell the honey"}
    assert seen.about("sell the honey") == ()


def test_claims_without_a_step_are_about_the_whole_process():
    whole = claim(kind=Kind.VOLUME, mention="")
    seen = laid_out(Asserted(whole), Asserted(claim()))
    assert seen.step_of(whole) == ""
    assert seen.about("") == (whole,)


def test_claims_are_found_by_step_kind_and_side():
    mine, theirs = claim("U1", Kind.WAIT), claim("U3", Kind.WAIT)
    seen = laid_out(Asserted(mine), Asserted(theirs), Asserted(claim("U1", Kind.STEP)))
    assert seen.about("check the hive", Kind.WAIT, side=Side.LEADER) == (theirs,)
    assert seen.about(None, Kind.WAIT) == (mine, theirs)
    assert seen.vantage(theirs) is Vantage.LEADER


def test_people_are_found_by_key():
    seen = laid_out(Asserted(claim()))
    assert seen.person("U1") == PEOPLE[0]
    assert seen.person("U9") is None


def test_merging_two_steps_and_taking_it_back_gives_the_same_picture():
    said = [Asserted(claim(mention=m)) for m in ("fill the jars", "sell the honey")]
    before = laid_out(*said)
    merged = laid_out(*said, Aliased("fill the jars", "sell the honey", Verdict.SAME))
    undone = laid_out(
        *said,
        Aliased("fill the jars", "sell the honey", Verdict.SAME),
        Unaliased("sell the honey", "fill the jars"),
    )
    assert len(merged.steps) == 1
    assert undone.steps == before.steps
    assert undone.step_by_mention == before.step_by_mention


@given(event_streams())
def test_every_live_claim_about_a_step_is_found_under_exactly_one_step(events):
    seen = view(fold(PROCESS, events, PEOPLE, ACCOUNTS))
    found = [c for s in seen.steps for c in seen.about(s.key)] + list(seen.about(""))
    assert sorted(c.id for c in found) == sorted(c.id for c in seen.claims)
    assert all(seen.step(seen.step_of(c)) for c in seen.claims if c.mention)
