"""What is asked for next is the figure the queue answer hangs on most."""

from model_store.queues.unmeasured import find_unmeasured_waits
from model_store.values import Party, Range, Text, Unit
from model_store.vocabulary import Kind
from tests.unit.findings.conftest import make_claim, make_view

BO, CEM, EVA = (
    Party(name, person=key) for name, key in (("i", "O1"), ("Cem", "O2"), ("Eva", "O3"))
)


def owned(step, party, speaker="O1"):
    return make_claim(speaker, Kind.OWNER, f"{step} is mine", party, step)


def wait(step, value):
    return make_claim("O2", Kind.WAIT, f"it waits for {step}", value, step)


def test_a_step_of_a_likely_station_without_a_stated_range_is_named():
    batches = make_claim("O1", Kind.BATCHING, "on fridays in one go", None, "approve it")
    seen = make_view([owned("approve it", BO), batches])
    assert find_unmeasured_waits(seen) == ("approve it",)


def test_once_the_wait_is_stated_in_figures_nothing_is_missing():
    told = [owned("approve it", BO), wait("approve it", Range(2, 3, Unit.DAY))]
    assert find_unmeasured_waits(make_view(told)) == ()


def test_a_wait_in_mere_words_is_no_figure():
    told = [owned("approve it", BO), wait("approve it", Text("long"))]
    assert find_unmeasured_waits(make_view(told)) == ("approve it",)


def test_where_no_queue_shows_nothing_is_asked_for():
    assert find_unmeasured_waits(make_view([])) == ()
