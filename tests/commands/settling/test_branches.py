"""What is settled on a branch stays there, and an earlier picture can be had again."""

from pathlib import Path

from bot.bootstrap import open_home
from tests.commands.settling.story import wait_id


def test_restore_selects_an_earlier_revision_and_back(told, home: Path):
    key = wait_id(told)
    last = open_home(home).ledger.events("buying")[-1].seq
    told("settle", key, "--as", "alias")
    assert told("restore", str(last)).exit_code == 0
    assert key in told("findings", "buying").output
    assert told("restore", str(last + 1)).exit_code == 0
    assert key not in told("findings", "buying").output
    for wrong in ("999", "nonsense", ""):
        result = told("restore", wrong)
        assert result.exit_code == 1
        assert "gemba log" in result.stderr


def test_a_branch_keeps_its_settlements_to_itself(told):
    key = wait_id(told)
    assert told("branch", "to-be").exit_code == 0
    told("settle", key, "--as", "tolerated", "--branch", "to-be")
    assert key in told("findings", "buying").output
    assert key not in told("findings", "buying", "--branch", "to-be").output
    assert "to-be" in told("branch").output
    assert "settled: tolerated" in told("log", "buying", "--branch", "to-be").output
    assert "settled: tolerated" not in told("log", "buying").output
    assert "cannot name a branch" in told("branch", "a b/c").stderr


def test_a_branch_begun_twice_is_begun_once(told):
    """What it reads is moved by restoring, not by beginning it again."""
    told("branch", "to-be")
    before = told("branch").output
    again = told("branch", "to-be")
    assert again.exit_code == 0
    assert "already" in again.output
    moved = told("branch", "to-be", "--at", "1")
    assert moved.exit_code == 1
    assert "gemba restore 1 --branch to-be" in moved.stderr
    assert told("branch").output == before


def test_a_branch_mistyped_is_an_error_and_keeps_nothing(told):
    key = wait_id(told)
    told("branch", "to-be")
    for words in (("settle", key, "--as", "tolerated"), ("findings", "buying"), ("log", "buying")):
        result = told(*words, "--branch", "tobe")
        assert result.exit_code == 1
        assert "There are: to-be" in result.stderr
    assert "tobe" not in told("branch").output
