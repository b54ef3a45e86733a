"""Contradictions are counted as found, with perfectly read claims, and without rules."""

import pytest

from bot.evaluation.figures.clash_sources import BASELINE, CEILING, FOUND, clash_sources, of_source
from bot.evaluation.figures.perfect_reading import read_perfectly
from bot.evaluation.figures.tally import figures
from bot.evaluation.figures.without_rules import found_without_rules
from bot.evaluation.gold.heard import Played
from bot.evaluation.gold.readings import Gold
from model_store.values import Unit
from model_store.vocabulary import Kind, Side

BOSS, CLERK = "U1", "U2"
BELIEF = "nobody enters the yard without a pass"
ROUND = "on sundays i leave the gate open, no pass"
WAIT = "five days, at times six"


def gold(**other):
    claims = [
        ("control", "enter_yard", BELIEF, BOSS, {}),
        ("workaround", "enter_yard", ROUND, CLERK, {}),
        ("wait", "enter_yard", WAIT, CLERK, {"value_minutes": [7200, 8640]}),
        ("frequency", "enter_yard", "one in four", CLERK, {"value": "1 in 4"}),
        ("owner", "enter_yard", "i do", CLERK, {"value": CLERK, "status": "retracted"}),
    ]
    told = {"type": "bypassed_control", "leader": [{"user": BOSS, "quote": BELIEF}]}
    return Gold.model_validate(
        {
            "format": "gemba-gold-1",
            "process": "P",
            "people": [{"id": BOSS, "name": "Ada"}, {"id": CLERK, "name": "Bo"}],
            "vantage": {BOSS: "leader", CLERK: "operator"},
            "claims": [
                {"type": t, "step": s, "value": "v", "quote": q, "user": u, "where": "opening"} | x
                for t, s, q, u, x in claims
            ],
            "contradictions": [{**told, "operator_quotes": [{"user": CLERK, "quote": ROUND}]}],
        }
        | other
    )


def row(speaker, vantage, kind, quote):
    row = {"id": quote, "speaker": speaker, "vantage": vantage, "kind": kind, "quote": quote}
    return {**row, "subject": "enter yard", "value": "", "status": "live"}


@pytest.fixture
def played():
    """A result in which everything was said and read, and no finding was made of it."""
    turns = [
        {"user": BOSS, "question": None, "messages": [BELIEF]},
        {"user": CLERK, "question": None, "messages": [f"{ROUND}. {WAIT}. one in four. i do"]},
    ]
    claims = [row(BOSS, "leader", "control", BELIEF), row(CLERK, "operator", "workaround", ROUND)]
    return Played({"turns": turns, "claims": claims, "findings": []}, gold())


def test_gold_claims_are_read_as_they_were_said(played):
    """Sides, steps, ranges and shares come from the gold; what was taken back is left out."""
    view = read_perfectly(played)
    kinds = {claim.kind: claim for claim in view.claims}
    assert set(kinds) == {Kind.CONTROL, Kind.WORKAROUND, Kind.WAIT, Kind.FREQUENCY}
    assert view.side(kinds[Kind.CONTROL]) is Side.LEADER
    assert {view.step_of(claim) for claim in view.claims} == {"enter yard"}
    assert kinds[Kind.WAIT].value.minutes == (7200, 8640)
    assert (kinds[Kind.FREQUENCY].share.low, kinds[Kind.FREQUENCY].share.unit) == (
        0.25, Unit.FRACTION,
    )  # fmt: skip


def test_what_was_not_said_is_not_read(played):
    """The ceiling is of what was heard: nothing is found in words nobody spoke."""
    silent = Played({**played.result, "turns": []}, played.gold)
    assert read_perfectly(silent).claims == ()


def test_rules_that_miss_are_told_from_reading_that_misses(played):
    """No finding was made, though with gold claims there is one, and without rules as well."""
    tally = clash_sources(played)
    recall = {
        s: figures(of_source(tally, s))["contradictions"] for s in (FOUND, CEILING, BASELINE)
    }
    assert recall == {FOUND: 0.0, CEILING: 1.0, BASELINE: 0.0}
    assert figures(of_source(tally, BASELINE))["pairs"] == 1.0


def test_without_rules_every_path_aside_is_laid_beside_the_nearest_belief():
    """Once a saying; and nothing at all while no leader was heard."""
    told = [row(CLERK, "operator", "workaround", ROUND)] * 2
    assert found_without_rules(told) == ()
    (found,) = found_without_rules([*told, row(BOSS, "leader", "step", BELIEF)])
    assert [side["quotes"][0]["text"] for side in found["sides"]] == [BELIEF, ROUND]
