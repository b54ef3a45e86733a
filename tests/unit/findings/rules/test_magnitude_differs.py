"""C12 compares figures in one unit, and only figures of the same thing."""

import pytest

from model_store.findings.rules import magnitude_differs
from model_store.values import Range, Scope, Unit
from model_store.vocabulary import FindingKind, Hedge, Kind

STEP = "approve"
DAY, HOURS_24, DAYS_2_3 = Range(1, 1, Unit.DAY), Range(0, 24, Unit.HOUR), Range(2, 3, Unit.DAY)


@pytest.mark.parametrize(
    ("kind", "belief", "practice", "expected"),
    [
        pytest.param(Kind.WAIT, HOURS_24, DAYS_2_3, FindingKind.WAIT, id="a day against two"),
        pytest.param(Kind.WAIT, DAY, HOURS_24, None, id="one day is twenty-four hours"),
        pytest.param(Kind.WAIT, Range(1, 3, Unit.DAY), DAYS_2_3, None, id="ranges that overlap"),
        pytest.param(
            Kind.WAIT, Range(5, 5, Unit.DAY), Range(6, 6, Unit.DAY), None, id="too near to matter"
        ),
        pytest.param(
            Kind.DURATION, Range(10, 10, Unit.MINUTE), Range(1, 1, Unit.HOUR),
            FindingKind.DURATION, id="minutes against an hour",
        ),
        pytest.param(
            Kind.FREQUENCY, Range(0, 0.05, Unit.FRACTION), Range(0.25, 0.25, Unit.FRACTION),
            FindingKind.FREQUENCY, id="shares",
        ),
        pytest.param(
            Kind.FREQUENCY, Range(2, 2, Unit.ITEM, per=Unit.WEEK),
            Range(8, 9, Unit.ITEM, per=Unit.MONTH), None, id="one rate in two units",
        ),
    ],
)  # fmt: skip
def test_figures_are_compared_in_one_unit(say, tried, kind, belief, practice, expected):
    """Disjoint and at least half as much again apart is a contradiction; nothing less is."""
    found = tried(
        magnitude_differs,
        say("L1", kind, "leader's figure", belief, STEP),
        say("O1", kind, "operator's figure", practice, STEP),
    )
    assert [f.kind for f in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("kind", "belief", "practice", "words"),
    [
        (Kind.WAIT, HOURS_24, DAYS_2_3, "how long the work waits"),
        (
            Kind.REWORK,
            Range(0.01, 0.01, Unit.FRACTION),
            Range(0.1, 0.1, Unit.FRACTION),
            "comes back",
        ),
    ],
)
def test_it_is_said_what_the_figures_are_of(say, tried, kind, belief, practice, words):
    """Who reads a report without quotes still knows whether it is about a wait or a share."""
    (found,) = tried(
        magnitude_differs,
        say("L1", kind, "leader's figure", belief, STEP),
        say("O1", kind, "operator's figure", practice, STEP),
    )
    assert words in found.explanation


def test_counts_of_different_things_do_not_compare(say, tried):
    """Orders and pallets have each a volume of their own."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.VOLUME, "40 orders a week", Range(40, 40, Unit.ITEM, per=Unit.WEEK)),
        say("O1", Kind.VOLUME, "9 pallets a week", Range(9, 9, Unit.ITEM, per=Unit.WEEK)),
    )
    assert found == ()


def test_two_sites_may_have_two_figures(say, tried):
    """Both are true when their scopes do not overlap."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.WAIT, "a day", DAY, STEP, scope=Scope(site="Lyon")),
        say("O1", Kind.WAIT, "a week", Range(1, 1, Unit.WEEK), STEP, scope=Scope(site="Oslo")),
    )
    assert found == ()


@pytest.mark.parametrize(("days", "differs"), [(2, False), (4, True)])
def test_a_doubtful_figure_needs_a_wider_margin(say, tried, days, differs):
    """Said in doubt, one day and two may be the same; one day and four are not."""
    practice = Range(days, days, Unit.DAY)
    found = tried(
        magnitude_differs,
        say("L1", Kind.WAIT, "maybe a day", DAY, STEP, hedge=Hedge.UNSURE),
        say("O1", Kind.WAIT, "some days", practice, STEP),
    )
    assert bool(found) is differs


def test_waits_without_a_step_need_words_in_common(say, tried):
    """A process has many waits: two that name nothing in common are two waits."""
    week = Range(1, 1, Unit.WEEK)
    signed = say("O1", Kind.WAIT, "a week until the form is signed", week)
    assert tried(magnitude_differs, say("L1", Kind.WAIT, "a day for refunds", DAY), signed) == ()
    assert tried(magnitude_differs, say("L1", Kind.WAIT, "forms take a day", DAY), signed)


def test_occasions_are_not_seen_in_part(say, tried):
    """Who is at the runs knows how many there are; two a week are not one a week."""
    week = Unit.WEEK
    assert tried(
        magnitude_differs,
        say("L1", Kind.VOLUME, "two runs a week", Range(2, 2, Unit.ITEM, per=week), STEP),
        say("O1", Kind.VOLUME, "one run a week", Range(1, 1, Unit.ITEM, per=week), STEP),
    )


def test_how_far_apart_is_said_of_the_figures_shown(say, tried):
    """Another pair of figures that is further apart does not lend its number to this one."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.WAIT, "a day", DAY, STEP),
        say("O1", Kind.WAIT, "three days", Range(3, 3, Unit.DAY), STEP),
        say("L1", Kind.WAIT, "an hour of waiting", Range(1, 1, Unit.HOUR), "pay", message="L1/2"),
        say("O1", Kind.WAIT, "ten hours", Range(10, 10, Unit.HOUR), "pay", message="O1/2"),
    )
    told = {f.steps: f.explanation for f in found}
    assert "3 times apart" in told[STEP,]
    assert "10 times apart" in told["pay",]


@pytest.mark.parametrize(
    ("belief", "practice", "differs"),
    [
        ("the porter rings three bells", "the porter rings one bell", True),
        ("the porter rings three bells", "the porter rings three bells", False),
        ("the porter rings three bells", "one porter polishes three bells", False),
    ],
)
def test_how_many_of_a_thing(say, tried, belief, practice, differs):
    """One doing told in the same words with another number of things."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.STEP, belief, None, "ring the bells"),
        say("O1", Kind.STEP, practice, None, "ring the bells"),
    )
    assert [f.slot for f in found] == (["count"] if differs else [])


@pytest.mark.parametrize(
    ("belief", "practice", "differs"),
    [
        ("bells are rung as they come in", "i ring bells on fridays", True),
        ("bells are rung on fridays", "i ring bells as they come in", True),
        ("bells are rung on fridays", "i ring bells once a week", False),
        ("bells are rung straight away", "i ring bells at once", False),
    ],
)
def test_each_as_it_comes_or_all_on_a_day(say, tried, belief, practice, differs):
    """What is collected for a day is not done as it comes in."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.BATCHING, belief, None, "ring the bells", slot="batching"),
        say("O1", Kind.BATCHING, practice, None, "ring the bells", slot="batching"),
    )
    assert [f.slot for f in found] == (["batching"] if differs else [])


@pytest.mark.parametrize(("days", "differs"), [(2, False), (14, True)])
def test_two_promises(say, tried, days, differs):
    """Within a day and within two are near; within two weeks is another promise."""
    found = tried(
        magnitude_differs,
        say("L1", Kind.WAIT, "within a day", Range(0, 1, Unit.DAY), STEP),
        say("O1", Kind.WAIT, "within some days", Range(0, days, Unit.DAY), STEP),
    )
    assert bool(found) is differs


def test_a_wait_with_its_case_is_still_a_wait(say, tried):
    """That somebody says for which cases does not make a time a limit."""
    told = [
        say(who, kind, quote, value, STEP, message=f"{who}/1")
        for who, quote, value in (
            ("L1", "urgent bells within an hour", Range(0, 1, Unit.HOUR)),
            ("O1", "urgent bells within three days", Range(0, 3, Unit.DAY)),
        )
        for kind in (Kind.WAIT, Kind.CONDITION)
    ]
    assert [f.slot for f in tried(magnitude_differs, *told)] == ["wait"]
