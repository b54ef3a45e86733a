"""Names become roles and sentences become headlines, whatever the words are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import sample_view

from bot.reports.gist import LONGEST, SHARED_RUN, gist, shared_run
from bot.reports.phrasing import quantity, span_of_minutes
from bot.reports.roles import SOMEBODY, roles
from model_store.people import Person
from model_store.vocabulary import Party, Range, System, Unit

PEOPLE = (Person("U1", "Mark Oyelaran", "buyer"), Person("U2", "Inés O'Dowd", "planner"))
ROLES = roles(PEOPLE)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ask Mark about it", "ask the buyer about it"),
        ("ask mark oyelaran's deputy", "ask the buyer's deputy"),
        ("we mark it as done", "we mark it as done"),
        ("inés signs", "the planner signs"),
        ("the inés way", "the planner way"),
        ("<@U123ABC> knows", f"{SOMEBODY} knows"),
    ],
)
def test_names_become_roles(said, told):
    """A name is hidden however it is typed, and an everyday word is left alone."""
    assert ROLES.without_names(said) == told


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("it waits for Bettina, two days", "Bettina"),
        ("then, if Kwame is out, nobody signs", "Kwame"),
        ("you have to ask Solveig", "Solveig"),
        ("i send it to Excel", None),
        ("it sits until Friday", None),
    ],
)
def test_a_name_nobody_listed_is_hidden_where_a_person_stands(said, hidden):
    """People speak of colleagues we have never heard of; tools and days stay."""
    base = sample_view().claims[0]
    tool = replace(base, value=System("Excel"), quote="Excel")
    known = roles(PEOPLE, (replace(base, quote=said), tool))
    assert (hidden or said) not in known.without_names(said) or hidden is None
    if hidden is None:
        assert known.without_names(said) == said


@pytest.mark.parametrize(
    ("party", "told"),
    [
        (Party("me", person="U1"), "the buyer"),
        (Party("Tom"), SOMEBODY),
        (Party("the warehouse"), "the warehouse"),
        (Party("she", person="U9"), SOMEBODY),
        (Party("it", system="SAP"), "SAP"),
    ],
)
def test_a_party_is_told_as_a_role(party, told):
    """Whom nobody listed is somebody, never a name."""
    assert ROLES.of(party) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'm the only one who can do it", "they are only one who can do it"),
        ("and then we just send it to our bank", "they send it to their bank"),
        ("if the price is off, I ring Inés", "if price is off, they ring planner"),
    ],
)
def test_a_gist_is_told_by_somebody_else(said, told):
    """First person becomes third, fillers go, names go."""
    assert gist(said, ROLES) == told


@given(st.text(max_size=400))
def test_a_gist_is_short_and_never_the_same_words_again(said):
    """Whatever is said, no long run of its words comes out."""
    told = gist(said, ROLES)
    assert len(told.split()) <= LONGEST + 1
    assert shared_run(told, said) <= SHARED_RUN


@given(st.sampled_from(list(Unit)), st.floats(0, 1e6), st.floats(0, 1e6))
def test_any_range_can_be_said(unit, a, b):
    """No number, unit or order of magnitude leaves a reader without words."""
    low, high = sorted((a, b))
    assert quantity(Range(low, high, unit)).strip()
    assert span_of_minutes(low, high).strip()
