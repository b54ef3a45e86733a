"""A long wait that several people tell of outweighs many small signs, and is shown first."""

from hypothesis import given
from hypothesis import strategies as st

from model_store.queues import rank_stations
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Cause, Kind
from tests.unit.findings.conftest import make_claim, make_view

BO, CEM = Party("i", person="O1"), Party("i", person="O2")
DAYS = st.integers(min_value=0, max_value=400)


def owned(step, party=BO, speaker="O1"):
    return make_claim(speaker, Kind.OWNER, f"{step} is mine", party, step)


def wait(step, days, speaker="O3"):
    return make_claim(
        speaker, Kind.WAIT, f"{days} days for {step}", Range(days, days, Unit.DAY), step
    )


def ranked(claims):
    return rank_stations([make_view(claims)])


def rank_of(key, claims):
    return next(s.rank for s in ranked(claims) if s.key == key)


def small_signs(step):
    """Everything that hints at a queue and says nothing of waiting."""
    return [
        make_claim("O2", Kind.REWORK, f"{step} comes back", None, step),
        make_claim("O2", Kind.AVAILABILITY, f"{step} in the mornings", None, step),
        make_claim("O1", Kind.HANDOFF, f"then {step}", CEM, step),
        make_claim("O3", Kind.HANDOFF, f"so {step}", CEM, step),
        make_claim("O2", Kind.BATCHING, f"{step} on fridays in one go", None, step),
    ]


def test_many_small_signs_do_not_outvote_a_wait_two_people_tell_of():
    hinted = [owned("sign it", CEM, "O2"), *small_signs("sign it")]
    waited = [owned("load it"), wait("load it", 14), wait("load it", 10, "O2")]
    assert ranked([*hinted, *waited])[0].key == "O1"


def test_what_two_people_tell_of_weighs_more_than_what_one_tells_of():
    told = [owned("load it"), owned("sign it", CEM, "O2")]
    once = [*told, wait("load it", 4), wait("sign it", 4), wait("sign it", 4, "O1")]
    assert ranked(once)[0].key == "O2"


def test_the_step_that_made_the_station_rank_is_named_first_with_its_own_wait():
    told = [owned("add it up"), owned("load it"), owned("zip it"), wait("load it", 5)]
    (station,) = ranked(told)
    assert (station.steps[0], station.wait) == ("load it", (7200.0, 7200.0))


def test_a_step_is_listed_once_however_it_is_written():
    told = [owned("load it"), owned("Load it", BO, "O2"), wait("load it", 5)]
    (station,) = ranked(told)
    assert len(station.steps_in("P")) == 1


def test_roles_whose_steps_are_under_somebody_already_are_not_listed_again():
    clerk = Party("the auditor", role="auditor")
    told = [owned("load it"), owned("load it", clerk, "O2"), owned("load it", clerk, "O3")]
    assert [s.key for s in ranked([*told, wait("load it", 3)])] == ["O1"]


def test_what_only_a_leader_believes_weighs_less_than_what_is_lived():
    told = [owned("load it"), owned("sign it", CEM, "O2")]
    assert ranked([*told, wait("load it", 5), wait("sign it", 9, "L1")])[0].key == "O1"


def test_two_people_the_same_work_waits_for_are_one_station():
    told = [owned("load it"), owned("load it", CEM, "O2"), wait("load it", 3)]
    assert len(ranked(told)) == 1


def test_signs_of_another_step_give_no_cause():
    told = [owned("load it"), wait("load it", 5), owned("approve the list")]
    assert ranked(told)[0].cause is Cause.UNKNOWN


@given(DAYS, DAYS, DAYS)
def test_a_longer_wait_never_ranks_a_station_lower(days, more, elsewhere):
    told = [owned("load it"), owned("sign it", CEM, "O2"), wait("sign it", elsewhere)]
    before = rank_of("O1", [*told, wait("load it", days)])
    assert rank_of("O1", [*told, wait("load it", days + more)]) <= before


@given(DAYS, DAYS, DAYS)
def test_a_longer_wait_elsewhere_never_ranks_a_station_higher(days, elsewhere, more):
    told = [owned("load it"), owned("sign it", CEM, "O2"), wait("load it", days)]
    before = rank_of("O1", [*told, wait("sign it", elsewhere)])
    assert rank_of("O1", [*told, wait("sign it", elsewhere + more)]) >= before


@given(DAYS, st.sampled_from(["O1", "O2"]))
def test_another_person_telling_of_the_same_wait_never_makes_it_less_likely(days, speaker):
    told = [owned("load it"), wait("load it", days)]
    before = ranked(told)[0].probability
    assert ranked([*told, wait("load it", days, speaker)])[0].probability >= before
