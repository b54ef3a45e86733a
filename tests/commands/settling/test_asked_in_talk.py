"""Whoever is asked about a difference settles it, or leaves it, by what they answer."""

import re
from pathlib import Path

import pytest

from bot.bootstrap import open_home
from model_store.events import (
    Asserted,
    Turn,
    Withdrawn,
)
from model_store.vocabulary import Kind
from tests.commands.settling.story import (
    BUYS,
    LEADS,
    version,
    wait_id,
)


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
