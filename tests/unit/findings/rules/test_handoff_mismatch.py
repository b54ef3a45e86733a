"""C16 hears both ends of a hand-over."""

import pytest

from model_store.findings.rules import handoff_mismatch
from model_store.values import Party, System
from model_store.vocabulary import Extent, FindingKind, FindingList, Kind, Polarity

STEP = "pass the slip on"
TO_CLERK = Party("the clerk", person="O2")


@pytest.mark.parametrize(
    ("quote", "value", "fields", "differs"),
    [
        pytest.param(
            "i get no slip", None, {"polarity": Polarity.DENIES}, True, id="not received"
        ),
        pytest.param("i get the slip", None, {}, False, id="received"),
        pytest.param(
            "the slip only comes from quality",
            Party("quality", person="O3"),
            {"extent": Extent.ONLY},
            True,
            id="from somebody else",
        ),
        pytest.param(
            "the slip comes from the buyer",
            Party("the buyer", person="O1"),
            {"extent": Extent.ONLY},
            False,
            id="from the giver",
        ),
        pytest.param(
            "i get no parcels",
            None,
            {"polarity": Polarity.DENIES, "mention": "parcels"},
            False,
            id="another thing",
        ),
    ],
)
def test_the_other_end_tells_otherwise(say, tried, quote, value, fields, differs):
    """Not received, or only from somebody else, of the same step or in the same words."""
    step = fields.pop("mention", STEP)
    found = tried(
        handoff_mismatch,
        say("O1", Kind.HANDOFF, "the slip goes to the clerk", TO_CLERK, STEP),
        say("O2", Kind.INPUT, quote, value, step, **fields),
    )
    assert [(f.kind, f.list) for f in found] == (
        [(FindingKind.HANDOFF, FindingList.DETECTOR)] if differs else []
    )


def test_another_form_is_a_mismatch(say, tried):
    """Sent in one system and received in another: one of the two looks in the wrong place."""
    found = tried(
        handoff_mismatch,
        say("O1", Kind.HANDOFF, "the slip goes to the clerk in the portal", TO_CLERK, STEP),
        say("O1", Kind.SYSTEM, "the slip goes to the clerk in the portal", System("portal"), STEP),
        say("O2", Kind.INPUT, "the slip comes on paper", None, STEP),
        say("O2", Kind.SYSTEM, "the slip comes on paper", System("paper"), STEP),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("to", "fields", "denied"),
    [
        pytest.param("quality", {"polarity": Polarity.DENIES}, True, id="never goes there"),
        pytest.param("stores", {"extent": Extent.ONLY}, True, id="only goes elsewhere"),
        pytest.param("stores", {}, False, id="goes elsewhere too"),
        pytest.param("quality", {}, False, id="goes there"),
    ],
)
def test_where_a_leader_says_it_goes(say, tried, to, fields, denied):
    """Work may go to several parties: only a denial, or an only, contradicts."""
    found = tried(
        handoff_mismatch,
        say("L1", Kind.HANDOFF, "it goes to quality", Party("quality", role="quality"), STEP),
        say("O1", Kind.HANDOFF, "as it goes", Party(to, role=to), STEP, slot="", **fields),
    )
    assert [f.list for f in found] == ([FindingList.CONTRADICTED] if denied else [])
