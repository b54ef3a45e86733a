"""C8 lays a control beside the ways round it."""

import pytest

from model_store.findings.rules import bypassed_control
from model_store.vocabulary import Kind, Scope

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
