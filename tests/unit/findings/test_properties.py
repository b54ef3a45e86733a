"""What holds for every rule together, whatever people say."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from model_store.claims import claim_id
from model_store.findings import all_findings
from model_store.vocabulary import (
    FindingList,
    Kind,
    Party,
    Polarity,
    Range,
    Scope,
    Side,
    System,
    Unit,
)
from tests.unit.findings.conftest import make_claim, make_view

WORDS = ("order", "stock", "approve", "never", "every", "only", "by hand", "not", "invoice", "two")
STEPS = ("approve the order", "check the stock", "")
VALUES = (
    None,
    Party("i", person="O1"),
    Party("buyer", role="Buyer"),
    System("SAP"),
    System("Excel"),
    Range(1, 1, Unit.DAY),
    Range(5, 9, Unit.DAY),
    Range(0.3, 0.3, Unit.FRACTION),
)
quotes = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def claims_of(*speakers):
    """Lists of claims by these speakers."""
    one = st.builds(
        make_claim,
        st.sampled_from(speakers),
        st.sampled_from(list(Kind)),
        quotes,
        st.sampled_from(VALUES),
        st.sampled_from(STEPS),
        polarity=st.sampled_from(list(Polarity)),
    )
    return st.lists(one, max_size=8, unique_by=lambda c: c.id)


def contradicted(claims):
    """The contradictions in a picture of these claims."""
    found = all_findings(make_view(claims))
    return [f for f in found if f.list is FindingList.CONTRADICTED]


@given(claims_of("O1", "O2"))
def test_silence_of_the_leader_contradicts_nothing(claims):
    """Operators alone, whatever they say, yield no contradiction."""
    assert contradicted(claims) == []


@given(claims_of("L1"))
def test_silence_of_the_operators_contradicts_nothing(claims):
    """A leader alone, whatever he says, yields no contradiction."""
    assert contradicted(claims) == []


@given(claims_of("L1", "O1", "O2"))
def test_a_contradiction_has_two_sides_and_two_quotes(claims):
    """Each has a leader's and an operator's live claim, of at most three a side."""
    view = make_view(claims)
    for finding in contradicted(claims):
        for side, evidence in ((Side.LEADER, finding.leader), (Side.OPERATOR, finding.operator)):
            assert 1 <= len(evidence) <= 3
            assert all(c in view.claims and view.side(c) is side and c.quote for c in evidence)


@given(claims_of("L1", "O1", "O2"))
def test_claims_of_disjoint_scopes_never_contradict(claims):
    """Scoping both sides apart removes every contradiction."""
    apart = [scoped(c, "Lyon" if c.speaker == "L1" else "Oslo") for c in claims]
    assert contradicted(apart) == []


@given(claims_of("L1", "O1", "O2"), st.randoms())
def test_the_order_of_speaking_changes_nothing(claims, rng):
    """Findings, their evidence and their order are the same for every order of claims."""
    shuffled = list(claims)
    rng.shuffle(shuffled)
    assert all_findings(make_view(claims)) == all_findings(make_view(shuffled))


@given(claims_of("L1", "O1", "O2"))
def test_withdrawing_the_evidence_removes_the_finding(claims):
    """Once a side's claims are gone, nothing rests on them any more."""
    for finding in contradicted(claims):
        gone = {c.id for c in finding.leader}
        left = all_findings(make_view([c for c in claims if c.id not in gone]))
        assert not gone & {c.id for f in left for c in (*f.leader, *f.operator)}


@given(claims_of("L1", "O1", "O2"))
def test_ids_are_unique_and_severity_is_the_product_of_its_factors(claims):
    """A finding can be named by its id, and its score can be checked by hand."""
    found = all_findings(make_view(claims))
    assert len({f.id for f in found}) == len(found)
    for finding in found:
        product = 1.0
        for _, factor in finding.severity.factors:
            product *= factor
        assert abs(product - finding.severity.score) < 0.01


def scoped(claim, site):
    """The claim, told of one site."""
    moved = replace(claim, scope=Scope(site=site))
    return replace(moved, id=claim_id(moved))
