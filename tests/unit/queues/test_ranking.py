"""Stations are people and pools, ranked by signs; without signs nothing is claimed."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.queues import rank_stations
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Case, Cause, Hedge, Kind, Modality
from tests.unit.findings.conftest import make_claim, make_view

BO, CEM = Party("i", person="O1"), Party("Cem", person="O2")


def owned(step, party=BO, speaker="O1"):
    """Claims that make a party the owner of a step."""
    return (make_claim(speaker, Kind.OWNER, f"{step} is mine", party, step),)


def wait(step, days, speaker="O2", **fields):
    """A stated wait at a step."""
    quote = f"{days} days for {step}"
    return make_claim(speaker, Kind.WAIT, quote, Range(days, days, Unit.DAY), step, **fields)


def test_the_longest_wait_is_ranked_first_and_its_ends_are_kept():
    """Of two people, the one in front of whom work waits longer comes first."""
    claims = [*owned("approve it"), *owned("load it", CEM, "O2"), wait("approve it", 9)]
    first, *_ = rank_stations([make_view([*claims, wait("load it", 1, "O1")])])
    assert (first.key, first.wait) == ("O1", (12960.0, 12960.0))
    assert first.steps == ("approve it",)


def test_a_station_is_named_by_role_and_never_by_name():
    """The label and the reason can stand in a report."""
    (station,) = rank_stations([make_view([*owned("approve it"), wait("approve it", 2)])])
    assert station.label == "Buyer"
    assert "Bo" not in f"{station.label} {station.why}"


@pytest.mark.parametrize(
    ("kind", "quote", "cause"),
    [
        (Kind.BATCHING, "on fridays in one go", Cause.BATCHING),
        (Kind.AVAILABILITY, "two mornings a week", Cause.UNAVAILABILITY),
        (Kind.SINGLE_PERSON, "only me", Cause.UNAVAILABILITY),
    ],
)
def test_the_cause_follows_the_signs(kind, quote, cause):
    """The remedy differs, so the cause is told."""
    sign = make_claim("O1", kind, quote, BO if kind is Kind.SINGLE_PERSON else None, "load it")
    (station,) = rank_stations([make_view([*owned("load it"), sign])])
    assert station.cause is cause


def test_hearsay_is_no_stated_wait():
    """What somebody was told of a queue is not its length."""
    claims = [*owned("load it"), wait("load it", 30, modality=Modality.REPORTED)]
    assert rank_stations([make_view(claims)])[0].wait is None


def test_a_firm_wait_is_preferred_to_a_guess():
    """Doubtful lengths count only where nobody was sure."""
    claims = [*owned("load it"), wait("load it", 30, hedge=Hedge.UNSURE)]
    assert rank_stations([make_view(claims)])[0].wait == (43200.0, 43200.0)
    claims.append(wait("load it", 2))
    assert rank_stations([make_view(claims)])[0].wait == (2880.0, 2880.0)


def test_a_step_without_an_owner_waits_for_who_holds_its_like():
    """Two names of one doing need not be one step to share a station."""
    claims = [*owned("sign the journals"), wait("journal sign-off", 4)]
    assert rank_stations([make_view(claims)])[0].wait == (5760.0, 5760.0)


def test_steps_are_listed_by_process():
    """A shared station shows each process its own steps."""
    (station,) = rank_stations([make_view([*owned("approve it"), wait("approve it", 2)])])
    assert station.steps_in("P") == ("approve it",)
    assert station.steps_in("Q") == ()


def test_what_only_points_is_no_name_of_a_step_where_others_have_one():
    told = [*owned("do it"), *owned("book the hall"), wait("do it", 3), wait("book the hall", 4)]
    assert rank_stations([make_view(told)])[0].steps == ("book the hall",)
    unnamed = rank_stations([make_view([*owned("do it"), wait("do it", 3)])])[0]
    assert unnamed.steps == ("do it",)


def test_a_role_that_one_person_has_is_that_person():
    """The buyer and Bo are one station."""
    role = Party("the buyer", role="Buyer")
    claims = [*owned("approve it"), *owned("order it", role, "O2")]
    stations = rank_stations([make_view(claims)])
    assert [s.key for s in stations] == ["O1"]


def test_more_signs_are_never_less_sure():
    """Adding a sign raises a station's probability, which stays below one."""
    claims = [*owned("load it")]
    before = rank_stations([make_view(claims)])[0].probability
    claims += [make_claim("O1", Kind.BATCHING, "in one go", None, "load it"), wait("load it", 3)]
    after = rank_stations([make_view(claims)])[0].probability
    assert before < after < 1


def test_nobody_owns_anything_and_nothing_is_claimed():
    """Without an owner there is no station."""
    assert rank_stations([make_view([wait("load it", 3)])]) == ()
    assert rank_stations([]) == ()


@given(st.permutations([*owned("a"), *owned("b", CEM, "O2"), wait("a", 2), wait("b", 3)]))
def test_the_order_of_speaking_changes_nothing(claims):
    """Every order of the same claims gives the same ranking."""
    expected = rank_stations([make_view(sorted(claims, key=lambda c: c.id))])
    assert [(s.key, s.probability, s.steps) for s in rank_stations([make_view(claims)])] == [
        (s.key, s.probability, s.steps) for s in expected
    ]


def test_ranks_run_from_one_without_gaps():
    """The rank is the place in the list, whatever the order of processes."""
    views = [make_view([*owned("a"), wait("a", 2)]), make_view([*owned("b", CEM, "O2")])]
    for order in permutations(views):
        assert [s.rank for s in rank_stations(order)] == [1, 2]


def test_who_is_waited_for_by_name_is_the_station():
    """A wait said about one step but for a named person belongs to that person."""
    claims = [
        *owned("order it"),
        make_claim("O1", Kind.WAIT, "four days until Dora", Range(4, 4, Unit.DAY), "order it"),
    ]
    stations = {s.key: s.wait for s in rank_stations([make_view(claims)])}
    assert stations == {"O3": (5760.0, 5760.0), "O1": None}


def test_years_and_single_cases_are_no_usual_wait():
    """Tenure weighs nothing, and one bad case gives way to what is usual."""
    years = Range(6, 6, Unit.YEAR)
    tenure = make_claim("O2", Kind.WAIT, "six years here", years, "sign the order")
    once = wait("sign the order", 40, case=Case.ONE)
    usual = wait("sign the order", 2, speaker="O3")
    (station, *_) = rank_stations([make_view([*owned("sign the order"), tenure, once, usual])])
    assert station.wait == (2880.0, 2880.0)
