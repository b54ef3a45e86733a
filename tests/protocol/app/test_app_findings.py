"""The owner's findings in Slack: cards, settling, tolerating, having somebody asked, re-checks."""

from dataclasses import replace

import pytest

from bot.situations import may_be_asked
from model_store.claims import Claim, Message, grounded
from model_store.events import (
    Asserted,
    Confirmed,
    Inquired,
    InterviewEvent,
    InterviewKind,
    Turn,
)
from model_store.people import Account, Person, account_key
from model_store.values import Range, Text, Unit
from model_store.vocabulary import Kind, Modality, Resolution, Rung, Vantage

NAME, KEY = "Invoice to payment", "invoice-to-payment"
BELIEF = "whoofle approving never takes more than a day"
PRACTICE = "zibbet an order lies six days until somebody signs"
STEP = "approve the order"


def tell(stage, who, vantage, text, days, at):
    """Somebody's whole account: one wait, read back and confirmed, the interview over."""
    person = Person(who.id, who.profile.name if hasattr(who, "profile") else who.id, "buyer")
    account = Account(account_key(KEY, who.id, vantage), who.id, KEY, vantage)
    message = Message(f"{account.key}/1", who.id, KEY, account.key, text, at)
    wait = Claim(
        kind=Kind.WAIT,
        speaker=who.id,
        process=KEY,
        account=account.key,
        message=message.key,
        quote=text,
        span=(0, len(text)),
        value=Range(days, days, Unit.DAY),
        mention=STEP,
        modality=Modality.IMAGINED if vantage is Vantage.LEADER else Modality.DONE,
        slot="wait",
    )
    claims = [grounded(c, message) for c in (wait, replace(wait, kind=Kind.STEP, value=Text("x")))]
    happened = [
        InterviewEvent(kind, account.key, at)
        for kind in (InterviewKind.ACCEPTED, InterviewKind.CLOSED)
    ]
    stage.home.ledger.append(
        Turn(
            id=f"told/{account.key}",
            process=KEY,
            at=at,
            by=who.id,
            people=(person,),
            accounts=(account,),
            messages=(message,),
            events=(*map(Asserted, claims), *(Confirmed(c.id) for c in claims)),
            interview=tuple(happened),
        )
    )


@pytest.fixture
def owned(stage):
    """A process owned by Ana about which Lee has told."""
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    ana.commands("/gemba process new")
    form = ana.waits_for_modal("process_form")
    ana.submits(form, {"name": {"value": NAME}, "owner": {"value": ana.id}})
    ana.waits_for("is set up")
    tell(stage, lee, Vantage.OPERATOR, PRACTICE, 6, stage.office.now())
    return stage


@pytest.fixture
def differing(owned):
    """The same, led by Mira, who differs with Lee about one wait."""
    tell(owned, owned.somebody("Mira"), Vantage.LEADER, BELIEF, 1, owned.office.now())
    return owned


def shown(stage, who, words="", seconds=15):
    """The cards somebody gets."""
    who.commands(f"/gemba findings {words}".strip())
    return who.waits_for(
        lambda m: stage.has(m, "settle") or stage.has(m, "reopen"), seconds=seconds
    )


def resolution_of(stage):
    """How the one finding was settled, if it was."""
    process = stage.office.process(KEY)
    return [s.outcome for s in stage.home.life_cycle(process).settled.values()]


def test_the_owner_reads_three_sentences_without_a_name_or_a_word_of_anybody(differing):
    said = differing.words(shown(differing, differing.somebody("Ana")))
    assert "The leader believes that “approve the order” waits 1 day." in said
    assert "Those who do the work say that it waits 6 days." in said
    for word in ("whoofle", "zibbet", "Lee", "Mira"):
        assert word not in said


def test_who_does_not_own_it_settles_nothing(differing):
    for name in ("Lee", "Mira"):
        who = differing.somebody(name)
        who.commands("/gemba findings")
        who.waits_for("Only an admin of the workspace or the owner of this process", seconds=15)
    assert not resolution_of(differing)


def test_settling_by_the_form_takes_it_off_and_opening_again_brings_it_back(differing):
    ana = differing.somebody("Ana")
    ana.presses(shown(differing, ana), "settle")
    form = ana.waits_for_modal("settle_form")
    filled = {
        "outcome": {"value": Resolution.LEADER_UPDATED.value},
        "why": {"value": "she agrees"},
    }
    ana.submits(form, filled)
    assert resolution_of(differing) == [Resolution.LEADER_UPDATED]
    ana.commands("/gemba findings settled")
    listed = ana.waits_for(lambda m: differing.has(m, "reopen"), seconds=15)
    assert "the leader changed the picture" in differing.words(listed)
    ana.presses(listed, "reopen")
    ana.waits_for("It is open again")
    assert not resolution_of(differing)


def test_a_variant_without_its_cases_is_asked_for_them(differing):
    ana = differing.somebody("Ana")
    ana.presses(shown(differing, ana), "settle")
    form = ana.waits_for_modal("settle_form")
    answer = ana.submits(form, {"outcome": {"value": Resolution.VARIANT.value}})
    assert "Say for which cases" in str(answer)
    assert not resolution_of(differing)


def test_tolerating_is_one_press_and_pressing_twice_is_once(differing):
    ana = differing.somebody("Ana")
    card = shown(differing, ana)
    for _ in range(2):
        ana.presses(card, "tolerate")
    ana.waits_for("It stays as it is")
    differing.settled()
    assert resolution_of(differing) == [Resolution.TOLERATED]


def test_having_it_asked_puts_one_neutral_question_to_somebody_who_can_tell(differing):
    ana, lee, mira = (differing.somebody(n) for n in ("Ana", "Lee", "Mira"))
    ana.presses(shown(differing, ana), "inquire")
    ana.waits_for("asked one question")
    (planned,) = [name for name in differing.delivery.planned if name.startswith("inquire/")]
    who, other = (mira, lee) if mira.id in planned else (lee, mira)
    differing.delivery.fire(planned)
    asked = who.waits_for(lambda m: differing.has(m, "skip"), seconds=15)
    question = differing.question_text(asked)
    assert len(question.split()) <= 25
    for word in ("whoofle", "zibbet", "Lee", "Mira", "leader"):
        assert word not in differing.words(asked)
    assert not [m for m in other.sees() if differing.has(m, "skip")]
    who.says("both, depends on the site", thread=asked.thread)
    who.waits_for("settles something", seconds=15)
    told = ana.waits_for("was settled by an answer: both hold", seconds=15)
    assert not any(name in told.text for name in ("Lee", "Mira", "depends"))
    assert resolution_of(differing) == [Resolution.VARIANT]


def test_while_an_answer_is_awaited_nobody_else_is_asked(differing):
    ana = differing.somebody("Ana")
    card = shown(differing, ana)
    ana.presses(card, "inquire")
    ana.waits_for("asked one question")
    (planned,) = [name for name in differing.delivery.planned if name.startswith("inquire/")]
    differing.delivery.fire(planned)
    ana.presses(card, "inquire")
    ana.waits_for("has been asked already")


def test_a_question_waits_for_another_one_to_be_answered_and_not_for_ever(differing):
    """Nobody gets two questions at once."""
    lee = differing.somebody("Lee")
    account = account_key(KEY, lee.id, Vantage.OPERATOR)
    event = InterviewEvent(InterviewKind.ASKED, account, differing.office.now(), text="And?")
    at = differing.office.now()
    differing.home.ledger.append(Turn("asked", KEY, at, lee.id, interview=(event,)))
    planned = differing.delivery.planned
    planned[f"inquire/{account}#C12-0123456789"] = at
    differing.delivery.fire(f"inquire/{account}#C12-0123456789")
    assert f"inquire/{account}#C12-0123456789#2" in planned
    planned[f"inquire/{account}#C12-0123456789#10"] = at
    differing.delivery.fire(f"inquire/{account}#C12-0123456789#10")
    assert f"inquire/{account}#C12-0123456789#11" not in planned
    assert not [m for m in lee.sees() if differing.has(m, "skip")]


def test_a_leader_is_not_asked_before_his_belief_is_recorded(stage):
    mira = stage.somebody("Mira")
    account = Account(account_key(KEY, mira.id, Vantage.LEADER), mira.id, KEY, Vantage.LEADER)
    assert not may_be_asked(stage.home, account)


def test_a_fact_past_its_date_is_asked_about_once_in_working_hours(owned):
    """Half a year on: one question, its answer confirms it, and not another for a month."""
    lee = owned.somebody("Lee")
    account = account_key(KEY, lee.id, Vantage.OPERATOR)
    name = f"recheck/{account}"
    owned.office.now = lambda: "2031-03-04T10:00:00+00:00"
    owned.delivery.once(name, "2031-03-04T10:00:00+00:00")
    owned.delivery.fire(name)
    asked = lee.waits_for(lambda m: owned.has(m, "skip"), seconds=15)
    assert "so that the picture stays true" in owned.words(asked)
    assert "waits 6 days" in owned.question_text(asked)
    assert "still so?" in owned.question_text(asked)
    assert owned.delivery.planned[name] > "2031-04-03"
    lee.says("yes, still", thread=asked.thread)
    lee.waits_for("stays as you told it", seconds=15)
    owned.settled()
    events = [e.event for e in owned.home.ledger.events(KEY)]
    asked_about = [e for e in events if isinstance(e, Inquired) and e.rung is Rung.STILL]
    assert len(asked_about) == 1
    assert owned.delivery.planned[name][:7] == "2031-04"
    owned.delivery.fire(name)
    events = [e.event for e in owned.home.ledger.events(KEY)]
    assert len([e for e in events if isinstance(e, Inquired) and e.rung is Rung.STILL]) == 1
