"""Settling on the command line: found by a short id, recorded, taken back, read on a branch."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.bootstrap import open_home
from model_store.claims import Claim, Message, grounded
from model_store.events import (
    Asserted,
    Confirmed,
    InterviewEvent,
    InterviewKind,
    Released,
    Turn,
    Withdrawn,
)
from model_store.people import Account, Person, Process, account_key
from model_store.values import Range, Text, Unit
from model_store.vocabulary import Kind, Modality, Vantage

LEADER, BUYER = Person("U1", "Odile Marchetti", "head of buying"), Person("U2", "Bo Falk", "buyer")
BUYING = Process("buying", "Buying")
BELIEF, PRACTICE = "approving never takes more than a day here", "an order lies six days for ok"


def _turn(person, vantage, text, low):
    account = Account(account_key("buying", person.key, vantage), person.key, "buying", vantage)
    key = f"{account.key}/1"
    message = Message(key, person.key, "buying", account.key, text, "2026-05-07T09:00:00+00:00")
    done = Modality.IMAGINED if vantage is Vantage.LEADER else Modality.DONE
    wait = Claim(
        kind=Kind.WAIT,
        speaker=person.key,
        process="buying",
        account=account.key,
        message=key,
        quote=text,
        span=(0, len(text)),
        value=Range(low, low, Unit.DAY),
        mention="approve the order",
        modality=done,
        slot="wait",
    )
    step = replace(wait, kind=Kind.STEP, value=Text(text))
    events = tuple(Asserted(grounded(c, message)) for c in (wait, step))
    return Turn(
        id=f"{key}#t",
        process="buying",
        at=message.at,
        by=person.key,
        why="answered",
        processes=(BUYING,),
        people=(person,),
        accounts=(account,),
        messages=(message,),
        events=events,
    )


@pytest.fixture
def told(run, home: Path, monkeypatch):
    """A home in which belief and practice differ about one wait, half a year later."""
    begin, ticks = datetime(2026, 12, 1, 9, tzinfo=UTC), count()

    def later():
        return (begin + timedelta(seconds=next(ticks))).isoformat()

    monkeypatch.setattr("bot.clock.now", later)
    ledger = open_home(home).ledger
    ledger.append(_turn(LEADER, Vantage.LEADER, BELIEF, 1))
    ledger.append(_turn(BUYER, Vantage.OPERATOR, PRACTICE, 6))
    return run


def wait_id(told):
    """The id of the finding about the wait."""
    return re.search(r"C12-[0-9a-f]{10}", told("findings", "buying").output)[0]


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


@pytest.fixture
def heard(told, home: Path):
    """The same home once both interviews are over and everything was confirmed."""
    ledger = open_home(home).ledger
    for person, vantage in ((LEADER, Vantage.LEADER), (BUYER, Vantage.OPERATOR)):
        key = account_key("buying", person.key, vantage)
        mine = [
            e.event.claim.id
            for e in ledger.events("buying")
            if isinstance(e.event, Asserted) and e.event.claim.speaker == person.key
        ]
        at = "2026-05-08T09:00:00+00:00"
        closed = InterviewEvent(InterviewKind.CLOSED, key, at)
        confirmed = tuple(map(Confirmed, mine))
        ledger.append(
            Turn(f"end/{key}", "buying", at, person.key, events=confirmed, interview=(closed,))
        )
    return told


LEADS = ("talk", "buying", "--as", "Odile Marchetti", "--leader")
BUYS = ("talk", "buying", "--as", "Bo Falk")


def version(shown, words):
    """Whether a version was told first or second in the question."""
    first, _, second = re.search(r"hear: (.*?); (.*?)\. ", shown).group().partition("; ")
    assert (words in first) != (words in second)
    return "the first" if words in first else "the second"


def test_a_leader_is_asked_one_neutral_question_and_his_answer_settles_it(heard):
    asked = " ".join(heard(*LEADS, lines=":quit\n").output.split())
    question = asked[asked.index("About") : asked.index("?") + 1]
    assert len(question.split()) <= 25
    assert not re.search(r"Falk|Bo|lies|ok\b|an order", question)
    said = heard(*LEADS, lines=f"{version(question, '6 days')}\n").output
    assert "That settles something" in said
    settled = " ".join(heard("findings", "buying", "--status", "resolved").output.split())
    assert "the leader changed the picture" in settled
    report = " ".join(heard("report", "buying").output.split())
    assert "Before: “approve the order” waits 1 day." in report
    assert "Now: “approve the order” waits 6 days." in report
    assert "One question more" not in heard(*LEADS, lines="").output


def test_whoever_changes_his_mind_again_is_heard_as_somebody_known(heard, home: Path):
    """The claim taken over goes back to who told it first, so it adds no independent root."""
    asked = " ".join(heard(*LEADS, lines=":quit\n").output.split())
    heard(*LEADS, lines=f"{version(asked, '6 days')}\n")
    known = open_home(home).knowledge(open_home(home).process("buying"))
    mine = [c for c in known.live if c.speaker == "U1" and c.kind is Kind.WAIT]
    assert [(c.value.high, c.root) for c in mine] == [(6, "U2")]


def test_an_unclear_answer_leaves_it_asked_and_is_kept(heard, home: Path):
    said = heard(*BUYS, lines="well, you know how it is\n").output
    assert "that helps" in said
    home_now = open_home(home)
    assert any("you know how it is" in m.text for m in home_now.ledger.messages("buying"))
    shown = heard("findings", "buying", "--status", "asked").output
    assert "C12" in shown
    assert "One question more" not in heard(*BUYS, lines="").output, "nobody is asked twice"


@pytest.mark.parametrize(
    ("said", "told_as"),
    [
        ("both, depends on the site", "both hold, for different cases"),
        ("the second since May", "it was so, and is not any more"),
    ],
)
def test_closed_answers_settle_it(heard, said, told_as):
    heard(*BUYS, lines=f"{said}\n")
    shown = " ".join(heard("findings", "buying", "--status", "resolved").output.split())
    assert told_as in shown


def test_whoever_skips_is_not_asked_again_and_nothing_is_settled(heard):
    assert "One question more" in heard(*BUYS, lines=":skip\n").output
    assert "One question more" not in heard(*BUYS, lines="").output
    assert "C12" in heard("findings", "buying").output


def test_a_question_whose_quotes_are_withdrawn_meanwhile_is_dropped_kindly(heard, home: Path):
    """What is answered to it is kept as any other message."""
    assert "One question more" in heard(*BUYS, lines=":quit\n").output
    ledger = open_home(home).ledger
    gone = [
        Withdrawn(e.event.claim.id)
        for e in ledger.events("buying")
        if isinstance(e.event, Asserted) and e.event.claim.speaker == "U1"
    ]
    at = "2026-05-09T09:00:00+00:00"
    ledger.append(Turn("gone", "buying", at, "U1", events=tuple(gone)))
    said = heard(*BUYS, lines="the second\n").output
    assert "settled itself meanwhile" in " ".join(said.split())
    assert "Traceback" not in said
    assert any(m.text == "the second" for m in open_home(home).ledger.messages("buying"))


def test_a_leader_whose_belief_is_not_recorded_is_asked_nothing_that_others_told(told):
    shown = told(*LEADS, lines=":quit\n").output
    assert "in two ways" not in shown
    assert "6 days" not in shown


def test_what_was_told_long_ago_is_asked_about_once_by_whoever_told_it(heard):
    """With nothing left to settle: whether it is still so. A yes keeps it for a while."""
    heard("settle", wait_id(heard), "--as", "tolerated")
    shown = " ".join(heard(*BUYS, lines="yes, still\n").output.split())
    assert (
        "In May 2026 you told me that “approve the order” waits 6 days. Is that still so?" in shown
    )
    assert "it stays as you told it" in shown
    assert "Is that still so?" not in heard(*BUYS, lines="").output


def test_what_is_not_so_any_more_is_put_right_by_its_speaker(heard, home: Path):
    heard("settle", wait_id(heard), "--as", "tolerated")
    shown = " ".join(heard(*BUYS, lines="no, not any more\n").output.split())
    assert "kept as it was then" in shown
    known = open_home(home).knowledge(open_home(home).process("buying"))
    assert not [c for c in known.live if c.speaker == "U2" and c.kind is Kind.WAIT]
    assert [c for c in known.claims if c.speaker == "U2" and c.kind is Kind.WAIT]


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
