"""Questions about a difference: neutral, within the rules, and never in the other side's words."""

import re
from dataclasses import replace

import pytest

from bot.reports.contents.pairs import GENERAL
from bot.settling import wording
from bot.settling.wording import question
from capture.interview.phrasing.linting import lint
from model_store.claims import Claim, claim_id
from model_store.findings.finding import Finding
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.settlement.ladder import Inquiry, is_believed_first
from model_store.values import Party, Range, System, Text, Unit
from model_store.vocabulary import FindingKind, FindingList, Kind, Polarity, Rung, Side

PEOPLE = (Person("L1", "Ann Reed", "head of buying"), Person("O1", "Bo Falk", "buyer"))
ACCOUNTS = (
    Account("P/L1/leader", "L1", "P", "leader"),
    Account("P/O1/operator", "O1", "P", "operator"),
)
CANARY = "quibblefluff"
STEP = "approve the order"
VALUES = {
    Kind.WAIT: (Range(0, 1, Unit.DAY), Range(5, 7, Unit.DAY)),
    Kind.OWNER: (Party("them", role="buyer"), Party("us", role="clerk")),
    Kind.SYSTEM: (System("SAP"), System("Excel")),
    Kind.CONTROL: (Text("x"), Text("y")),
    Kind.FREQUENCY: (Range(0.01, 0.01, Unit.FRACTION), Range(0.1, 0.1, Unit.FRACTION)),
}
ACCORDING = {
    FindingKind.WAIT: Kind.WAIT,
    FindingKind.OWNER: Kind.OWNER,
    FindingKind.SYSTEM: Kind.SYSTEM,
    FindingKind.FREQUENCY: Kind.FREQUENCY,
}

SAYS_NOTHING = {
    FindingKind.DURATION,
    FindingKind.HANDOFF,
    FindingKind.IMPOSSIBLE_NUMBERS,
    FindingKind.ORDER,
    FindingKind.OUTCOME,
    FindingKind.TRIGGER,
    FindingKind.VARIATION,
}
"""Kinds that say nothing without values of their own, which these claims do not have."""


def said(speaker, kind, value, mention=STEP):
    """One claim with a word in it that nobody else would use."""
    quote = f"ask Bo Falk or Ann Reed, {CANARY}{speaker.lower()} it is"
    account = "P/L1/leader" if speaker == "L1" else "P/O1/operator"
    made = Claim(
        kind=kind,
        speaker=speaker,
        process="P",
        account=account,
        message=f"{speaker}/1",
        quote=quote,
        span=(0, len(quote)),
        value=value,
        mention=mention,
    )
    return replace(made, id=claim_id(made))


def difference(kind, mention=STEP, steps=(STEP,)):
    """A finding of a kind with one claim of each side, and the process it is in."""
    claimed = ACCORDING.get(kind, Kind.CONTROL)
    mine, theirs = VALUES[claimed]
    claims = (said("L1", claimed, mine, mention), said("O1", claimed, theirs, mention))
    known = Knowledge(Process("P", "Buying"), claims=claims, people=PEOPLE, accounts=ACCOUNTS)
    finding = Finding(
        rule="C9",
        list=FindingList.CONTRADICTED,
        kind=kind,
        process="P",
        steps=steps,
        slot="",
        explanation="",
        leader=claims[:1],
        operator=claims[1:],
    )
    return finding, view(known)


def inquiry(finding, rung, person="O1"):
    """Asking one of the two."""
    own = finding.operator if person == "O1" else finding.leader
    side = Side.OPERATOR if person == "O1" else Side.LEADER
    return Inquiry(finding.id, rung, person, own[0].account, side, 1.0, own[0].id)


@pytest.mark.parametrize("kind", GENERAL)
@pytest.mark.parametrize("rung", [Rung.SCOPE, Rung.TIME, Rung.SHOULD, Rung.REAL])
def test_every_question_keeps_the_rules_and_nobodys_words(kind, rung):
    """A question whose versions would say nothing is not asked at all."""
    finding, seen = difference(kind)
    asked = question(inquiry(finding, rung), finding, seen)
    assert (asked is None) == (kind in SAYS_NOTHING)
    if asked is None:
        return
    assert not lint(asked.text, names=("Ann Reed", "Bo Falk"))
    assert CANARY not in asked.text
    assert (asked.finding, asked.rung) == (finding.id, rung)


@pytest.mark.parametrize("kind", [FindingKind.WAIT, FindingKind.OWNER, FindingKind.SYSTEM])
def test_both_versions_are_told_alike_in_the_order_drawn_for_the_finding(kind):
    finding, seen = difference(kind)
    text = question(inquiry(finding, Rung.REAL), finding, seen).text
    first, second = re.search(r"hear: (.+?); (.+?)\. Which", text).groups()
    assert first.split()[:2] == second.split()[:2]
    believed = {FindingKind.WAIT: "1 day", FindingKind.OWNER: "buyer", FindingKind.SYSTEM: "SAP"}
    assert (believed[kind] in first) is is_believed_first(finding.id)


def test_own_words_are_shown_to_their_speaker_alone_and_may_be_confirmed():
    finding, seen = difference(FindingKind.WAIT)
    for person in ("O1", "L1"):
        made = inquiry(finding, Rung.MISHEARING, person)
        bare = replace(said(person, Kind.WAIT, Range(2, 2, Unit.DAY)), quote="it takes two days")
        side = {"operator": (bare,)} if person == "O1" else {"leader": (bare,)}
        asked = question(replace(made, claim=bare.id), replace(finding, **side), seen)
        assert "“it takes two days”" in asked.text
        assert not lint(asked.text, confirming=True)
        assert CANARY not in asked.text


def test_words_that_name_somebody_are_not_read_out():
    finding, seen = difference(FindingKind.WAIT)
    assert question(inquiry(finding, Rung.MISHEARING), finding, seen) is None


def test_two_names_are_asked_about_as_names():
    finding, seen = difference(FindingKind.OWNER, steps=(STEP, "sign the order"))
    asked = question(inquiry(finding, Rung.ALIAS), finding, seen)
    assert "one or two?" in asked.text
    assert STEP in asked.text


def test_two_roles_of_the_directory_are_not_asked_about_as_names():
    finding, seen = difference(FindingKind.OWNER)
    known = (*PEOPLE, Person("O2", "Cem Aydin", "clerk"))
    listed = view(replace(seen.knowledge, people=known))
    assert question(inquiry(finding, Rung.ALIAS), finding, seen) is not None
    assert question(inquiry(finding, Rung.ALIAS), finding, listed) is None


def test_a_long_step_is_left_out_before_the_question_is():
    name = "compare every single line of the delivery with the order"
    finding, seen = difference(FindingKind.WAIT, mention=name, steps=(name,))
    asked = question(inquiry(finding, Rung.REAL), finding, seen)
    assert asked is not None
    assert len(asked.text.split()) <= 25


def test_what_a_denial_denies_is_not_turned_round():
    finding, seen = difference(FindingKind.WAIT)
    denied = replace(finding.operator[0], polarity=Polarity.DENIES)
    asked = question(inquiry(finding, Rung.REAL), replace(finding, operator=(denied,)), seen)
    assert "it does not wait" in asked.text


def test_the_checks_see_a_leak(monkeypatch):
    """With words of the other side put into a version, the canary shows: the test can fail."""
    finding, seen = difference(FindingKind.WAIT)
    monkeypatch.setattr(wording, "pair", lambda *_: (f"it {CANARY}", "it is not"))
    assert CANARY in question(inquiry(finding, Rung.REAL), finding, seen).text
