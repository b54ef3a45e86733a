"""C13 finds figures of several people that no reading makes possible together."""

import pytest

from model_store.findings.rules import impossible_numbers
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Extent, FindingList, Hedge, Kind

STEP = "press the shirt"
A_WEEK = {"unit": Unit.ITEM, "per": Unit.WEEK}
ALONE = ("O1", Kind.SINGLE_PERSON, "only me", Party("me", person="O1"))
NOTHING_WAITS = ("O2", Kind.WAIT, "an hour", Range(1, 1, Unit.HOUR))
FORTY = ("O2", Kind.VOLUME, "40 shirts a week", Range(40, 40, **A_WEEK))
TWO_HOURS = ("O1", Kind.DURATION, "two hours each", Range(2, 2, Unit.HOUR))
PILE = ("O1", Kind.VOLUME, "200 lie waiting", Range(200, 200, Unit.ITEM))


@pytest.mark.parametrize(
    ("told", "law"),
    [
        pytest.param([FORTY, TWO_HOURS, ALONE, NOTHING_WAITS], "load", id="too much for one"),
        pytest.param([FORTY, TWO_HOURS, ALONE], None, id="nobody says that nothing waits"),
        pytest.param([FORTY, TWO_HOURS, NOTHING_WAITS], None, id="nobody says how many do it"),
        pytest.param(
            [
                FORTY,
                ("O1", Kind.DURATION, "an hour", Range(1, 1, Unit.HOUR)),
                ALONE,
                NOTHING_WAITS,
            ],
            None,
            id="a full week is possible",
        ),
        pytest.param([PILE, FORTY, NOTHING_WAITS], "pile", id="a pile that an hour cannot make"),
        pytest.param(
            [PILE, FORTY, ("O2", Kind.WAIT, "a month", Range(1, 1, Unit.MONTH))],
            None,
            id="a pile that a month makes",
        ),
        pytest.param(
            [
                ("O1", Kind.SHARE, "80 % by bike", Range(0.8, 0.8, Unit.FRACTION)),
                ("O2", Kind.SHARE, "60 % with the van", Range(0.6, 0.6, Unit.FRACTION)),
            ],
            "shares",
            id="shares beyond the whole",
        ),
        pytest.param(
            [
                ("O1", Kind.SHARE, "40 % by bike", Range(0.4, 0.4, Unit.FRACTION)),
                ("O2", Kind.SHARE, "60 % with the van", Range(0.6, 0.6, Unit.FRACTION)),
            ],
            None,
            id="shares of a whole",
        ),
        pytest.param(
            [
                ("O1", Kind.VOLUME, "i get 10 shirts a week", Range(10, 10, **A_WEEK)),
                ("O2", Kind.VOLUME, "she sends 50 shirts a week", Range(50, 50, **A_WEEK)),
            ],
            "flow",
            id="more out than in",
        ),
    ],
)
def test_laws_that_figures_obey_together(say, tried, told, law):
    """Only what no reading makes possible, told by two people or more, is called impossible."""
    said = [say(who, kind, quote, value, STEP) for who, kind, quote, value in told]
    found = tried(impossible_numbers, *said)
    assert [f.slot for f in found] == ([law] if law else [])
    assert all(f.list is FindingList.DETECTOR for f in found)


def test_one_persons_figures_are_not_set_against_each_other(say, tried):
    """What one person reckons badly is asked in the interview."""
    said = [say("O1", k, q, v, STEP) for _, k, q, v in (FORTY, TWO_HOURS, ALONE, NOTHING_WAITS)]
    assert tried(impossible_numbers, *said) == ()


def test_doubtful_figures_prove_nothing(say, tried):
    """A guess breaks no law."""
    said = [say(w, k, q, v, STEP) for w, k, q, v in (TWO_HOURS, ALONE, NOTHING_WAITS)]
    guess = say("O2", Kind.VOLUME, "maybe 40", FORTY[3], STEP, hedge=Hedge.UNSURE)
    only = say("O2", Kind.OWNER, "just her", Party("her", person="O1"), STEP, extent=Extent.ONLY)
    assert tried(impossible_numbers, guess, only, *said) == ()


def test_figures_of_no_step_in_particular_make_no_load(say, tried):
    """Without a step, how many come and how long one takes may be of two different places."""
    told = (FORTY, TWO_HOURS, ALONE, NOTHING_WAITS)
    assert tried(impossible_numbers, *(say(w, k, q, v) for w, k, q, v in told)) == ()
