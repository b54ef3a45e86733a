"""What every interview log promises, whatever it is made of."""

from model_store.events import InterviewEvent, InterviewKind
from model_store.vocabulary import Slot


def test_happenings_come_back_in_the_order_they_were_told(ledger, teller):
    account = teller.account("U1")
    told = [
        InterviewEvent(kind, account, f"{hour}", slot=Slot.OPENING, step="sign", text="Who?")
        for hour, kind in enumerate(InterviewKind)
    ]
    for happening in told:
        ledger.append(teller.turn(interview=(happening,)))
    more = InterviewEvent(
        InterviewKind.ANSWERED,
        account,
        "99",
        messages=("c/1", "c/2"),
        claims=("x",),
        note="ask Bo",
    )
    ledger.append(teller.turn(interview=(more, more)))
    assert ledger.interview(account) == (*told, more, more)


def test_every_account_has_an_interview_of_its_own(ledger, teller):
    mine, hers = teller.account("U1"), teller.account("U2")
    first = InterviewEvent(InterviewKind.ASKED, mine, "1", slot=Slot.WAIT, text="How long?")
    second = InterviewEvent(InterviewKind.PAUSED, hers, "2")
    ledger.append(teller.turn(interview=(first, second)))
    assert ledger.interview(mine) == (first,)
    assert ledger.interview(hers) == (second,)
    assert ledger.interview("nobody") == ()


def test_a_turn_of_the_interview_alone_adds_no_claim_event(ledger, teller):
    happening = InterviewEvent(InterviewKind.INVITED, teller.account("U1"), "1")
    assert ledger.append(teller.turn(interview=(happening,))) == 0
    assert ledger.events("P") == ()
