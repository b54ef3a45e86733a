"""Only claims that share a step, a question or a rare word are laid beside each other."""

from dataclasses import replace

import pytest

from model_store.findings.both_sides.laying import lay_out
from model_store.findings.both_sides.pairing import BY_WORDS, Traits, candidates
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Kind
from tests.unit.findings.conftest import make_claim, make_view

DAY, WEEK = Range(1, 1, Unit.DAY), Range(1, 1, Unit.WEEK)
DOINGS = (
    "approve",
    "pay",
    "send",
    "print",
    "archive",
    "cancel",
    "translate",
    "count",
    "buy",
    "sort",
)
THINGS = (
    "invoice", "contract", "parcel", "payroll", "brochure", "passport", "machine", "garden",
    "budget", "lease", "recipe", "vaccine", "ticket", "carpet", "bicycle", "poster",
    "keyboard", "statue", "engine", "ladder",
)  # fmt: skip


def said(speaker, at, kind, quote, value=None, mention=""):
    """One of many claims, in a message of its own."""
    return make_claim(speaker, kind, quote, value, mention, message=f"{speaker}/{at}")


def big(steps):
    """A process of so many steps, each told by a leader and three operators."""
    claims = []
    for at in range(steps):
        step = f"{DOINGS[at % len(DOINGS)]} the {THINGS[at // len(DOINGS)]}"
        claims.append(said("L1", at, Kind.WAIT, f"to {step} takes a day", DAY, step))
        claims.append(said("L1", at, Kind.STEP, f"we always {step}", None, step))
        for who in ("O1", "O2", "O3"):
            claims.append(said(who, at, Kind.WAIT, f"to {step} takes a week", WEEK, step))
            claims.append(said(who, at, Kind.OWNER, f"i {step}", Party("i", who), step))
    return claims


@pytest.mark.parametrize("steps", [50, 100, 200])
def test_comparisons_grow_with_what_was_said_and_not_with_its_square(steps):
    """Every belief is laid beside a bounded number of practices, however long the process is."""
    sides = lay_out(make_view(big(steps)))
    compared = sum(len(pairs) for pairs in sides.near.values())
    assert compared <= 30 * len(sides.leader)


def test_one_more_claim_costs_its_own_comparisons_only():
    """A new claim is laid beside the claims of its step and its words, and nothing else moves."""
    claims = big(100)
    one = replace(said("O2", 999, Kind.WAIT, "two weeks", WEEK, claims[0].mention), slot="wait")
    before = lay_out(make_view(claims)).near
    after = lay_out(make_view([*claims, one])).near
    grown = sum(map(len, after.values())) - sum(map(len, before.values()))
    assert 0 < grown <= BY_WORDS


def test_no_pair_is_looked_at_twice():
    """A pair that shares a step, a question and words is still one pair."""
    belief = replace(said("L1", 1, Kind.WAIT, "the stamp takes a day", DAY, "s"), slot="wait")
    practice = replace(said("O1", 1, Kind.WAIT, "the stamp takes weeks", WEEK, "s"), slot="wait")
    traits = {c.id: Traits("s", frozenset(), frozenset({"stamp"})) for c in (belief, practice)}
    assert list(candidates([belief], [practice], traits)) == [(belief, practice)]


def test_claims_with_nothing_in_common_are_not_compared():
    """Another step, another kind and other words: nobody looks at them together."""
    belief = said("L1", 1, Kind.WAIT, "the stamp takes a day", DAY, "s")
    practice = said("O1", 1, Kind.STEP, "we fold boxes", None, "t")
    traits = {
        belief.id: Traits("s", frozenset(), frozenset({"stamp"})),
        practice.id: Traits("t", frozenset(), frozenset({"fold", "box"})),
    }
    assert list(candidates([belief], [practice], traits)) == []
