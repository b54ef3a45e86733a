"""C18 sets what is called done against what is needed to begin."""

import pytest

from model_store.findings.rules import done_not_ready
from model_store.values import Party
from model_store.vocabulary import Kind

STEP = "pass the form on"
TO_CLERK = Party("the clerk", person="O2")


@pytest.mark.parametrize(
    ("done", "ready", "short"),
    [
        pytest.param(
            "every form is complete when it leaves",
            "half of the forms are complete",
            True,
            id="all against half",
        ),
        pytest.param(
            "the form is complete and signed",
            "the form is not complete, not signed",
            True,
            id="complete against not complete",
        ),
        pytest.param(
            "every form is complete when it leaves", "i check the form", False, id="no need told"
        ),
        pytest.param(
            "every form is complete when it leaves",
            "half of the lamps are broken",
            False,
            id="nothing in common",
        ),
    ],
)
def test_done_at_one_end_and_not_ready_at_the_other(say, tried, done, ready, short):
    """The receiver denies or limits in the sender's words what the sender says of it."""
    found = tried(
        done_not_ready,
        say("O1", Kind.HANDOFF, "it goes to the clerk", TO_CLERK, STEP),
        say("O1", Kind.OUTCOME, done, None, STEP),
        say("O2", Kind.INPUT, ready, None, "begin the case"),
    )
    assert bool(found) is short
