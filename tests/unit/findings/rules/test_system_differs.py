"""C10 tells a system that does it by itself from a person who does it by hand."""

import pytest

from model_store.findings.rules import system_differs
from model_store.values import Party, System
from model_store.vocabulary import ActorMode, Kind

STEP = "send the order"


def test_what_the_system_is_believed_to_do_is_done_by_hand(say, tried):
    """An automatic step with a person typing is a contradiction."""
    (found,) = tried(
        system_differs,
        say("L1", Kind.STEP, "the tool sends it", None, STEP, actor_mode=ActorMode.SYSTEM),
        say("O1", Kind.STEP, "i mail each one", None, STEP, actor_mode=ActorMode.BY_HAND),
    )
    assert found.rule == "C10"


def test_a_person_owns_what_a_system_was_said_to_own(say, tried):
    """Owner system against owner person on the same step."""
    assert tried(
        system_differs,
        say("L1", Kind.OWNER, "SAP sends it", Party("SAP", system="SAP"), STEP),
        say("O1", Kind.OWNER, "i send it", Party("i", person="O1"), STEP),
    )


@pytest.mark.parametrize(
    ("belief", "practice", "differs"),
    [("SAP", "Excel", True), ("SAP", "sap", False), ("SAP portal", "the portal", False)],
)
def test_systems_of_one_step_are_compared_by_name(say, tried, belief, practice, differs):
    """Two names without a word in common are two systems, where one was said to hold it all."""
    claims = (
        say("L1", Kind.SYSTEM, f"always in {belief}", System(belief), STEP),
        say("O1", Kind.SYSTEM, f"in {practice}", System(practice), STEP),
    )
    assert bool(tried(system_differs, *claims)) is differs


def test_a_step_may_use_two_systems(say, tried):
    """Naming another system contradicts nobody who did not say that there is only one."""
    claims = (
        say("L1", Kind.SYSTEM, "in SAP", System("SAP"), STEP, slot=""),
        say("O1", Kind.SYSTEM, "in Excel", System("Excel"), STEP, slot=""),
    )
    assert tried(system_differs, *claims) == ()


def test_a_system_that_stopped_is_not_the_one_believed_to_run(say, tried):
    """The belief names it at work; whoever works there says since when it is off."""
    assert tried(
        system_differs,
        say("L1", Kind.SYSTEM, "the scanner feeds the board", System("the scanner"), STEP),
        say("O1", Kind.SYSTEM, "the scanner has been dead since spring", System("the scanner")),
    )


def test_who_is_asked_for_the_system_and_names_another_one_differs(say, tried):
    """The answer to the very question leaves no room for the believed one."""
    assert tried(
        system_differs,
        say("L1", Kind.SYSTEM, "it is kept in Ledger", System("Ledger"), STEP),
        say("O1", Kind.SYSTEM, "Notes on my desk", System("Notes"), STEP, slot="system"),
    )


def test_one_system_for_everything_leaves_no_room_for_a_tool(say, tried):
    """Half of it elsewhere contradicts "everything", whatever step it is told of."""
    everything = say(
        "L1", Kind.SYSTEM, "everything is in the vault", System("vault"), "store bells"
    )
    half = say("O1", Kind.SHADOW_TOOL, "half of it is in my diary", System("diary"))
    assert len(tried(system_differs, everything, half)) == 1
    some = say("L1", Kind.SYSTEM, "bells are in the vault", System("vault"), "store bells")
    assert tried(system_differs, some, half) == ()
