"""C6 sets what comes back against a leader who plays it down."""

import pytest

from model_store.findings.rules import hidden_rework
from model_store.vocabulary import Kind, Polarity


@pytest.mark.parametrize(
    ("belief", "hidden"),
    [
        pytest.param("hardly anything comes back", True, id="played down"),
        pytest.param("about every tenth comes back", False, id="known"),
    ],
)
def test_rework_is_hidden_only_from_who_plays_it_down(say, tried, belief, hidden):
    """A leader who knows that work comes back is not contradicted by it."""
    claims = (
        say("L1", Kind.REWORK, belief),
        say("O1", Kind.REWORK, "one in five comes back"),
    )
    assert bool(tried(hidden_rework, *claims)) is hidden


def test_who_says_nothing_comes_back_agrees(say, tried):
    """A denial of rework contradicts nobody who denies it too."""
    claims = (
        say("L1", Kind.REWORK, "nothing comes back"),
        say("O1", Kind.REWORK, "it never does", polarity=Polarity.DENIES),
    )
    assert tried(hidden_rework, *claims) == ()
