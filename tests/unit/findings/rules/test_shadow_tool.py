"""C11 lists tools that nobody in charge has on the list; never more than a surprise."""

from model_store.findings.rules import shadow_tool
from model_store.values import System
from model_store.vocabulary import FindingList, Kind


def test_an_unlisted_tool_is_a_surprise(say, tried):
    """A private list the leader never named is asked about, not held against anybody."""
    (found,) = tried(
        shadow_tool,
        say("L1", Kind.SYSTEM, "it is all in SAP", System("SAP"), "book"),
        say("O1", Kind.SHADOW_TOOL, "i keep my own sheet", System("sheet"), "book"),
    )
    assert found.list is FindingList.SURPRISE
    assert found.leader == ()


def test_a_tool_the_leader_named_is_none(say, tried):
    """What is in the leader's inventory is no shadow."""
    claims = (
        say("L1", Kind.SYSTEM, "they use the sheet", System("Sheet"), "book"),
        say("O1", Kind.SHADOW_TOOL, "i keep it in the sheet", System("sheet"), "book"),
    )
    assert tried(shadow_tool, *claims) == ()
