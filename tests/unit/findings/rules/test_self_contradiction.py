"""C20 is asked in the interview and never reported."""

import pytest

from model_store.findings import all_findings
from model_store.findings.rules import self_contradiction
from model_store.findings.rules.self_contradiction import clarifications
from model_store.values import Range, Scope, Unit
from model_store.vocabulary import Case, Hedge, Kind, Slot

STEP = "weigh the parcel"
ACCOUNT = "P/O1/operator"
DAY, WEEK = Range(1, 1, Unit.DAY), Range(1, 1, Unit.WEEK)


@pytest.mark.parametrize(
    ("second", "fields", "asked"),
    [
        pytest.param(WEEK, {}, True, id="two figures"),
        pytest.param(Range(24, 24, Unit.HOUR), {}, False, id="one figure in two units"),
        pytest.param(WEEK, {"case": Case.ONE}, False, id="one retold case"),
        pytest.param(WEEK, {"scope": Scope(site="Oslo")}, True, id="a scope of one of them only"),
        pytest.param(
            Range(9, 9, Unit.WEEK), {"kind": Kind.DURATION}, False, id="a wait and a duration"
        ),
    ],
)
def test_a_second_figure_of_one_speaker(say, picture, second, fields, asked):
    """A silent second figure is asked about, with the first one beside it."""
    kind = fields.pop("kind", Kind.WAIT)
    claims = (
        say("O1", Kind.WAIT, "a day", DAY, STEP, message="O1/1"),
        say("O1", kind, "later", second, STEP, message="O1/2", **fields),
    )
    shown = picture(claims)
    found = clarifications(shown, ACCOUNT)
    assert [(c.slot, c.first.quote, c.second.quote) for c in found] == (
        [(Slot.WAIT, "a day", "later")] if asked else []
    )
    quotes = {c.quote for f in all_findings(shown) for c in (*f.leader, *f.operator)}
    assert not quotes, "what one person says twice is no finding"


def test_other_people_are_not_asked_about_it(say, picture, tried):
    """Only the speaker can put it right."""
    claims = (
        say("O1", Kind.WAIT, "a day", DAY, STEP, message="O1/1"),
        say("O1", Kind.WAIT, "a week", WEEK, STEP, message="O1/2"),
    )
    assert clarifications(picture(claims), "P/O2/operator") == ()
    assert tried(self_contradiction, *claims) == ()


def test_a_wild_guess_is_no_second_figure(say, picture):
    """Volumes of two things, and figures in doubt beside no figure, ask nothing."""
    claims = (
        say("O1", Kind.VOLUME, "9 pallets a week", Range(9, 9, Unit.ITEM, per=Unit.WEEK)),
        say("O1", Kind.VOLUME, "90 boxes a week", Range(90, 90, Unit.ITEM, per=Unit.WEEK)),
        say("O1", Kind.STEP, "perhaps", hedge=Hedge.UNSURE),
    )
    assert clarifications(picture(claims), ACCOUNT) == ()
