"""Drawing the graph with what it rests on."""

import pytest
from hypothesis import given

from model_store.events import Asserted, Confirmed
from model_store.graph.confidence import weigh
from model_store.graph.graph import Lens, graph
from model_store.graph.knowledge import fold
from model_store.graph.view import view
from model_store.values import Party, Scope, StepRef
from model_store.vocabulary import Basis, Hedge, Kind, Modality, Polarity, Side, Standing, Support
from tests.unit.graph.telling import ACCOUNTS, PEOPLE, PROCESS, claim, event_streams, recorded


def drawn(*events, lens=None):
    seen = view(fold(PROCESS, recorded(events), PEOPLE, ACCOUNTS))
    return graph(seen, lens or Lens())


def order(speaker="U1", **fields):
    return claim(speaker, Kind.ORDER, value=StepRef("sell the honey"), **fields)


def test_one_who_does_it_makes_a_step_supported_with_two_thirds():
    node = drawn(Asserted(claim())).nodes["check the hive"]
    assert node["status"] is Support.SUPPORTED
    assert node["confidence"] == pytest.approx(2 / 3)


def test_said_and_denied_is_contested_and_stays_in_the_graph():
    said, denied = claim("U1"), claim("U2", polarity=Polarity.DENIES)
    assert drawn(Asserted(said), Asserted(denied)).nodes["check the hive"]["status"] is (
        Support.CONTESTED
    )
    assert drawn(Asserted(denied)).nodes["check the hive"]["status"] is Support.DENIED


def test_what_never_worked_speaks_against_itself():
    assert weigh([claim(standing=Standing.NEVER_WORKED)]).status is Support.DENIED


def test_denying_a_detail_does_not_deny_the_step():
    events = Asserted(claim("U1")), Asserted(claim("U2", Kind.WAIT, polarity=Polarity.DENIES))
    assert drawn(*events).nodes["check the hive"]["status"] is Support.SUPPORTED


def test_accounts_that_share_a_root_count_once():
    shared = [claim("U1", root="a rumour"), claim("U2", root="a rumour")]
    assert weigh(shared).confidence == weigh(shared[:1]).confidence
    assert weigh(shared).words == "2 accounts, 1 independent"
    assert weigh([claim("U1"), claim("U2")]).confidence == pytest.approx(3 / 4)


def test_of_a_shared_root_the_best_word_counts():
    weak, strong = claim(hedge=Hedge.UNSURE), claim()
    assert weigh([weak, strong]).confidence == weigh([strong]).confidence


def test_a_confirmed_claim_counts_for_more_but_never_more_than_one():
    seen = claim(basis=Basis.SEES_IT)
    assert weigh([seen], {seen.id}).confidence > weigh([seen]).confidence
    sure = claim()
    assert weigh([sure], {sure.id}).confidence == weigh([sure]).confidence


def test_a_policy_document_counts_nothing_for_what_is_done_and_fully_for_what_is_prescribed():
    done = claim(basis=Basis.POLICY_DOC)
    written = claim(basis=Basis.POLICY_DOC, modality=Modality.PRESCRIBED)
    assert weigh([done]).confidence == pytest.approx(0.5)
    assert weigh([written]).confidence == pytest.approx(2 / 3)


def test_nothing_said_is_unknown_at_even_odds():
    assert weigh([]).status is Support.UNKNOWN
    assert weigh([]).confidence == pytest.approx(0.5)


def test_order_is_an_edge_and_variants_are_parallel_edges():
    here, there = order(scope=Scope(site="Oslo")), order(scope=Scope(site="Lyon"))
    found = drawn(Asserted(here), Asserted(there))
    edges = found["check the hive"]["sell the honey"]
    assert set(edges) == {"order:Oslo", "order:Lyon"}


def test_belief_and_practice_are_graphs_of_their_own():
    believed = claim("U3", mention="fill the jars", modality=Modality.IMAGINED)
    events = Asserted(claim("U1")), Asserted(believed)
    assert set(drawn(*events)) == {"check the hive"}
    assert set(drawn(*events, lens=Lens(modality=Modality.IMAGINED))) == {"fill the jars"}
    assert set(drawn(*events, lens=Lens(modality=None, side=Side.LEADER))) == {"fill the jars"}


def test_a_lens_of_a_scope_leaves_other_variants_out():
    here, there = order(scope=Scope(site="Oslo")), order("U2", scope=Scope(site="Lyon"))
    found = drawn(Asserted(here), Asserted(there), lens=Lens(scope=Scope(site="oslo")))
    assert found.number_of_edges() == 1


def test_a_handover_leads_to_the_party_who_gets_the_work():
    given_on = claim(kind=Kind.HANDOFF, value=Party("the shop", role="Shop keeper"))
    found = drawn(Asserted(given_on))
    assert found.nodes["party:role:Shop keeper"]["label"] == "the shop"
    assert found.has_edge("check the hive", "party:role:Shop keeper")


def test_a_confirmation_is_counted_on_its_node():
    node = drawn(Asserted(claim()), Confirmed(claim().id)).nodes["check the hive"]
    assert node["confirmed"] == 1


@given(event_streams())
def test_every_node_and_edge_rests_on_live_claims_and_says_how_sure_it_is(events):
    seen = view(fold(PROCESS, events, PEOPLE, ACCOUNTS))
    live = {c.id for c in seen.claims}
    found = graph(seen, Lens(modality=None))
    parts = [n for _, n in found.nodes(data=True)] + [e for *_, e in found.edges(data=True)]
    for part in parts:
        assert set(part["claims"]) <= live
        assert 0 < part["confidence"] < 1
        assert (part["status"] is Support.UNKNOWN) is (not part["claims"])
