"""Which scopes have a case in common, and what may tell two claims apart."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.findings.cases.scoping import amounts, proposed, scopes_overlap, separating
from model_store.values import Scope
from model_store.vocabulary import Kind
from tests.unit.findings.conftest import PEOPLE, make_claim

VALUES = {
    "site": ("Lyon", "Oslo"),
    "variant": ("urgent loans", "normal loans", "new loans", "car"),
    "amount": ("above 1000", "below 1000", "above 5000", "below 1k"),
    "period": ("summer", "winter", "weekend", "saturday", "year end", "except year end"),
    "channel": ("phone", "mail"),
}
scopes = st.builds(
    Scope, **{name: st.sampled_from([None, *values]) for name, values in VALUES.items()}
)


@given(scopes, scopes)
def test_separating_is_symmetric_and_nothing_separates_a_scope_from_itself(a, b):
    """Which of two scopes comes first does not matter."""
    assert separating(a, b) == separating(b, a)
    assert separating(a, a) == separating(a, Scope()) == ()
    assert scopes_overlap(a, b) is (separating(a, b) == ())


@given(scopes, scopes)
def test_a_dimension_separates_only_if_both_name_it(a, b):
    """A missing dimension means any case."""
    for name in separating(a, b):
        assert getattr(a, name)
        assert getattr(b, name)


@pytest.mark.parametrize(
    ("dimension", "one", "other", "apart"),
    [
        ("amount", "above 1000", "below 1000", True),
        ("amount", "above 1000", "above 5000", False),
        ("amount", "below 5k", "above 5,000", True),
        ("amount", "below 800", "above 500", False),
        ("period", "summer", "winter", True),
        ("period", "weekend", "saturday", False),
        ("period", "saturday", "sunday", True),
        ("period", "december", "winter", False),
        ("period", "year end", "except year end", True),
        ("period", "summer", "except year end", False),
        ("variant", "urgent loans", "normal loans", True),
        ("variant", "urgent loans", "new loans", False),
        ("variant", "car", "lorry", True),
        ("variant", "car", "urgent loans", False),
        ("site", "Lyon", "lyon", False),
    ],
)
def test_pairs_of_values(dimension, one, other, apart):
    """Bands, parts and exceptions are compared as what they are."""
    found = separating(Scope(**{dimension: one}), Scope(**{dimension: other}))
    assert found == ((dimension,) if apart else ())


@pytest.mark.parametrize(
    ("words", "band"),
    [
        ("over 2.500", (2500.0, float("inf"))),
        ("up to 3k", (0.0, 3000.0)),
        ("500", (500, 500)),
        ("all", None),
    ],
)
def test_bands_of_amounts(words, band):
    """Points and commas of thousands are no decimals."""
    assert amounts(words) == band


@given(scopes, scopes)
def test_under_the_proposed_scopes_both_may_be_true(a, b):
    """What is proposed leaves no case to both, and takes nothing back that was said."""
    mine = make_claim("L1", Kind.STEP, "so", scope=a)
    theirs = make_claim("O2", Kind.STEP, "so", scope=b)
    scoped = proposed(mine, theirs, PEOPLE)
    if scoped is None:
        assert a.site, "nobody named a place, and the speakers work at two"
        return
    here, there = replace(mine, scope=scoped[0]), replace(theirs, scope=scoped[1])
    assert not scopes_overlap(here.scope, there.scope)
    for name in VALUES:
        assert getattr(here.scope, name) == (getattr(a, name) or getattr(here.scope, name))


def test_nothing_is_proposed_where_nothing_is_known(say):
    """Two speakers of one place who named no cases: there is nothing to ask by."""
    assert proposed(say("L1", Kind.STEP, "so"), say("O1", Kind.STEP, "so"), PEOPLE) is None
