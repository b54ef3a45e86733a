"""C3 compares who a step belongs to, and knows a person by her role."""

import pytest

from model_store.findings.rules import owner_differs
from model_store.values import Party
from model_store.vocabulary import Extent, FindingKind, Kind

STEP = "clear a price difference"
CLERK, BUYER = Party("Cem", person="O2"), Party("the buyers", role="Buyer")


@pytest.mark.parametrize(
    ("belief", "practice", "differs"),
    [
        pytest.param(BUYER, CLERK, True, id="a role against a person of another role"),
        pytest.param(Party("Bo", person="O1"), CLERK, True, id="two persons"),
        pytest.param(BUYER, Party("me", person="O1"), False, id="a role and a person who has it"),
        pytest.param(Party("them"), Party("x"), False, id="words that tell nothing"),
    ],
)
def test_owners_are_compared_as_parties(say, tried, belief, practice, differs):
    """A role and a person who has it are one owner; others are not."""
    claims = (
        say("L1", Kind.OWNER, "somebody in charge decides", belief, STEP),
        say("O2", Kind.OWNER, "it is decided here", practice, STEP),
    )
    assert bool(tried(owner_differs, *claims)) is differs


def test_a_system_that_was_named_in_passing_is_no_owner(say, tried):
    """Only to the question who does it a system is an answer."""
    claims = (
        say("L1", Kind.OWNER, "the tool decides", Party("the tool", system="SAP"), STEP, slot=""),
        say("O2", Kind.OWNER, "it is decided here", CLERK, STEP, slot=""),
    )
    assert tried(owner_differs, *claims) == ()


def test_an_operator_who_agrees_makes_it_a_variant(say, tried):
    """Where one operator names the leader's owner, both are right for some cases."""
    claims = (
        say("L1", Kind.OWNER, "buyers decide", BUYER, STEP),
        say("O1", Kind.OWNER, "i decide", Party("i", person="O1"), STEP),
        say("O2", Kind.OWNER, "here it is me", CLERK, STEP),
    )
    assert tried(owner_differs, *claims) == ()


def test_work_believed_to_be_covered_rests_on_one_person(say, tried):
    """The leader counts on a team, the one who does it says there is nobody else."""
    claims = (
        say("L1", Kind.STAFFING, "the whole team clears them", None, STEP),
        say("O2", Kind.SINGLE_PERSON, "nobody else does it", None, STEP, extent=Extent.ONLY),
    )
    (found,) = tried(owner_differs, *claims)
    assert (found.kind, found.slot) == (FindingKind.OWNER, "deputy")


def test_cover_for_everything_is_disputed_by_anything_that_rests_on_one(say, tried):
    """Asked who could be missed: "every role has a deputy"; at some step there is only me."""
    claims = (
        say("L1", Kind.SINGLE_PERSON, "every role has a deputy", slot="absence"),
        say(
            "O2",
            Kind.SINGLE_PERSON,
            "stamping the forms is only me",
            None,
            STEP,
            extent=Extent.ONLY,
            slot="absence",
        ),
    )
    assert len(tried(owner_differs, *claims)) == 1


def test_who_names_another_owner_and_adds_a_part_of_their_own_does_not_agree(say, tried):
    """One breath: "he decides, I only look" names him, though "I" am of the believed role."""
    quote = "cem decides, i only look"
    claims = (
        say("L1", Kind.OWNER, "buyers decide", BUYER, STEP),
        say("O1", Kind.OWNER, quote, CLERK, STEP),
        say("O1", Kind.OWNER, quote, Party("i", person="O1"), STEP),
    )
    assert len(tried(owner_differs, *claims)) == 1


def test_two_teams_are_not_one_for_being_teams(say, tried):
    """The night team is not the stores team."""
    claims = (
        say("L1", Kind.OWNER, "the stores team does it", Party("the stores team"), STEP),
        say("O1", Kind.OWNER, "that is the night team", Party("the night team"), STEP),
    )
    assert len(tried(owner_differs, *claims)) == 1


@pytest.mark.parametrize(
    ("answer", "slot", "differs"),
    [
        pytest.param("the buyers should, but I do", "owner", True, id="set apart"),
        pytest.param("officially the buyers, in fact me", "owner", True, id="by the book"),
        pytest.param("me, when the buyers are done", "owner", False, id="merely named"),
        pytest.param(
            "the printers should, but I do", "owner", False, id="somebody else set apart"
        ),
        pytest.param("the buyers should, but I do", "opening", False, id="nobody asked who"),
    ],
)
def test_an_answer_that_sets_the_owner_apart_needs_no_step(say, tried, answer, slot, differs):
    """It names whom the leader names, and who does it instead."""
    claims = (
        say("L1", Kind.OWNER, "the buyers look after price differences", BUYER, STEP),
        say("O2", Kind.OWNER, answer, CLERK, "", slot=slot),
    )
    assert bool(tried(owner_differs, *claims)) is differs


@pytest.mark.parametrize(
    ("answer", "differs"),
    [
        pytest.param(
            "the buyers. But I never see their remarks, I ask around", False, id="remark"
        ),
        pytest.param("the buyers on paper, but I do", True, id="turn"),
    ],
)
def test_whoever_names_the_same_owner_disputes_nothing_by_a_remark(say, tried, answer, differs):
    """Only a turn to who really does it does; both were read from one answer."""
    claims = (
        say("L1", Kind.OWNER, "the buyers look after price differences", BUYER, STEP),
        say("O2", Kind.OWNER, answer, BUYER, STEP),
        say("O2", Kind.OWNER, answer, CLERK, STEP),
    )
    assert bool(tried(owner_differs, *claims)) is differs


@pytest.mark.parametrize(
    ("answer", "differs"),
    [
        pytest.param("there was to be a deputy, she went to the north", True, id="by plan only"),
        pytest.param("my substitute has never been shown it", True, id="by name only"),
        pytest.param("the second inspector left us in spring", True, id="gone"),
        pytest.param("my deputy does it then", False, id="there is one"),
        pytest.param("then the samples wait", False, id="nobody named"),
    ],
)
def test_a_stand_in_by_name_only_is_laid_against_every_cover(say, tried, answer, differs):
    """Both were asked who would be missed; no word in common is needed."""
    claims = (
        say("L1", Kind.SINGLE_PERSON, "two people for everything", slot="absence"),
        say("O3", Kind.SINGLE_PERSON, answer, slot="absence"),
    )
    assert bool(tried(owner_differs, *claims)) is differs
