"""C14 compares how the work is said to start and to end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.findings.both_sides.laying import lay_out
from model_store.findings.rules import bounds_disputed
from model_store.values import MINUTES, Range, Unit
from model_store.vocabulary import FindingKind, Kind
from tests.unit.findings.conftest import make_claim, make_view


def test_two_starts_without_a_word_in_common_are_disputed(say, tried):
    """A form on one side, a phone call on the other."""
    (found,) = tried(
        bounds_disputed,
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "it begins when somebody phones"),
    )
    assert found.kind is FindingKind.TRIGGER


def test_one_start_in_two_wordings_is_none(say, tried):
    """The same event told by both is agreement."""
    claims = (
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "the form lands on my desk"),
    )
    assert tried(bounds_disputed, *claims) == ()


def test_where_ones_own_part_starts_disputes_nothing(say, tried):
    """Everybody has a start of their own; only who speaks of the start disputes it."""
    claims = (
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "a crate on my bench"),
    )
    assert tried(bounds_disputed, *claims) == ()


def test_a_start_that_is_told_for_most_of_it_stands_first(say, tried):
    """Of several starts the one that most of the work has is shown."""
    (found,) = tried(
        bounds_disputed,
        say("L1", Kind.TRIGGER, "it starts with a signed form", slot="trigger"),
        say("O1", Kind.TRIGGER, "a note on the door", slot="trigger", message="O1/a"),
        say("O2", Kind.TRIGGER, "a phone call, mostly", slot="trigger"),
    )
    assert "phone" in found.operator[0].quote


def test_what_names_nothing_disputes_no_start(say, tried):
    """That this is the start tells when, and not what."""
    claims = (
        say("L1", Kind.TRIGGER, "it starts with a signed form", slot="trigger"),
        say("O1", Kind.TRIGGER, "thats the start", slot="trigger"),
    )
    assert tried(bounds_disputed, *claims) == ()


def test_one_stretch_that_outlasts_the_promise_for_all_breaks_it(say, tried):
    """Two days for everything cannot hold where one step alone waits four."""
    two, four = Range(2, 2, Unit.DAY), Range(4, 4, Unit.DAY)
    (found,) = tried(
        bounds_disputed,
        say("L1", Kind.OUTCOME, "clients hear from us in two days", two),
        say("O1", Kind.WAIT, "four days", four, "answer the client"),
    )
    assert found.slot == "promise"


def ends(speaker, time):
    """An end that was asked for, and the time told with it in the same words."""
    told = f"{time.low:g} to {time.high:g} {time.unit}s from the order to the box"
    end = make_claim(speaker, Kind.OUTCOME, told, slot="outcome")
    return end, make_claim(speaker, Kind.WAIT, told, time, slot="outcome")


times = st.builds(
    lambda low, more, unit: Range(low, low + more, unit),
    st.integers(1, 60),
    st.integers(0, 10),
    st.sampled_from([Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK]),
)


@given(times, times)
def test_an_end_that_takes_half_as_long_again_is_disputed_in_any_unit(believed, done):
    """Only longer, and only from where both cannot be right; words in common allow nothing."""
    sides = lay_out(make_view((*ends("L1", believed), *ends("O1", done))))
    found = [f for f in bounds_disputed.find(sides) if f.slot == "outcome"]
    low, high = done.low * MINUTES[done.unit], done.high * MINUTES[done.unit]
    least, most = believed.low * MINUTES[believed.unit], believed.high * MINUTES[believed.unit]
    assert bool(found) is (low > most and (low + high) >= 1.5 * (least + most))


@pytest.mark.parametrize("answer", ["a note on the door, mostly", "a phone call, mostly"])
def test_a_start_is_told_by_whom_it_reaches_first(say, tried, answer):
    """Who speaks of what the leader starts with stands where it starts."""
    (found,) = tried(
        bounds_disputed,
        say("L1", Kind.TRIGGER, "the tenant files a repair request", slot="trigger"),
        say("O1", Kind.STEP, "I key in the repair request of every tenant", message="O1/a"),
        say("O1", Kind.TRIGGER, "somebody shouts over the fence", slot="trigger"),
        say("O2", Kind.TRIGGER, answer, slot="trigger"),
    )
    assert found.operator[0].speaker == "O1"
