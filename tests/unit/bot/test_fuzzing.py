"""Made-up messages find what is wrong with a reader, and nothing is wrong with ours."""

from dataclasses import replace
from itertools import islice

import pytest
from click.testing import CliRunner

from bot.bench.fuzz import SLOTS, run_fuzz
from bot.bench.messages import messages
from bot.commands import main
from capture.extraction.rules import RuleExtractor
from capture.ports import Correction, Reading
from tests.unit.extraction.reading import read


class Planted:
    """A reader with one mistake, made on messages that hold a certain word."""

    def __init__(self, bug: str) -> None:
        self.bug, self.rules = bug, RuleExtractor()

    def read(self, heard):
        """Read as the rules do, and then do it wrong."""
        reading = self.rules.read(heard)
        if "pallet" not in heard.messages[0].text or not reading.claims:
            return reading
        if self.bug == "raises":
            raise RuntimeError("planted")
        first, rest = reading.claims[0], reading.claims[1:]
        if self.bug == "corrects":
            return replace(reading, corrections=(Correction("nothing"),))
        wrong = {
            "invents": replace(first, quote="what nobody typed"),
            "renames": replace(first, id="0" * 20),
            "impersonates": replace(first, speaker="U2"),
        }[self.bug]
        return Reading((wrong, *rest))


@pytest.mark.parametrize("bug", ["raises", "invents", "renames", "impersonates", "corrects"])
def test_a_planted_mistake_is_found(bug):
    """A checker that finds nothing proves something only if it can find."""
    found = run_fuzz(Planted(bug), 120, seed=2)
    assert found.faults
    assert all("at message" in fault for fault in found.faults)


def test_the_rules_read_made_up_messages_without_a_fault():
    found = run_fuzz(RuleExtractor(), 250, seed=3)
    assert found.faults == ()
    assert found.claims > found.messages / 2
    assert found.rate > 0
    assert found.memory < 700


def test_the_same_seed_makes_the_same_messages():
    made = list(messages(300, 5))
    assert made == list(messages(300, 5))
    assert made != list(messages(300, 6))
    assert len(set(made)) > 250


def test_the_command_tells_the_figures():
    result = CliRunner().invoke(main, ["bench", "fuzz", "--count", "40"])
    assert result.exit_code == 0, result.output
    for told in ("40 messages", "messages a second", "MiB", "slowest", "No error"):
        assert told in result.output


@pytest.mark.parametrize("number", [8066, 18160, 18174])
def test_only_what_was_kept_is_taken_back(number):
    """Of what is said twice and once denied, the correction names the claim that is left."""
    text = next(islice(messages(20_000, 3), number, None))
    for slot in SLOTS:
        reading = read(text, slot=slot, step="check the form")
        kept = {claim.id for claim in reading.claims}
        assert {named for c in reading.corrections for named in (c.claim, *c.successors)} <= kept
