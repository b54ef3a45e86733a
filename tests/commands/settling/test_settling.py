"""Settling on the command line: found by a short id, recorded, explained and taken back."""

import re
from pathlib import Path

import pytest

from bot.bootstrap import open_home
from model_store.events import (
    InterviewEvent,
    InterviewKind,
    Released,
    Turn,
)
from model_store.people import account_key
from model_store.vocabulary import Vantage
from tests.commands.settling.story import (
    BELIEF,
    LEADER,
    wait_id,
)


def test_a_finding_is_three_sentences_without_a_name_or_a_quote(told):
    shown = told("findings", "buying", "--list", "contradicted").output
    plain = " ".join(shown.split())
    assert "The leader believes that “approve the order” waits 1 day." in plain
    assert "Those who do the work say that it waits 6 days." in plain
    assert "Plans and promises" in plain
    assert not re.search(r"Odile|Marchetti|Falk|lies six days|never takes", shown)


def test_settling_takes_it_off_the_list_and_undo_brings_it_back(told):
    key = wait_id(told)
    assert told("settle", key, "--as", "leader_updated", "--why", "he agrees").exit_code == 0
    assert key not in told("findings", "buying").output
    shown = told("findings", "buying", "--status", "resolved").output
    assert key in shown
    assert "Settled" in told("report", "buying").output
    assert told("settle", key, "--undo").exit_code == 0
    assert key in told("findings", "buying").output
    assert "not settled" in told("settle", key, "--undo").stderr


def test_taking_back_what_is_not_found_any_more_says_so(told):
    """A finding whose words were forgotten is on no list, so it is not open."""
    key = wait_id(told)
    told("settle", key, "--as", "tolerated")
    assert told("forget", LEADER.key, "--yes").exit_code == 0
    undone = told("settle", key, "--undo").output
    assert "open again" not in undone
    assert "not found any more" in undone


def test_the_beginning_of_an_id_is_enough_with_or_without_its_rule(told):
    key = wait_id(told)
    assert told("settle", key[4:9], "--as", "tolerated").exit_code == 0
    assert told("settle", key.lower()[:7], "--undo").exit_code == 0


@pytest.mark.parametrize("called", ["C99", "zzzz", "", "-"])
def test_an_id_nobody_knows_is_explained_kindly(told, called):
    result = told("settle", called, "--as", "alias")
    assert result.exit_code == 1, result.output
    assert "finding" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_variant_needs_the_cases_it_depends_on(told):
    key = wait_id(told)
    assert "--scope site=" in told("settle", key, "--as", "variant").stderr
    assert "says no scope" in told("settle", key, "--as", "variant", "--scope", "blue").stderr
    done = told("settle", key, "--as", "variant", "--scope", "site=Oslo")
    assert done.exit_code == 0, done.output
    assert "(Oslo)" in told("findings", "buying", "--status", "resolved").output


def test_how_it_was_settled_has_to_be_said(told):
    result = told("settle", wait_id(told))
    assert result.exit_code == 2
    assert "--undo" in result.stderr


def test_why_walks_to_rule_claims_and_history_by_role(told):
    key = wait_id(told)
    told("settle", key, "--as", "tolerated", "--why", "until autumn")
    shown = " ".join(told("why", key[:8]).output.split())
    for part in (
        "magnitude_differs.md",
        "head of buying",
        "position 1",
        "does it",
        "until autumn",
    ):
        assert part in shown
    assert not re.search(r"Odile|Falk|lies six days|never takes", shown)
    own = told("why", key, "--admin").output
    assert own.startswith("Admin view")
    assert BELIEF in " ".join(own.split())


def test_a_name_in_a_reason_or_a_scope_is_a_role_to_whoever_reads_it(told):
    key = wait_id(told)
    told("settle", key, "--as", "variant", "--scope", "variant=when Bo Falk", "--why", "says Bo")
    for command in (("why", key), ("findings", "buying", "--status", "resolved")):
        shown = told(*command).output
        assert "Falk" not in shown
        assert "says Bo" not in shown


def test_a_scope_is_for_a_variant_alone(told):
    """It would be dropped in silence, or hold for an answer that means every case."""
    key = wait_id(told)
    result = told("settle", key, "--as", "tolerated", "--scope", "site=Oslo")

    assert result.exit_code == 2
    assert "Only a variant" in result.stderr
    assert "not both" in told("settle", key, "--as", "tolerated", "--undo").stderr


def test_a_leader_sees_nothing_before_his_belief_is_recorded(told, home: Path):
    for command in (("findings", "buying"), ("why", wait_id(told)), ("show", "buying")):
        refused = told(*command, "--for", "Odile Marchetti")
        assert refused.exit_code == 1
        assert "First I would like to hear what you believe" in refused.stderr
        assert not refused.stdout
    ledger = open_home(home).ledger
    account = account_key("buying", "U1", Vantage.LEADER)
    closed = InterviewEvent(InterviewKind.CLOSED, account, "2026-05-08")
    at = "2026-05-08T09:00:00+00:00"
    ledger.append(Turn("closed", "buying", at, "U1", interview=(closed,)))
    assert "has not released" in told("findings", "buying", "--for", "U1").stderr
    ledger.append(Turn("out", "buying", at, "U3", events=(Released("v", "leaders"),)))
    assert "waits 6 days" in " ".join(told("findings", "buying", "--for", "U1").output.split())
    assert "You believe that “approve" in told("findings", "buying", "--for", "U1").output
    both = told("findings", "buying", "--for", "U1", "--admin")
    assert both.exit_code == 1


def test_a_report_says_which_findings_are_new_since_the_last_one(told):
    """At position 2 only the leader had spoken; nothing could differ then."""
    assert "new" in told("report", "buying", "--since", "2").output.split("Contradicted")[1][:900]
    assert "medium, new" not in told("report", "buying", "--since", "now").output


def test_a_reason_gives_a_terminal_no_orders_and_is_not_endless(told):
    key = wait_id(told)
    told("settle", key, "--as", "tolerated", "--why", "so\x1b[31m agreed\n" + "x" * 20_000)
    shown = told("log", "buying").output

    assert "agreed" in shown
    assert "\x1b" not in shown
    assert len(shown) < 20_000
