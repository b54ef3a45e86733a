"""An operator's interview in Slack, from the invitation to the read-back."""

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
