"""An operator's interview in Slack, from the invitation to the read-back."""

from bot.slack_work.at_hand.keys import Spot
from bot.slack_work.talks.arrivals import Arrivals

ANSWER = "When an invoice comes in by mail I check it against the order and book it in SAP."


def test_nothing_is_asked_before_somebody_accepts(stage):
    ana = stage.somebody("Ana")
    ana.commands("/gemba start Invoice to payment")
    offer = ana.waits_for(lambda m: stage.has(m, "accept"))
    assert "Who sees what" in stage.words(offer)
    assert "at most 12 questions" in stage.words(offer)
    assert not [m for m in ana.sees() if stage.has(m, "skip")]


def test_an_answer_brings_the_next_question_and_takes_the_buttons_off_the_old_one(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says(ANSWER, thread=first.thread)
    second = stage.question(ana, first.ts)
    assert second.thread == first.thread
    stage.settled()
    [old] = [m for m in ana.sees() if m.ts == first.ts]
    assert not stage.has(old, "skip")
    claims = stage.home.view(stage.home.process("Invoice to payment")).knowledge.live
    assert claims


def answered(stage, who, first, *texts):
    """Answer question after question; the last question."""
    for text in texts:
        who.says(text, thread=first.thread)
        first = stage.question(who, first.ts)
    return first


def state_of(stage, who, vantage="operator"):
    stage.settled()
    [standing] = [
        s for s in stage.office.interviews_of(who.id) if s.account.vantage.value == vantage
    ]
    return standing.session


def test_skip_goes_on_to_another_question(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.presses(first, "skip")
    second = stage.question(ana, first.ts)
    assert "Skipped." in stage.words(second)


def test_undo_takes_the_last_answer_back_and_asks_it_again(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    second = answered(stage, ana, first, ANSWER)
    ana.presses(second, "undo")
    third = stage.question(ana, second.ts)
    assert "Taken back." in stage.words(third)
    stage.settled()
    assert not stage.home.knowledge(stage.home.process("Invoice to payment")).live


def test_an_old_button_does_nothing(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    answered(stage, ana, first, ANSWER)
    before = len(state_of(stage, ana).askings)
    old = Spot(f"invoice-to-payment/{ana.id}/operator", 1)
    stage.delivery.store(Arrivals(stage.office).pressed("again", ana.id, "skip", old))
    assert len(state_of(stage, ana).askings) == before


def test_not_me_ask_somebody_keeps_whom_to_ask(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    first = stage.accepted(ana)
    ana.presses(first, "refer")
    form = ana.waits_for_modal("refer_form")
    ana.submits(form, {"whom": {"value": lee.id}})
    second = stage.question(ana, first.ts)
    assert "may know" in stage.words(second) or "leave that open" in stage.words(second)
    stage.settled()
    claims = stage.home.knowledge(stage.home.process("Invoice to payment")).live
    assert [c.kind.value for c in claims] == ["unknown"]
    assert claims[0].value.person == lee.id


def test_later_puts_it_off_to_a_day_and_the_same_question_comes_back(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.presses(first, "later")
    form = ana.waits_for_modal("snooze_form")
    ana.submits(form, {"day": {"value": "2031-05-07"}})
    ana.waits_for("I come back to you on 7 May 2031")
    assert state_of(stage, ana).state == "snoozed"
    [(name, at)] = [(n, a) for n, a in stage.delivery.planned.items() if n.startswith("wake/")]
    assert at == "2031-05-07T08:00:00+00:00"  # nine in the morning in Lisbon
    stage.delivery.fire(name)
    again = stage.question(ana, first.ts)
    assert stage.question_text(again) == stage.question_text(first)


def test_an_answer_ends_a_snooze(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.commands("/gemba snooze 2031-05-07")
    ana.waits_for("I come back to you")
    answered(stage, ana, first, ANSWER)
    assert state_of(stage, ana).state == "active"


def test_stop_reads_back_and_each_line_has_its_own_answer(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    second = answered(stage, ana, first, ANSWER)
    ana.presses(second, "stop")
    told = ana.waits_for(lambda m: stage.has(m, "marks_done"))
    assert "1. " in stage.words(told)
    marks = {"line-1": {"mark": "not_quite"}, "line-2": {"mark": "right"}}
    stage.sandbox.do(
        ana.id, "press", room=told.room, ts=told.ts, action_id="marks_done", values=marks
    )
    form = ana.waits_for_modal("read_back_form")
    ana.submits(
        form,
        {
            "line-1": {"value": "invoices come in by e-mail"},
            "missing": {"value": "Then the clerk posts the letter to the bank."},
        },
    )
    ana.waits_for(lambda m: "changed" in m.text and "confirmed" in m.text, seconds=15)
    session = state_of(stage, ana)
    assert session.state == "closed"
    knowledge = stage.home.knowledge(stage.home.process("Invoice to payment"))
    assert len(knowledge.confirmed) == 1
    assert "corrected" in {str(s) for s in knowledge.status.values()}
    assert any("bank" in claim.quote for claim in knowledge.live)


def test_all_of_it_is_right_confirms_every_line(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    second = answered(stage, ana, first, ANSWER)
    ana.presses(second, "stop")
    told = ana.waits_for(lambda m: stage.has(m, "all_right"))
    ana.presses(told, "all_right")
    ana.waits_for("confirmed", seconds=15)
    [read] = [m for m in ana.sees() if m.ts == told.ts]
    assert "1. " in stage.words(read)
    assert not stage.has(read, "all_right")
    session = state_of(stage, ana)
    knowledge = stage.home.knowledge(stage.home.process("Invoice to payment"))
    assert knowledge.confirmed == frozenset(session.read_back)


def test_editing_a_message_changes_what_it_said(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    said = ana.says("I send the invoice to Bob for approval.", thread=first.thread)
    stage.question(ana, first.ts)
    ana.edits(said, "I send the contract to Bob for approval.")
    ana.waits_for("Changed:", seconds=10)
    stage.settled()
    live = stage.home.knowledge(stage.home.process("Invoice to payment")).live
    assert live
    assert not any("invoice" in claim.quote for claim in live)


def test_deleting_a_message_withdraws_what_it_said(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    said = ana.says(ANSWER, thread=first.thread)
    stage.question(ana, first.ts)
    ana.deletes(said)
    ana.waits_for("Changed:", seconds=10)
    stage.settled()
    assert not stage.home.knowledge(stage.home.process("Invoice to payment")).live


def test_a_message_beside_the_thread_counts_as_the_answer(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says(ANSWER)
    second = stage.question(ana, first.ts)
    assert second.thread == first.thread


def test_a_typed_yes_accepts_and_nothing_else_is_kept_before(stage):
    ana = stage.somebody("Ana")
    ana.commands("/gemba start Invoice to payment")
    offer = ana.waits_for(lambda m: stage.has(m, "accept"))
    ana.says(ANSWER, thread=offer.ts)
    ana.waits_for("I have not kept this message")
    assert not stage.home.ledger.messages("invoice-to-payment")
    ana.says("yes, go ahead", thread=offer.ts)
    assert stage.question(ana).thread == offer.ts


def test_who_declines_is_not_asked(stage):
    ana = stage.somebody("Ana")
    ana.commands("/gemba start Invoice to payment")
    offer = ana.waits_for(lambda m: stage.has(m, "not_me"))
    ana.presses(offer, "not_me")
    ana.submits(ana.waits_for_modal("refer_form"))
    ana.waits_for("I will not ask you about this")
    assert state_of(stage, ana).state == "closed"
    assert not any(stage.has(m, "accept") for m in ana.sees())


def test_a_file_without_words_is_answered_kindly(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    stage.send_event(ana, subtype="file_share", text="", thread_ts=first.thread)
    ana.waits_for("I can only read text")


def test_two_reminders_and_then_silence(stage):
    ana = stage.somebody("Ana")
    stage.accepted(ana)
    stage.settled()
    for said in ("still waits", "I ask no further"):
        [name] = [n for n in stage.delivery.planned if n.startswith("remind/")]
        stage.delivery.fire(name)
        ana.waits_for(said)
    assert not [n for n in stage.delivery.planned if n.startswith("remind/")]


def test_a_reminder_for_an_answered_question_says_nothing(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    stage.settled()
    [name] = [n for n in stage.delivery.planned if n.startswith("remind/")]
    answered(stage, ana, first, ANSWER)
    stage.settled()
    before = len(ana.sees())
    stage.delivery.fire(name)
    assert len(ana.sees()) == before


def test_go_on_puts_the_open_question_once_more(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says("later", thread=first.thread)
    ana.waits_for("I keep your place")
    ana.commands("/gemba start")
    stage.settled()
    [name] = [n for n in stage.delivery.planned if n.startswith("resume/")]
    stage.delivery.fire(name)
    again = stage.question(ana, first.ts)
    assert stage.question_text(again) == stage.question_text(first)
    assert again.thread == first.thread


def test_a_turn_taken_twice_after_a_crash_asks_once_and_leaves_no_old_buttons(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    stage.settled()
    stage.delivery.posts_nothing = True
    ana.says(ANSWER, thread=first.thread)
    stage.settled()
    stage.delivery.posts_nothing = False
    stage.delivery.take_again()
    second = stage.question(ana, first.ts)
    stage.delivery.take_again()
    stage.settled()
    with_buttons = [m.ts for m in ana.sees() if stage.has(m, "skip")]
    assert with_buttons == [second.ts]
    assert len(stage.home.ledger.messages("invoice-to-payment")) == 1
