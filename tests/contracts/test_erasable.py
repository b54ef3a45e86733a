"""What forgetting a person means in every ledger: no word left, every shape and proof kept."""

import pytest

from model_store.errors import SpeakerError
from model_store.events import (
    Aliased,
    Asserted,
    Confirmed,
    Corrected,
    Forgotten,
    InterviewEvent,
    InterviewKind,
    Resolved,
)
from model_store.storage.ledger.auditing import audit
from model_store.values import Party, Range, StepRef, System, Text, Unit
from model_store.vocabulary import Kind, Slot, Verdict

WORD = "quokka"


@pytest.fixture
def told(ledger, teller):
    """U1 says much with one odd word in it, U2 says something of her own; who says what."""
    message = teller.message(f"I {WORD} the form in {WORD}base, then sign it, about 3 days")
    claims = [
        teller.claim(message, f"{WORD} the form", mention=f"{WORD} form"),
        teller.claim(
            message, "then sign it", kind=Kind.ORDER, mention=f"{WORD} form", value=StepRef("sign")
        ),
        teller.claim(
            message, f"{WORD}base", kind=Kind.SYSTEM, value=System(f"{WORD}base"), mention="sign"
        ),
        teller.claim(message, "3 days", kind=Kind.WAIT, value=Range(3, 3, Unit.DAY)),
        teller.claim(message, "I", kind=Kind.OWNER, value=Party(WORD, "U1", f"{WORD} clerk")),
    ]
    account = teller.account("U1")
    interview = (
        InterviewEvent(
            InterviewKind.ASKED, account, "1", Slot.WAIT, f"{WORD} form", f"After {WORD}?"
        ),
        InterviewEvent(InterviewKind.ANSWERED, account, "2", claims=(claims[0].id,), note=WORD),
    )
    ledger.append(
        teller.turn(
            *map(Asserted, claims),
            Confirmed(claims[0].id),
            messages=(message,),
            interview=interview,
            why=f"said {WORD}",
        )
    )
    theirs, (hers,) = teller.says("I sign the form", "sign", by="U2")
    ledger.append(theirs)
    borrowed = teller.claim(theirs.messages[0], "form", mention=f"{WORD} form", kind=Kind.INPUT)
    asked = InterviewEvent(
        InterviewKind.ASKED,
        teller.account("U2"),
        "3",
        Slot.OWNER,
        f"{WORD} form",
        f'Who does "{WORD.upper()} form"?',
    )
    ledger.append(teller.turn(Asserted(borrowed), by="U2", interview=(asked,)))
    ledger.append(
        teller.turn(
            Aliased(f"{WORD} form", "sign", Verdict.DIFFERENT), Resolved("C1-x", "no"), by="gemba"
        )
    )
    return claims, hers


def everything(ledger):
    accounts = ledger.accounts("P")
    told = [ledger.interview(account.key) for account in accounts]
    return repr((ledger.events("P"), ledger.messages("P"), ledger.people(), accounts, told))


@pytest.mark.usefixtures("told")
def test_no_word_of_a_forgotten_person_is_left_to_read(ledger):
    assert WORD in everything(ledger)
    assert ledger.forget("U1", at="later", by="admin") == 6
    assert WORD not in everything(ledger).lower()
    assert "Name of U1" not in everything(ledger)
    assert [person.key for person in ledger.people()] == ["U2"]


@pytest.mark.usefixtures("told")
def test_the_chain_still_verifies_and_the_forgetting_is_written_in_it(ledger):
    before = [record.hash for record in ledger.events("P")]
    ledger.forget("U1", at="later", by="admin")
    after = ledger.events("P")
    assert [record.hash for record in after[:-1]] == before
    assert after[-1].event == Forgotten("U1")
    assert (after[-1].at, after[-1].by) == ("later", "admin")
    found = audit(ledger)
    assert found.sound, found.problems
    assert (found.forgotten, found.tombstones, found.quotes) == (1, 5, 2)


def test_tombstones_keep_kind_place_and_edges(ledger, told):
    claims, hers = told
    ledger.forget("U1")
    events = [record.event for record in ledger.events("P")]
    left = [event.claim for event in events if isinstance(event, Asserted)]
    mine, theirs = left[:5], left[5:]
    assert [c.kind for c in mine] == [c.kind for c in claims]
    step = mine[0].mention
    assert step.startswith("forgotten ")
    assert mine[1].mention == step, "the same phrase is the same opaque name everywhere"
    assert mine[1].value == StepRef("sign"), "what others said themselves stays"
    assert mine[2].value != System(f"{WORD}base")
    assert mine[3].value == Text(""), "numbers are words too"
    assert mine[4].value.person == "U1"
    assert theirs[0] == hers
    assert theirs[1].mention == step
    assert events[5] == Confirmed(mine[0].id)
    assert Aliased(step, "sign", Verdict.DIFFERENT) in events


def test_ids_that_would_let_a_quote_be_guessed_are_gone(ledger, told):
    claims, _ = told
    ledger.forget("U1")
    assert not [claim.id for claim in claims if claim.id in everything(ledger)]


@pytest.mark.usefixtures("told")
def test_others_lose_nothing(ledger):
    before = [message for message in ledger.messages("P") if message.speaker == "U2"]
    ledger.forget("U1")
    assert [message for message in ledger.messages("P") if message.speaker == "U2"] == before
    asked = ledger.interview("P/U2/operator")[0]
    assert asked.text.startswith('Who does "forgotten ')


@pytest.mark.usefixtures("told")
def test_forgetting_twice_is_forgetting_once(ledger):
    ledger.forget("U1")
    events = ledger.events("P")
    assert ledger.forget("U1") == 0
    assert ledger.events("P") == events


@pytest.mark.usefixtures("told")
def test_forgetting_a_stranger_does_nothing(ledger):
    events = ledger.events("P")
    assert ledger.forget("U9") == 0
    assert ledger.forget("gemba") == 0, "the program itself is nobody"
    assert ledger.events("P") == events


@pytest.mark.usefixtures("told")
def test_a_turn_still_under_way_does_not_bring_a_forgotten_person_back(ledger, teller):
    ledger.forget("U1")
    late, _ = teller.says("I also stamp it")
    with pytest.raises(SpeakerError, match="start a new interview"):
        ledger.append(late)
    ledger.append(teller.turn(by="gemba", people=late.people, accounts=late.accounts))
    assert [person.key for person in ledger.people()] == ["U2"]


@pytest.mark.usefixtures("told")
def test_a_word_of_hers_is_gone_from_a_question_in_whatever_form_it_was_asked(ledger, teller):
    account = teller.account("U2")
    text = f"Before {WORD}ing the FORM, {WORD.title()}s?"
    asked = InterviewEvent(InterviewKind.ASKED, account, "4", Slot.WAIT, f"{WORD}ing it", text)
    ledger.append(teller.turn(by="U2", interview=(asked,)))
    ledger.forget("U1")
    after = ledger.interview(account)[-1]
    assert (after.step, after.text) == ("forgotten it", "Before forgotten the FORM, forgotten?")


def test_a_forgotten_claim_can_no_longer_be_changed_by_its_old_id(ledger, teller, told):
    claims, _ = told
    ledger.forget("U1")
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Corrected(claims[0].id)))
