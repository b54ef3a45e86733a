"""C17 asks for which cases, and accuses nobody."""

import pytest

from model_store.findings.rules import variation
from model_store.values import Party, Range, Scope, System, Unit
from model_store.vocabulary import Extent, FindingList, Kind

STEP = "answer the letter"
DAY, WEEK = Range(1, 1, Unit.DAY), Range(1, 1, Unit.WEEK)


@pytest.mark.parametrize(
    ("kind", "values", "fields", "asked"),
    [
        pytest.param(Kind.WAIT, (DAY, WEEK), {}, True, id="two figures"),
        pytest.param(Kind.WAIT, (DAY, Range(24, 24, Unit.HOUR)), {}, False, id="one figure"),
        pytest.param(
            Kind.WAIT, (DAY, WEEK), {"extent": Extent.SOMETIMES}, False, id="said of some cases"
        ),
        pytest.param(
            Kind.OWNER,
            (Party("sales", role="sales"), Party("legal", role="legal")),
            {},
            True,
            id="two doers",
        ),
        pytest.param(
            Kind.OWNER,
            (Party("i", person="O1"), Party("i", person="O2")),
            {},
            False,
            id="each does it too",
        ),
        pytest.param(Kind.SYSTEM, (System("Word"), System("Excel")), {}, False, id="two systems"),
        pytest.param(
            Kind.SYSTEM,
            (System("Word"), System("Excel")),
            {"extent": Extent.ONLY},
            True,
            id="the only system and another",
        ),
    ],
)
def test_two_operators_tell_a_step_differently(say, tried, kind, values, fields, asked):
    """What cannot both be of the same cases becomes a question."""
    found = tried(
        variation,
        say("O1", kind, "one way", values[0], STEP),
        say("O2", kind, "another way", values[1], STEP, **fields),
    )
    assert [f.list for f in found] == ([FindingList.UNASKED] if asked else [])


def test_what_may_tell_the_cases_apart_is_proposed(say, tried):
    """Speakers of two sites may each speak of their own."""
    (found,) = tried(
        variation,
        say("O1", Kind.WAIT, "a day", DAY, STEP),
        say("O2", Kind.WAIT, "a week", WEEK, STEP),
    )
    assert "by site" in found.explanation


def test_known_scopes_ask_nothing(say, tried):
    """Where both said for which cases, it is a variant already."""
    assert (
        tried(
            variation,
            say("O1", Kind.WAIT, "a day", DAY, STEP, scope=Scope(site="Lyon")),
            say("O2", Kind.WAIT, "a week", WEEK, STEP, scope=Scope(site="Oslo")),
        )
        == ()
    )


def test_leaders_are_asked_too(say, tried):
    """One leader alone varies from nobody; two sides are never mixed here."""
    assert (
        tried(
            variation,
            say("L1", Kind.WAIT, "a day", DAY, STEP),
            say("O2", Kind.WAIT, "a week", WEEK, STEP),
        )
        == ()
    )
