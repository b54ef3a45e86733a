"""C2 needs a leader who rules out in words what is done; silence rules out nothing."""

import pytest

from model_store.findings.rules import hidden_step
from model_store.vocabulary import Closure, Extent, FindingKind, Kind

STEP = "write the call down"


@pytest.mark.parametrize(
    ("belief", "fields", "practice", "hidden"),
    [
        pytest.param("nobody writes calls down", {}, "i write each call down", True, id="denied"),
        pytest.param(
            "only complaints are kept", {"extent": Extent.ONLY}, "every call is kept", True,
            id="only against every",
        ),
        pytest.param(
            "that is all there is", {"closure": Closure.THAT_IS_ALL}, "i note it", True,
            id="closed",
        ),
        pytest.param("calls are taken", {}, "i write each call down", False, id="not mentioned"),
        pytest.param(
            "we never close calls without a note", {}, "i close calls", False,
            id="a condition is no denial",
        ),
    ],
)  # fmt: skip
def test_what_was_ruled_out_is_done(say, tried, belief, fields, practice, hidden):
    """A denial, an "only" or a closed account is contradicted by doing it."""
    found = tried(
        hidden_step,
        say("L1", Kind.STEP, belief, None, STEP, **fields),
        say("O1", Kind.STEP, practice, None, STEP),
    )
    assert [f.kind for f in found] == ([FindingKind.MISSING_STEP] if hidden else [])
