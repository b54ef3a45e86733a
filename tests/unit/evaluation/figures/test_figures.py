"""Each figure rises and falls with what it stands for, and never for another reason."""

from typing import Any

import pytest

from bot.evaluation.figures.tally import figures
from bot.evaluation.gold.heard import Played
from bot.evaluation.gold.overlap import says, stands_in
from bot.evaluation.gold.readings import Gold
from bot.evaluation.runs.floors import bounds
from bot.evaluation.runs.run import measured
from model_store.errors import ConfigurationError

BOSS, CLERK = "U1", "U2"
ROOF = "I check every roof before we quote"
TRUTH = "nobody looks at the roof, we quote from the photo"
WAIT = "two to three days"
JOKE = "oh sure, the drone flies itself"

GOLD: dict[str, Any] = {
    "format": "gemba-gold-1",
    "process": "P",
    "people": [
        {"id": BOSS, "name": "Vera Lund", "role": "Owner"},
        {"id": CLERK, "name": "Finn Ode", "role": "Clerk"},
    ],
    "claims": [
        {"type": "control", "step": "check", "value": "roof", "quote": ROOF, "where": "opening"}
        | {"user": BOSS},
        {"type": "owner", "step": "check", "value": BOSS, "quote": ROOF, "where": "opening"}
        | {"user": BOSS},
        {"type": "wait", "step": "quote", "value": "2-3d", "quote": WAIT, "where": "wait:quote"}
        | {"user": CLERK, "value_minutes": [2880, 4320]},
        {"type": "step", "step": "quote", "value": "q", "quote": TRUTH, "where": "opening"}
        | {"user": CLERK},
    ],
    "non_claims": [{"reason": "joke", "user": CLERK, "quote": JOKE}],
    "contradictions": [
        {
            "type": "bypassed_control",
            "leader": [{"user": BOSS, "quote": ROOF}],
            "operator_quotes": [{"user": CLERK, "quote": TRUTH}],
        }
    ],
    "traps": [
        {
            "kind": "paraphrase",
            "a": {"user": BOSS, "quote": ROOF},
            "b": {"user": CLERK, "quote": WAIT},
        }
    ],
    "queues": {"accept_worst_by_items": ["quote"]},
}


def claim(name, user, kind, quote, value="", subject="", **other):
    row = {"id": name, "speaker": user, "kind": kind, "quote": quote, "value": value}
    return {**row, "subject": subject, "polarity": "asserts", "status": "live", **other}


def finding(leader, worker, kind="bypassed_control", where="contradicted"):
    sides = [
        {"vantage": "leader", "quotes": [{"user": BOSS, "text": leader}]},
        {"vantage": "operator", "quotes": [{"user": CLERK, "text": worker}]},
    ]
    return {"id": kind, "list": where, "kind": kind, "sides": sides}


RANGE = {"low": 2880.0, "usual": 3600.0, "high": 4320.0}
PERFECT = [
    claim("c1", BOSS, "control", ROOF, "roof", "check the roof"),
    claim("c2", BOSS, "owner", ROOF, {"person": BOSS}, "check the roof"),
    claim("c3", CLERK, "wait", WAIT, "", "send the quote", range=RANGE),
    claim("c4", CLERK, "step", TRUTH, "", "send the quote"),
]


def figured(claims=PERFECT, findings=(), queues=()):
    asked = {"slot": "wait", "step": None, "text": "How long does it wait?"}
    result = {
        "turns": [
            {"user": BOSS, "question": None, "messages": [ROOF]},
            {"user": CLERK, "question": None, "messages": [TRUTH, JOKE]},
            {"user": CLERK, "question": asked, "messages": [WAIT]},
        ],
        "claims": list(claims),
        "findings": list(findings),
        "queues": list(queues),
    }
    return figures(measured("p", Played(result, Gold.model_validate(GOLD))).tally)


def test_a_perfect_result_is_perfect():
    """Every ratio is one, every fault nought."""
    got = figured(findings=[finding(ROOF, TRUTH)], queues=[{"steps": ["send the quote"]}])
    high = ("recall", "openings", "answers", "exact", "kinds_fit", "values", "contradictions")
    assert {name: got[name] for name in (*high, "matched", "queues")} == dict.fromkeys(
        (*high, "matched", "queues"), 1.0
    )
    low = ("non_claims_taken", "ungrounded", "traps", "wording")
    assert {name: got[name] for name in low} == dict.fromkeys(low, 0.0)
    assert (got["step_precision"], got["step_recall"]) == (1.0, 1.0)


def test_an_empty_result_finds_nothing():
    """And takes nothing wrongly."""
    got = figured(claims=())
    assert (got["recall"], got["contradictions"], got["queues"]) == (0.0, 0.0, 0.0)
    assert (got["non_claims_taken"], got["kinds_fit"]) == (0.0, None)


def test_quoting_everything_shows_nothing():
    """A quote that holds the gold words among many others is not the gold quote."""
    wide = " ".join(["word"] * 60 + [WAIT])
    assert not says(wide, WAIT)
    assert says(f"it takes {WAIT} i guess", WAIT)


def test_a_quote_of_two_words_is_not_enough_of_a_long_one():
    """A clause of three is, when it is a fair part."""
    assert not says("the roof", TRUTH)
    assert says("nobody looks at the roof", TRUTH)


@pytest.mark.parametrize(
    ("other", "figure", "value"),
    [
        (claim("x", CLERK, "step", JOKE), "non_claims_taken", 1.0),
        (claim("x", CLERK, "step", "the roof is blue"), "ungrounded", 1.0),
        (claim("x", CLERK, "deputy", TRUTH), "kinds_fit", 0.8),
    ],
)
def test_a_wrong_claim_shows_in_one_figure(other, figure, value):
    """And leaves recall as it is."""
    got = figured([*PERFECT, other])
    assert got[figure] == value
    assert got["recall"] == 1.0


def test_a_wrong_value_is_no_right_one():
    """Another person, or a range that is off by more than a factor of two."""
    wrong = [
        claim("c2", BOSS, "owner", ROOF, {"person": CLERK}, "check the roof"),
        claim("c3", CLERK, "wait", WAIT, "", "send", range={"low": 60, "high": 120}),
    ]
    assert figured([PERFECT[0], *wrong, PERFECT[3]])["values"] == 0.0


def test_naming_everybody_is_no_answer():
    """A value is right for what it says, not for how much it says."""
    everybody = {"a": BOSS, "b": CLERK, "c": BOSS}
    crowd = claim("c2", BOSS, "owner", ROOF, everybody, "check the roof")
    assert figured([PERFECT[0], crowd, *PERFECT[2:]])["values"] == 0.5


def test_a_trap_is_sprung_by_setting_its_passages_against_each_other():
    """A finding on a pair that is none counts against the bot, and is no match."""
    got = figured(findings=[finding(ROOF, WAIT)])
    assert (got["traps"], got["matched"], got["contradictions"]) == (1.0, 0.0, 0.0)


def test_one_label_for_two_steps_costs_precision():
    """Two labels for one step cost recall."""
    merged = [{**c, "subject": "all"} for c in PERFECT]
    assert figured(merged)["step_precision"] < 1.0
    split = [PERFECT[0], {**PERFECT[1], "subject": "another"}, *PERFECT[2:]]
    assert figured(split)["step_recall"] < 1.0


def test_a_floor_is_a_ceiling_where_low_is_good():
    """And what could not be measured does not pass."""
    high, low = bounds(["recall=.8", "non-claims-taken=.1"])
    assert not high.missed_by({"recall": 0.8})
    assert high.missed_by({"recall": 0.79})
    assert high.missed_by({"recall": None})
    assert not low.missed_by({"non_claims_taken": 0.0})
    assert low.missed_by({"non_claims_taken": 0.2})


@pytest.mark.parametrize("text", ["speed=1", "recall", "recall=much", "questions=3"])
def test_a_floor_that_means_nothing_is_refused(text):
    """The message lists the figures, or shows how to write it."""
    with pytest.raises(ConfigurationError):
        bounds([text])


def test_a_quote_is_said_when_its_words_were():
    """Blanks and case apart."""
    assert stands_in("The  ROOF", ("under the roof",))
    assert not stands_in(" ", ("under the roof",))
