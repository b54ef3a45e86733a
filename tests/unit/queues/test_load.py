"""A week filled by what one person is told to do alone is a sign; anything less is none."""

from hypothesis import given
from hypothesis import strategies as st

from model_store.queues import rank_stations
from model_store.queues.load import WEEK, week_filled
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Cause, Kind
from tests.unit.findings.conftest import make_claim, make_view

BO = Party("i", person="O1")


def told(items, minutes, step="load it", speaker="O1"):
    """What arrives in a week, and how long one takes."""
    amount = Range(items, items, Unit.ITEM, per=Unit.WEEK)
    time = Range(minutes, minutes, Unit.MINUTE)
    return [
        make_claim(speaker, Kind.VOLUME, f"{items} a week", amount),
        make_claim(speaker, Kind.DURATION, f"{minutes} minutes to {step}", time, step),
    ]


def share(claims):
    return week_filled([make_view(claims)])["O1"][0]


def signs(claims):
    owned = make_claim("O1", Kind.OWNER, "i load it", BO, "load it")
    (station,) = rank_stations([make_view([owned, *claims])])
    return {sign.name for sign in station.signals}, station.cause


def test_the_share_is_amount_by_times_over_a_working_week():
    both = [*told(60, 12), *told(60, 25, "sign it")]
    assert share(both) == 60 * (12 + 25) / WEEK


def test_of_several_times_told_for_a_step_the_shortest_is_reckoned_with():
    assert share([*told(60, 12), *told(60, 90)]) == 60 * 12 / WEEK


def test_who_told_no_amount_or_no_time_is_left_out():
    amount, time = told(60, 12)
    assert week_filled([make_view([amount])]) == week_filled([make_view([time])]) == {}


def test_somebody_alone_with_a_full_week_is_wanted_by_too_many():
    alone = make_claim("O1", Kind.SINGLE_PERSON, "only me", BO, "load it")
    names, cause = signs([*told(60, 37), alone])
    assert "full week" in names
    assert cause is Cause.CONTENTION


def test_a_full_week_shared_by_nobody_knows_how_many_is_no_sign():
    assert "full week" not in signs(told(60, 37))[0]


def test_half_a_week_is_no_sign():
    alone = make_claim("O1", Kind.SINGLE_PERSON, "only me", BO, "load it")
    assert "full week" not in signs([*told(30, 37), alone])[0]


@given(st.integers(1, 500), st.integers(1, 400), st.integers(0, 80))
def test_a_faster_step_never_fills_more_of_the_week(items, minutes, slower):
    assert share(told(items, minutes)) <= share(told(items, minutes + slower))
