"""C6 sets what comes back against a leader who plays it down."""

import pytest

from model_store.findings.rules import hidden_rework
from model_store.values import Range, Unit
from model_store.vocabulary import Kind, Polarity

FIFTH = Range(0.2, 0.2, Unit.FRACTION)


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
        say("L1", Kind.REWORK, belief, slot="rework"),
        say("O1", Kind.REWORK, "one in five comes back", slot="rework", share=FIFTH),
    )
    assert bool(tried(hidden_rework, *claims)) is hidden


def test_who_says_nothing_comes_back_agrees(say, tried):
    """A denial of rework contradicts nobody who denies it too."""
    claims = (
        say("L1", Kind.REWORK, "nothing comes back"),
        say("O1", Kind.REWORK, "it never does", polarity=Polarity.DENIES),
    )
    assert tried(hidden_rework, *claims) == ()


@pytest.mark.parametrize(("believed", "hidden"), [(0.02, True), (0.18, False)])
def test_a_share_that_is_near_the_others_hides_nothing(say, tried, believed, hidden):
    """Two figures for what comes back are compared as figures, whatever the words."""
    share = Range(believed, believed, Unit.FRACTION)
    claims = (
        say("L1", Kind.REWORK, "few of them fail", slot="rework", share=share),
        say("O1", Kind.REWORK, "one in five comes back", slot="rework", share=FIFTH),
    )
    assert bool(tried(hidden_rework, *claims)) is hidden


def test_of_several_loops_the_nearest_figure_is_told(say, tried):
    """Everybody tells of the loop they know: the nearest figure is most likely the one meant."""
    claims = (
        say("L1", Kind.REWORK, "one in fifty", slot="rework",
            share=Range(0.02, 0.02, Unit.FRACTION)),
        say("O1", Kind.REWORK, "half of the boxes come back", slot="rework",
            share=Range(0.5, 0.5, Unit.FRACTION)),
        say("O2", Kind.REWORK, "a fifth of the forms come back", slot="rework", share=FIFTH),
    )  # fmt: skip
    (found,) = tried(hidden_rework, *claims)
    assert found.operator[0].speaker == "O2"


def test_asked_what_comes_back_who_says_it_goes_well_plays_it_down(say, tried):
    """They come to me complete" answers the question about rework with: none."""
    claims = (
        say("L1", Kind.REWORK, "they come to me complete", slot="rework"),
        say("O1", Kind.REWORK, "one in five comes back", slot="rework", share=FIFTH),
    )
    assert tried(hidden_rework, *claims)
