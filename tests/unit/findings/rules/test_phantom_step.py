"""C1 speaks up when somebody denies a believed step in words, and stays silent on silence."""

import pytest

from model_store.findings.rules import phantom_step
from model_store.values import Scope, System
from model_store.vocabulary import FindingList, Hedge, Kind, Polarity, Standing

STEP = "check the stock"
BELIEF = ("L1", Kind.STEP, "stock is checked before every order", None, STEP)


@pytest.mark.parametrize(
    ("practice", "fields"),
    [
        pytest.param("we do not check the stock", {}, id="denied in words"),
        pytest.param(
            "the check is gone", {"standing": Standing.ABANDONED}, id="abandoned by its field"
        ),
        pytest.param(
            "that check, forget it", {"polarity": Polarity.DENIES}, id="denied by its field"
        ),
    ],
)
def test_a_denied_step_is_contradicted(say, tried, practice, fields):
    """Whoever is at the work and denies the step contradicts the leader, with both quotes."""
    denial = say("O1", Kind.STEP, practice, None, STEP, **fields)
    (found,) = tried(phantom_step, say(*BELIEF), denial)
    assert found.list is FindingList.CONTRADICTED
    assert (found.leader[0].speaker, found.operator[0].speaker) == ("L1", "O1")


@pytest.mark.parametrize(
    "practice",
    [
        pytest.param(None, id="nobody spoke of it"),
        pytest.param(
            ("we do not check the stock", {"hedge": Hedge.UNSURE}), id="said without being sure"
        ),
        pytest.param(
            ("we do not check the stock", {"scope": Scope(site="Oslo")}), id="about another site"
        ),
        pytest.param(("i check the stock", {}), id="confirmed"),
        pytest.param(("we close at five, not at six", {}), id="a negation about something else"),
    ],
)
def test_anything_less_is_no_contradiction(say, tried, practice):
    """Silence, doubt, another scope, agreement and other negations yield nothing."""
    claims = [say(*BELIEF, scope=Scope(site="Lyon"))]
    if practice:
        quote, fields = practice
        claims.append(say("O1", Kind.STEP, quote, None, STEP, **fields))
    assert tried(phantom_step, *claims) == ()


def test_a_system_that_is_denied_outright_is_no_mere_name(say, tried):
    """Names of systems say little of what is meant, unless the system itself is denied."""
    claims = (
        say("L1", Kind.SYSTEM, "it goes by the tube", System("the tube"), "hand it over"),
        say("O1", Kind.HANDOFF, "there is no tube", None, "hand it over",
            polarity=Polarity.DENIES, slot="handoff"),
    )  # fmt: skip
    assert tried(phantom_step, *claims)


@pytest.mark.parametrize(
    ("belief", "contradicted"),
    [("the stock is checked", False), ("every order has its stock checked", True)],
)
def test_a_part_denied_contradicts_only_who_said_all(say, tried, belief, contradicted):
    """What one in four lacks leaves three that are, unless all of them were meant to be."""
    practice = say("O1", Kind.STEP, "one in four has no stock check", None, STEP,
                   polarity=Polarity.DENIES)  # fmt: skip
    found = tried(phantom_step, say("L1", Kind.STEP, belief, None, STEP), practice)
    assert bool(found) is contradicted


@pytest.mark.parametrize(
    ("practice", "contradicted"),
    [
        ("the count does not match", False),
        ("the totals of the count don't add up", False),
        ("we do not match the count", True),
    ],
)
def test_how_a_check_turned_out_denies_no_check(say, tried, practice, contradicted):
    """What does not agree was compared: that is what the check is for."""
    belief = say("L1", Kind.CONTROL, "every count is matched", None, "match the count")
    denial = say("O1", Kind.CONTROL, practice, None, "match the count", polarity=Polarity.DENIES)
    assert bool(tried(phantom_step, belief, denial)) is contradicted
