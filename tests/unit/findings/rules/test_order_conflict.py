"""C4 needs words of both sides for what comes first, turned round."""

import pytest

from model_store.findings.rules import order_conflict
from model_store.values import StepRef
from model_store.vocabulary import FindingKind, Kind


@pytest.mark.parametrize(
    ("belief", "practice", "turned"),
    [
        pytest.param(
            "the cake is iced before the box is folded",
            "the box is folded before the cake is iced",
            True,
            id="before against before",
        ),
        pytest.param(
            "the cake is iced before the box is folded",
            "we ice the cake after we fold the box",
            True,
            id="before against after",
        ),
        pytest.param(
            "no cake is iced before the box is folded",
            "we ice the cake, then fold the box",
            True,
            id="not before",
        ),
        pytest.param(
            "the cake is iced before the box is folded",
            "after we ice the cake we fold the box",
            False,
            id="the same order in other words",
        ),
        pytest.param(
            "the cake is iced before the box is folded",
            "we ice the cake and fold the box",
            False,
            id="no word for an order",
        ),
        pytest.param(
            "the cake is iced before the box is folded",
            "the oven is lit before the dough is made",
            False,
            id="other things",
        ),
        pytest.param(
            "the cake is iced before the end of the day",
            "the day ends before the cake is iced",
            False,
            id="before a time",
        ),
    ],
)
def test_an_order_turned_round(say, tried, belief, practice, turned):
    """Telling words have to stand on opposite sides."""
    found = tried(order_conflict, say("L1", Kind.STEP, belief), say("O1", Kind.STEP, practice))
    assert [f.kind for f in found] == ([FindingKind.ORDER] if turned else [])


def test_named_steps_make_an_order(say, tried):
    """A claim that names the next step says so by itself."""
    found = tried(
        order_conflict,
        say("L1", Kind.ORDER, "icing, folding", StepRef("fold the box"), "ice the cake"),
        say("O1", Kind.ORDER, "folding, icing", StepRef("ice the cake"), "fold the box"),
    )
    assert len(found) == 1


def test_both_ways_are_no_reversal(say, tried):
    """An operator who tells the leader's order too shows that both ways are taken."""
    found = tried(
        order_conflict,
        say("L1", Kind.STEP, "the cake is iced before the box is folded"),
        say("O1", Kind.STEP, "the box is folded before the cake is iced"),
        say("O2", Kind.STEP, "i ice the cake before i fold the box"),
    )
    assert found == ()
