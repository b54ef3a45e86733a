"""Pairs that look opposed and may both hold are never called a clash, whatever rule looks."""

import pytest

from model_store.findings import all_findings
from model_store.findings.both_sides.laying import lay_out
from model_store.findings.both_sides.sides import Pair
from model_store.findings.clashes.allowing import both_may_hold
from model_store.values import Range, Unit
from model_store.vocabulary import Case, Extent, FindingList, Hedge, Kind, Polarity

NOT = {"polarity": Polarity.DENIES}
TENTH = Range(0.1, 0.1, Unit.FRACTION)


@pytest.mark.parametrize(
    ("belief", "practice", "both"),
    [
        pytest.param(
            ("the lift usually stops here", {"hedge": Hedge.USUALLY}),
            ("the lift does not always stop here", {**NOT, "extent": Extent.SOMETIMES}),
            True,
            id="usually and not always",
        ),
        pytest.param(
            ("the lift always stops here", {"extent": Extent.EVERY}),
            ("the lift does not always stop here", {**NOT, "extent": Extent.SOMETIMES}),
            False,
            id="always and not always",
        ),
        pytest.param(
            ("one in ten lifts is late", {"share": TENTH}),
            ("10 % of the lifts are late", {"share": TENTH}),
            True,
            id="one share",
        ),
        pytest.param(
            ("two people check the lift", {}),
            ("last tuesday nobody checked the lift", {**NOT, "case": Case.ONE}),
            True,
            id="one case against a habit",
        ),
        pytest.param(
            ("two people always check the lift", {}),
            ("last tuesday nobody checked the lift", {**NOT, "case": Case.ONE}),
            False,
            id="one case against always",
        ),
        pytest.param(
            ("sometimes the lift is late", {"extent": Extent.SOMETIMES}),
            ("the lift is late for some of us", {}),
            True,
            id="some and some",
        ),
        pytest.param(
            ("the porter checks the lift", {"mention": "check the lift"}),
            ("the porter does not water plants", {**NOT, "mention": "water the plants"}),
            True,
            id="another doing is denied",
        ),
        pytest.param(
            ("the porter checks the lift", {"mention": "check the lift"}),
            ("the porter does not check the lift", {**NOT, "mention": "check the lift"}),
            False,
            id="this doing is denied",
        ),
    ],
)
def test_both_may_hold(say, picture, belief, practice, both):
    """Quantifiers, shares, retold cases and the doing that is denied decide it."""
    mine, theirs = (
        say(who, Kind.STEP, quote, None, **fields)
        for who, (quote, fields) in (("L1", belief), ("O1", practice))
    )
    shown = picture((mine, theirs))
    assert both_may_hold(lay_out(shown), Pair(mine, theirs, 1.0)) is both
    if both:
        lists = {finding.list for finding in all_findings(shown)}
        assert FindingList.CONTRADICTED not in lists
