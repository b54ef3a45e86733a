"""C5 sets a strict order against "at the same time" or "both ways"."""

import pytest

from model_store.findings.rules import parallel_or_loop
from model_store.vocabulary import Kind

STRICT = "the hall is swept before the chairs are set out"


@pytest.mark.parametrize(
    ("belief", "practice", "found"),
    [
        pytest.param(
            STRICT,
            ["we sweep the hall and set the chairs out at the same time"],
            1,
            id="side by side",
        ),
        pytest.param(
            STRICT,
            ["i set the chairs out before i sweep the hall", "i sweep the hall, then the chairs"],
            1,
            id="one person tells both orders",
        ),
        pytest.param(
            "hall and chairs are done in parallel",
            [STRICT],
            1,
            id="the leader has it side by side",
        ),
        pytest.param(
            STRICT, ["the lamps and doors are done at the same time"], 0, id="other things"
        ),
        pytest.param(
            STRICT, ["we sweep the hall and set the chairs out"], 0, id="nothing said of order"
        ),
    ],
)
def test_strict_on_one_side_only(say, tried, belief, practice, found):
    """Words for side by side, or both orders from one mouth, against a strict one."""
    said = [say("O1", Kind.STEP, text, message=f"O1/{n}") for n, text in enumerate(practice)]
    assert len(tried(parallel_or_loop, say("L1", Kind.STEP, belief), *said)) == found
