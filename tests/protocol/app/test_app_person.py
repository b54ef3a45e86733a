"""What is a person's own: home, settings, shortcut, taking away, being forgotten."""

import json

KEY = "invoice-to-payment"
ANSWER = "When an invoice comes in by mail I check it against the order and book it in SAP."


def home_of(stage, who):
    who.opens_home()
    return json.dumps(
        stage.sandbox.wait_for(lambda w: w.surfaces.home(who.id), 10), ensure_ascii=False
    )


def test_the_home_shows_what_is_mine_and_not_what_is_anothers(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    first = stage.accepted(ana)
    ana.says(ANSWER, thread=first.thread)
    stage.question(ana, first.ts)
    stage.settled()
    mine = home_of(stage, ana)
    assert "under way" in mine
    assert "SAP" in mine
    assert "nothing is released yet" in mine
    assert "SAP" not in home_of(stage, lee)


def test_a_guest_has_no_home(stage):
    gus = stage.somebody("Gus")
    gus.opens_home()
    gus.commands("/gemba status")
    gus.waits_for("here as a guest")
    assert gus.home is None


def test_the_shortcut_leads_to_an_invitation(stage):
    ana = stage.somebody("Ana")
    ana.uses_shortcut("describe_my_work")
    form = ana.waits_for_modal("describe_form")
    ana.submits(form, {"fresh": {"value": "Travel expenses"}})
    offer = ana.waits_for(lambda m: stage.has(m, "accept"))
    assert "Travel expenses" in stage.words(offer)


def test_an_own_message_is_captured_and_somebody_elses_is_not(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    first = stage.accepted(ana)
    room = stage.sandbox.read(
        lambda w: next(r.id for r in w.talk.rooms.values() if r.name == "ops")
    )
    ana.says(ANSWER, room=room)
    lee.says("I shred the invoices", room=room)
    mine, hers = ana.sees(room=room)[-2:]
    ana.uses_shortcut("capture_step", hers)
    notice = ana.waits_for_modal()
    assert "Only your own messages" in json.dumps(notice)
    ana.closes(notice)
    ana.uses_shortcut("capture_step", mine)
    ana.submits(ana.waits_for_modal("capture_form"))
    stage.question(ana, first.ts)
    stage.settled()
    assert any(
        "SAP" in claim.quote for claim in stage.home.knowledge(stage.office.process(KEY)).live
    )


def test_a_role_is_called_what_its_holder_calls_it(stage):
    ana = stage.somebody("Ana")
    stage.accepted(ana)
    ana.commands("/gemba settings")
    ana.submits(ana.waits_for_modal("settings_form"), {"role": {"value": "invoice clerk"}})
    stage.sandbox.wait_for(lambda _: stage.office.person(ana.id).role == "invoice clerk", 5)
    assert {p.role for p in stage.home.ledger.people() if p.key == ana.id} == {"invoice clerk"}


def test_everything_told_can_be_taken_away(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says(ANSWER, thread=first.thread)
    stage.question(ana, first.ts)
    ana.commands("/gemba export")
    ana.waits_for(lambda m: not m.thread and "SAP" in stage.words(m), seconds=10)


def test_who_asks_to_be_forgotten_is(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says(ANSWER, thread=first.thread)
    stage.question(ana, first.ts)
    stage.settled()
    ana.commands("/gemba forget-me")
    form = ana.waits_for_modal("forget_form")
    assert "errors" in ana.submits(form, {"sure": {"value": "no"}})
    ana.submits(form, {"sure": {"value": "Forget me"}})
    assert "are destroyed here" in json.dumps(ana.waits_for_modal("notice"))
    assert not [m for m in stage.home.ledger.messages(KEY) if "SAP" in m.text]


def test_status_tells_the_owner_who_has_told_and_not_what(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    ana.commands("/gemba process new")
    form = ana.waits_for_modal("process_form")
    values = {"name": {"value": "Invoice to payment"}, "owner": {"value": ana.id}}
    ana.submits(form, values | {"operators": {"value": [lee.id]}})
    offer = lee.waits_for(lambda m: stage.has(m, "accept"))
    lee.presses(offer, "accept")
    asked = stage.question(lee)
    lee.says(ANSWER, thread=asked.thread)
    stage.question(lee, asked.ts)
    ana.commands("/gemba status")
    seen = ana.waits_for(lambda m: "Lee Park" in stage.words(m))
    assert "under way" in stage.words(seen)
    assert "SAP" not in stage.words(seen)
