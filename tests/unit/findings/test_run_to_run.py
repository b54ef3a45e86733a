"""What is found does not depend on the run: sets of words have another order in each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from model_store.findings.about import topics
from model_store.vocabulary import ActorMode, Kind
from tests.unit.findings.conftest import make_claim, make_view

ROOT = Path(__file__).parents[3]
WORDS = (
    "order", "stock", "invoice", "pallet", "crate", "label", "truck", "driver", "ramp", "seal",
    "scale", "permit",
)  # fmt: skip
TELL_ALL = """
from model_store.findings import all_findings
from tests.unit.findings.test_run_to_run import told
for one in all_findings(told()):
    print(one.rule, one.steps, one.severity, one.strength)
"""
WEIGH_ALL = """
from model_store.findings.about.topics import overlap, rarity
from tests.unit.findings.test_run_to_run import topics_told
topics, weight = topics_told(), rarity(topics_told())
print([overlap(a, b, weight) for a in topics for b in topics])
"""


def quotes(of):
    """Sentences in which some words are common and some are rare."""
    for n in range(len(WORDS)):
        named = " and the ".join(WORDS[: n + 1])
        yield f"for the {named} {of}"


def topics_told():
    """What those sentences are about."""
    return [topics.topic_of_text(quote) for quote in quotes("we use the tablet")]


def told():
    """A picture in which a leader has a system do what a clerk does by hand, step by step."""
    said = (("L1", ActorMode.SYSTEM, "SAP does it"), ("O2", ActorMode.BY_HAND, "i type it myself"))
    return make_view(
        make_claim(
            speaker, Kind.STEP, quote, mention=f"weigh the {WORDS[n]}", message=f"{speaker}/{n}",
            actor_mode=mode,
        )
        for speaker, mode, words in said
        for n, quote in enumerate(quotes(words))
    )  # fmt: skip


def printed(code, seed):
    """What a run prints whose sets are ordered by a seed."""
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return run.stdout


@pytest.mark.parametrize("code", [TELL_ALL, WEIGH_ALL], ids=["findings", "nearness"])
def test_two_runs_tell_the_same_to_the_last_digit(code):
    """Whatever the order of words in a set, what is found and how surely is the same."""
    one, other = (printed(code, seed) for seed in ("1", "2"))
    assert one == other
    assert one.strip()
