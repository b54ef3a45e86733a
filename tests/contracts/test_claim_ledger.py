"""What every claim ledger promises, whatever it is made of."""

from dataclasses import replace
from threading import Thread

import pytest

from model_store.errors import EvidenceError, SpeakerError
from model_store.events import (
    Aliased,
    Asserted,
    Confirmed,
    Consented,
    Corrected,
    Forgotten,
    HeadMoved,
    InterviewEvent,
    InterviewKind,
    Misheard,
    Reread,
    Withdrawn,
)
from model_store.people import Account, Person, Process
from model_store.storage.ledger.chain import GENESIS
from model_store.values import Scope
from model_store.vocabulary import Consent, Vantage, Verdict


def claims_in(ledger, process="P"):
    events = [record.event for record in ledger.events(process)]
    return [event.claim for event in events if isinstance(event, Asserted)]


def test_what_was_said_comes_back_as_it_was_said(ledger, teller):
    turn, claims = teller.says("I sign the form and scan it", "sign the form", "scan it")
    assert ledger.append(replace(turn, why="opening")) == 2
    assert claims_in(ledger) == claims
    assert ledger.messages("P") == turn.messages
    assert ledger.message(turn.messages[0].key) == turn.messages[0]
    assert {record.why for record in ledger.events("P")} == {"opening"}


def test_the_same_turn_again_changes_nothing(ledger, teller):
    turn, _ = teller.says("I sign the form")
    happening = InterviewEvent(InterviewKind.ANSWERED, teller.account("U1"), "noon")
    turn = replace(turn, interview=(happening,))
    first = ledger.append(turn)
    before = ledger.events("P"), ledger.messages("P"), ledger.interview(happening.account)
    assert ledger.append(turn) == first
    assert (
        ledger.events("P"),
        ledger.messages("P"),
        ledger.interview(happening.account),
    ) == before


def test_the_same_turn_id_with_other_content_is_not_read_again(ledger, teller):
    turn, claims = teller.says("I sign the form")
    ledger.append(turn)
    other, _ = teller.says("I burn the form")
    ledger.append(replace(other, id=turn.id))
    assert claims_in(ledger) == claims


def test_events_are_numbered_through_and_each_points_to_the_one_before(ledger, teller):
    for text in ("I open the post", "I sort the post", "I drop the post"):
        ledger.append(teller.says(text)[0])
    found = ledger.events("P")
    assert [record.seq for record in found] == [1, 2, 3]
    assert found[0].previous == GENESIS
    assert [r.previous for r in found[1:]] == [r.hash for r in found[:-1]]


def test_events_of_one_process_are_not_those_of_another(ledger, teller):
    ledger.append(teller.says("I sign the form", process="P")[0])
    ledger.append(teller.says("I bake the bread", process="Q")[0])
    ledger.append(teller.says("I file the form", process="P")[0])
    assert [record.seq for record in ledger.events("P")] == [1, 3]
    assert [record.seq for record in ledger.events("Q")] == [2]
    assert [message.text for message in ledger.messages("Q")] == ["I bake the bread"]
    assert ledger.events("unheard of") == ()


def test_until_cuts_at_a_place_in_the_ledger_and_with_it(ledger, teller):
    for text in ("I open the post", "I sort the post", "I drop the post"):
        ledger.append(teller.says(text)[0])
    assert [record.seq for record in ledger.events("P", until=2)] == [1, 2]
    assert ledger.events("P", until=0) == ()


def test_a_quote_that_is_not_in_the_message_refuses_the_whole_turn(ledger, teller):
    turn, (sound,) = teller.says("I sign the form", "sign")
    false = replace(sound, quote="burn", span=(2, 6), id="")
    happening = InterviewEvent(InterviewKind.ANSWERED, sound.account, "noon")
    broken = replace(turn, events=(Asserted(sound), Asserted(false)), interview=(happening,))
    with pytest.raises(EvidenceError):
        ledger.append(broken)
    assert ledger.events("P") == ledger.messages("P") == ledger.people() == ()
    assert ledger.processes() == ledger.accounts("P") == ledger.interview(sound.account) == ()
    assert ledger.append(turn) == 1, "the turn id is still free for a sound turn"


@pytest.mark.parametrize(
    "changes",
    [
        {"message": "nowhere"},
        {"speaker": "U2"},
        {"process": "Q"},
        {"quote": "   ", "span": (1, 2)},
        {"span": (0, 4)},
        {"id": "made up"},
    ],
)
def test_a_claim_that_cannot_be_proven_is_refused(ledger, teller, changes):
    turn, (claim,) = teller.says("I sign the form", "sign")
    false = replace(claim, **{"id": "", **changes})
    with pytest.raises(EvidenceError):
        ledger.append(replace(turn, events=(Asserted(false),)))
    assert ledger.events("P") == ()


def test_a_claim_may_quote_a_message_of_an_earlier_turn(ledger, teller):
    turn, (claim,) = teller.says("I sign the form and scan it", "sign the form")
    ledger.append(turn)
    later = teller.claim(turn.messages[0], "scan it")
    ledger.append(teller.turn(Asserted(later)))
    assert claims_in(ledger) == [claim, later]


def test_a_claim_without_an_id_is_given_the_id_of_its_content(ledger, teller):
    turn, (claim,) = teller.says("I sign the form")
    ledger.append(replace(turn, events=(Asserted(replace(claim, id="")),)))
    assert claims_in(ledger) == [claim]


@pytest.mark.parametrize("edit", [Confirmed, Corrected, Withdrawn, Misheard])
def test_nobody_else_can_touch_what_a_speaker_said(ledger, teller, edit):
    turn, (claim,) = teller.says("I sign the form", by="U1")
    ledger.append(turn)
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(edit(claim.id), by="U2"))
    assert len(ledger.events("P")) == 1
    ledger.append(teller.turn(edit(claim.id), by="U1"))
    assert ledger.events("P")[-1].event == edit(claim.id)


def test_a_correction_cannot_put_another_speakers_claim_in_place(ledger, teller):
    turn, (mine,) = teller.says("I sign the form", by="U1")
    other, (hers,) = teller.says("I scan the form", by="U2")
    ledger.append(turn)
    ledger.append(other)
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Corrected(mine.id, (hers.id,)), by="U1"))


def test_a_correction_may_name_what_the_same_turn_says(ledger, teller):
    turn, (old,) = teller.says("I sign the form")
    ledger.append(turn)
    later, (new,) = teller.says("no, I scan the form", "scan the form")
    correction = Corrected(old.id, (new.id,))
    ledger.append(replace(later, events=(correction, *later.events)))
    assert ledger.events("P")[1].event == correction


@pytest.mark.parametrize("event", [Misheard, lambda old: Reread((old,), ())])
def test_the_program_may_own_up_to_its_own_misreading(ledger, teller, event):
    turn, (claim,) = teller.says("I sign the form")
    ledger.append(turn)
    ledger.append(teller.turn(event(claim.id), by="gemba"))
    assert ledger.events("P")[-1].event == event(claim.id)


@pytest.mark.parametrize("event", [Withdrawn, Corrected, Confirmed])
def test_the_program_may_not_speak_for_the_speaker(ledger, teller, event):
    turn, (claim,) = teller.says("I sign the form")
    ledger.append(turn)
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(event(claim.id), by="gemba"))


def test_an_edit_of_a_claim_that_is_not_there_is_refused(ledger, teller):
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Withdrawn("nowhere")))
    assert ledger.events("P") == ()


def test_an_edited_message_is_a_new_revision_and_keeps_its_place(ledger, teller):
    first = teller.message("I sign the form", key="c/a")
    second = teller.message("I scan the form", key="c/b")
    ledger.append(teller.turn(messages=(first, second)))
    edited = teller.message("I sign the letter", key="c/a", revision=1)
    ledger.append(teller.turn(messages=(edited,)))
    assert ledger.messages("P") == (edited, second)
    assert ledger.message("c/a") == edited
    late = teller.turn(messages=(first,))
    ledger.append(late)
    assert ledger.message("c/a") == edited, "an old revision that comes late changes nothing"


def test_a_message_is_never_overwritten(ledger, teller):
    ledger.append(teller.turn(messages=(teller.message("I sign the form", key="c/a"),)))
    with pytest.raises(EvidenceError):
        ledger.append(teller.turn(messages=(teller.message("I burn it", key="c/a"),)))
    stolen = teller.message("I burn it", key="c/a", by="U2", revision=1)
    with pytest.raises(EvidenceError):
        ledger.append(teller.turn(messages=(stolen,), by="U2"))
    assert ledger.message("c/a").text == "I sign the form"


def test_the_same_message_twice_in_a_turn_is_kept_once(ledger, teller):
    message = teller.message("I sign the form")
    ledger.append(teller.turn(messages=(message, message)))
    assert ledger.messages("P") == (message,)


def test_text_that_no_file_could_hold_is_refused_by_all_alike(ledger, teller):
    with pytest.raises(EvidenceError):
        ledger.append(teller.turn(messages=(teller.message("half \ud83d a smile"),)))
    with pytest.raises(EvidenceError):
        ledger.append(teller.turn(people=(Person("U1", "half \ud83d a name"),)))
    odd = teller.message("null \x00 and \u202e right to left \U0001f600\n\r\t")
    ledger.append(teller.turn(messages=(odd,)))
    assert ledger.message(odd.key) == odd


def test_people_and_processes_are_listed_by_key_and_the_last_word_on_them_holds(ledger, teller):
    ledger.append(teller.turn(people=(Person("U2", "Bo"), Person("U1", "Ann")), processes=()))
    ledger.append(
        teller.turn(
            people=(Person("U1", "Ann", role="clerk"),),
            processes=(Process("Q", "q"), Process("A", "a", "told", "Co")),
        )
    )
    assert ledger.people() == (Person("U1", "Ann", role="clerk"), Person("U2", "Bo"))
    assert ledger.processes() == (Process("A", "a", "told", "Co"), Process("Q", "q"))


def test_consent_is_what_its_speaker_last_said(ledger, teller):
    account = Account("P/U1/leader", "U1", "P", Vantage.LEADER, scope=Scope(site="Cork"))
    ledger.append(teller.turn(accounts=(account,)))
    assert ledger.accounts("P") == (account,)
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Consented(account.key, Consent.ATTRIBUTED), by="U2"))
    ledger.append(teller.turn(Consented(account.key, Consent.ATTRIBUTED), accounts=()))
    ledger.append(teller.turn(accounts=(replace(account, opened_at="later"),)))
    (found,) = [a for a in ledger.accounts("P") if a.key == account.key]
    assert found == replace(account, consent=Consent.ATTRIBUTED, opened_at="later")


def test_consent_for_an_account_that_is_not_there_is_refused(ledger, teller):
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Consented("nowhere", Consent.ATTRIBUTED)))


def test_what_is_not_about_a_claim_is_kept_in_order_with_the_rest(ledger, teller):
    events = (Aliased("sign", "approve", Verdict.SAME), HeadMoved(1))
    ledger.append(teller.turn(*events, by="gemba", branch="to-be"))
    assert tuple(record.event for record in ledger.events("P")) == events
    assert {record.branch for record in ledger.events("P")} == {"to-be"}


def test_nobody_is_forgotten_by_an_event_alone(ledger, teller):
    with pytest.raises(SpeakerError):
        ledger.append(teller.turn(Forgotten("U1")))


def test_two_threads_append_and_nothing_is_lost_or_doubled(ledger, teller):
    turns = [teller.says(f"I do thing {n}", by=f"U{n % 2}")[0] for n in range(40)]
    halves = [turns[:25], turns[15:]]
    workers = [Thread(target=lambda h=half: [ledger.append(t) for t in h]) for half in halves]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = ledger.events("P")
    assert [record.seq for record in found] == list(range(1, 41))
    assert {record.turn for record in found} == {turn.id for turn in turns}
    assert [r.previous for r in found[1:]] == [r.hash for r in found[:-1]]


def test_a_ledger_knows_which_turns_it_has(ledger, teller):
    turn, _ = teller.says("I open the letter")
    assert not ledger.has(turn.id)
    ledger.append(turn)
    assert ledger.has(turn.id)
