"""What holds for every rule together, whatever people say."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from model_store.claims import claim_id
from model_store.findings import all_findings
from model_store.findings.both_sides import laying
from model_store.values import Party, Range, Scope, System, Unit
from model_store.vocabulary import FindingList, Kind, Polarity, Side
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


APART = (
    {"amount": ("above 1000", "below 1000")},
    {"period": ("summer", "winter")},
    {"variant": ("urgent", "normal")},
    {"channel": ("phone", "mail")},
)


@given(claims_of("L1", "O1", "O2"), st.sampled_from(APART))
def test_any_dimension_tells_both_sides_apart(claims, scopes):
    """What holds for other amounts, seasons, sorts of cases or ways in contradicts nobody."""
    ((name, (mine, theirs)),) = scopes.items()
    apart = [_in_scope(c, **{name: mine if c.speaker == "L1" else theirs}) for c in claims]
    assert contradicted(apart) == []


@given(claims_of("L1", "O1", "O2"))
def test_what_is_over_contradicts_nothing_that_is_so_now(claims):
    """A leader's belief of the past and today's practice are two times."""
    then = [replace(c, valid_to="2020-12-31") if c.speaker == "L1" else c for c in claims]
    assert contradicted(then) == []


@given(claims_of("L1", "O1"))
def test_one_source_contradicts_nobody(claims):
    """Claims that go back to one root are one voice."""
    assert contradicted([replace(c, root="the handbook") for c in claims]) == []


@given(claims_of("L1", "O1", "O2"))
def test_a_claim_that_is_withdrawn_leaves_every_finding(claims):
    """Whatever still stands rests on what is left."""
    for gone in {f.operator[0].id for f in contradicted(claims)}:
        left = all_findings(make_view([c for c in claims if c.id != gone]))
        assert all(gone not in {c.id for c in (*f.leader, *f.operator)} for f in left)


def test_the_checks_above_notice_a_rule_that_compares_what_cannot_be(monkeypatch):
    """With comparability switched off two sites contradict each other, and it is seen."""
    told = [
        scoped(make_claim("L1", Kind.WAIT, "orders wait a day", VALUES[5], STEPS[0]), "Lyon"),
        scoped(make_claim("O1", Kind.WAIT, "orders wait a week", VALUES[6], STEPS[0]), "Oslo"),
    ]
    assert contradicted(told) == []
    monkeypatch.setattr(laying, "are_comparable", lambda *_: True)
    assert contradicted(told)


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
    return _in_scope(claim, site=site)


def _in_scope(claim, **dimensions):
    moved = replace(claim, scope=Scope(**dimensions))
    return replace(moved, id=claim_id(moved))
