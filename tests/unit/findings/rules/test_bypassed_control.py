"""C8 lays a control beside the ways round it."""

import pytest

from model_store.findings.rules import bypassed_control
from model_store.values import Scope
from model_store.vocabulary import Kind

STEP = "approve the order"


@pytest.mark.parametrize(
    ("kind", "belief", "practice_kind", "practice", "bypassed"),
    [
        pytest.param(
            Kind.CONTROL, "above five thousand finance approves", Kind.WORKAROUND,
            "i split it in two", True, id="a workaround at the controlled step",
        ),
        pytest.param(
            Kind.STEP, "every order is approved", Kind.CONDITION,
            "only the big orders are approved", True, id="done for a part of the cases",
        ),
        pytest.param(
            Kind.CONTROL, "above five thousand finance approves", Kind.STEP,
            "finance approves it", False, id="confirmed",
        ),
        pytest.param(
            Kind.STEP, "orders are approved", Kind.CONDITION,
            "only on mondays", False, id="nothing was said to hold always",
        ),
    ],
)  # fmt: skip
def test_a_way_round_a_control_is_told(  # noqa: PLR0913, PLR0917
    say, tried, kind, belief, practice_kind, practice, bypassed
):
    """A control needs a path round it or a part left out, at its own step."""
    claims = (
        say("L1", kind, belief, None, STEP),
        say("O1", practice_kind, practice, None, STEP),
    )
    assert bool(tried(bypassed_control, *claims)) is bypassed


def test_another_site_is_no_way_round(say, tried):
    """Scopes that do not overlap leave a control whole."""
    claims = (
        say("L1", Kind.CONTROL, "all are approved", None, STEP, scope=Scope(site="Lyon")),
        say("O1", Kind.WORKAROUND, "we skip it", None, STEP, scope=Scope(site="Oslo")),
    )
    assert tried(bypassed_control, *claims) == ()


@pytest.mark.parametrize(
    ("belief", "practice", "bypassed"),
    [
        pytest.param("nothing leaves before it is signed", "it is signed two days later", True,
                     id="done after what it gates"),
        pytest.param("the list is locked on day two and stays locked", "we reopen the list", True,
                     id="undone"),
        pytest.param("over ten percent she approves, no exceptions", "up to five I approve", False,
                     id="two halves of one rule"),
        pytest.param("credit is capped at twenty", "yes, twenty is the cap", False, id="agreed"),
    ],
)  # fmt: skip
def test_what_is_late_or_undone_is_a_way_round(say, tried, belief, practice, bypassed):
    """A gate passed afterwards, or a lock opened again, holds nothing back."""
    claims = (
        say("L1", Kind.CONTROL, belief, None, "lock the list" if "lock" in belief else STEP),
        say("O1", Kind.STEP if "reopen" in practice else Kind.CONDITION, practice, None,
            "reopen the list" if "reopen" in practice else STEP),
    )  # fmt: skip
    assert bool(tried(bypassed_control, *claims)) is bypassed


@pytest.mark.parametrize(
    ("practice", "bypassed"),
    [("they start before it's signed", True), ("it takes them two days", False)],
)
def test_when_it_is_done_passes_by_only_what_it_comes_after(say, tried, practice, bypassed):
    """A wait is no way round, unless the work goes on meanwhile."""
    claims = (
        say("L1", Kind.CONTROL, "without a signature nobody starts", None, STEP),
        say("O1", Kind.WAIT, practice, None, STEP, slot="wait"),
    )
    assert bool(tried(bypassed_control, *claims)) is bypassed


def test_a_case_that_people_meet_is_no_way_they_take(say, tried):
    """What arrives otherwise than promised is an exception, told freely or asked for."""
    claims = (
        say("L1", Kind.CONTROL, "crates always carry a label", None, STEP),
        say("O1", Kind.EXCEPTION, "one crate in four has no label inside", None, STEP,
            slot="opening"),
    )  # fmt: skip
    assert tried(bypassed_control, *claims) == ()


def test_an_answer_that_names_the_tool_goes_round_nothing(say, tried):
    """Asked in what it is done: a sheet of one's own is a tool, and not yet a bypass."""
    claims = (
        say("L1", Kind.CONTROL, "every order is checked", None, STEP),
        say("O1", Kind.WORKAROUND, "a sheet of my own making", None, STEP, slot="system"),
    )
    assert tried(bypassed_control, *claims) == ()


@pytest.mark.parametrize(
    ("practice", "bypassed"),
    [
        ("my own list, for a stamped crate is lost in there", False),
        ("i send the crate off on a ticket and get it stamped later", True),
    ],
)
def test_without_a_step_in_common_one_word_is_no_matter(say, tried, practice, bypassed):
    """A way round that names no step goes round a control that shares two telling words."""
    claims = (
        say("L1", Kind.CONTROL, "the gate stamps the ticket and holds whatever has none", None,
            "stamp the ticket"),
        say("O1", Kind.WORKAROUND, practice, None, "", slot="workaround"),
    )  # fmt: skip
    assert bool(tried(bypassed_control, *claims)) is bypassed
