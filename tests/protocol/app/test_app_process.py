"""Setting a process up, inviting, releasing, and the report in its channel."""

import pytest

NAME = "Invoice to payment"
KEY = "invoice-to-payment"
ANSWER = "When an invoice comes in by mail I check it against the order and book it in SAP."
WAITS = "After that it usually sits two weeks waiting for the manager to sign it."


def room(stage, name="ops"):
    return stage.sandbox.read(
        lambda w: next(r.id for r in w.talk.rooms.values() if r.name == name)
    )


def set_up(stage, who, **given):
    """Fill the form in; who is listed is given by name."""
    who.commands("/gemba process new")
    form = who.waits_for_modal("process_form")
    values = {"name": {"value": NAME}, "owner": {"value": who.id}}
    for field, value in given.items():
        ids = [stage.somebody(n).id for n in value] if isinstance(value, tuple) else value
        values[field] = {"value": ids}
    return who.submits(form, values)


def told(stage, who, *texts):
    """Accept the invitation and answer until nothing more is given."""
    offer = who.waits_for(lambda m: stage.has(m, "accept"), seconds=10)
    who.presses(offer, "accept")
    asked = stage.question(who)
    for text in texts:
        who.says(text, thread=asked.thread)
        asked = stage.question(who, asked.ts)
    return asked


def whispered(who, text):
    return who.waits_for(text, seconds=15)


def test_who_is_listed_gets_an_invitation(stage):
    ana, lee, mira = (stage.somebody(n) for n in ("Ana", "Lee", "Mira"))
    assert set_up(stage, ana, operators=("Lee",), leaders=("Mira",)) == {"done": "close"}
    offer = lee.waits_for(lambda m: stage.has(m, "accept"))
    assert "Ana Sousa asked me" in stage.words(offer)
    assert "at most 6 questions" in stage.words(mira.waits_for(lambda m: stage.has(m, "accept")))
    ana.waits_for("is set up")


def test_guests_and_strangers_are_not_invited(stage):
    ana = stage.somebody("Ana")
    set_up(stage, ana, operators=("Gus", "Pat"))
    ana.waits_for(lambda m: "here as a guest" in m.text and "belong to another" in m.text)
    assert not stage.somebody("Gus").sees()
    assert not stage.home.ledger.accounts(KEY)


def test_a_guest_who_writes_is_refused_kindly_and_nothing_is_kept(stage):
    gus = stage.somebody("Gus")
    gus.says("let me tell you about invoices")
    gus.waits_for("here as a guest")
    assert not stage.home.ledger.processes()


def test_beyond_a_handful_an_admin_is_asked_first(stage, monkeypatch):
    monkeypatch.setattr("bot.slack_work.talks.invitations.HANDFUL", 0)
    ana, lee, mira = (stage.somebody(n) for n in ("Ana", "Lee", "Mira"))
    set_up(stage, lee, operators=("Mira",))
    lee.waits_for("wait for an admin")
    assert not [m for m in mira.sees() if stage.has(m, "accept")]
    ana.presses(ana.waits_for(lambda m: stage.has(m, "approve")), "approve")
    mira.waits_for(lambda m: stage.has(m, "accept"))
    lee.waits_for("approved and sent")


def test_a_leader_sees_nothing_before_his_belief_is_recorded_or_declined(stage):
    ana, lee, mira = (stage.somebody(n) for n in ("Ana", "Lee", "Mira"))
    set_up(stage, ana, operators=("Lee",), leaders=("Mira",))
    told(stage, lee, ANSWER, WAITS)
    for asked in ("queues", "gaps", "model"):
        mira.commands(f"/gemba {asked}")
    whispered(mira, "First I would like to hear what you believe")
    assert not [m for m in mira.sees() if "Where work waits" in stage.words(m)]
    mira.presses(mira.waits_for(lambda m: stage.has(m, "not_me")), "not_me")
    mira.submits(mira.waits_for_modal("refer_form"))
    mira.waits_for("I will not ask you about this")
    stage.settled()
    mira.commands("/gemba model")
    whispered(mira, "has not released anything yet")


def test_what_is_released_is_what_a_leader_sees_and_no_more(stage):
    ana, lee, mira = (stage.somebody(n) for n in ("Ana", "Lee", "Mira"))
    set_up(stage, ana, operators=("Lee",), leaders=("Mira",))
    asked = told(stage, lee, ANSWER)
    mira.presses(mira.waits_for(lambda m: stage.has(m, "not_me")), "not_me")
    mira.submits(mira.waits_for_modal("refer_form"))
    mira.waits_for("I will not ask you about this")
    ana.commands("/gemba release")
    preview = ana.waits_for(lambda m: stage.has(m, "release_leaders"))
    ana.presses(preview, "release_leaders")
    ana.waits_for("Released to the leaders")
    lee.says("Then I print the cheque and post it to the supplier.", thread=asked.thread)
    stage.question(lee, asked.ts)
    stage.settled()
    mira.commands("/gemba model")
    seen = mira.waits_for(lambda m: "How it runs" in m.text)
    assert "as released by its owner" in stage.words(seen)
    assert "SAP" in stage.words(seen)
    assert "cheque" not in stage.words(seen)


def test_a_preview_that_is_out_of_date_releases_nothing(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    set_up(stage, ana, operators=("Lee",))
    asked = told(stage, lee, ANSWER)
    ana.commands("/gemba release")
    preview = ana.waits_for(lambda m: stage.has(m, "release_leaders"))
    lee.says(WAITS, thread=asked.thread)
    stage.question(lee, asked.ts)
    stage.settled()
    ana.presses(preview, "release_leaders")
    ana.waits_for(lambda m: "has told more since" in stage.words(m))
    assert not stage.office.released(KEY)


def test_only_the_owner_releases(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    set_up(stage, ana, operators=("Lee",))
    told(stage, lee)
    lee.commands("/gemba release")
    whispered(lee, "Only the owner of this process can do that.")


def test_somebody_who_is_no_part_of_a_process_does_not_learn_its_name(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    set_up(stage, ana)
    lee.commands(f"/gemba queues {NAME}")
    said = whispered(lee, "not part of any process")
    assert NAME not in said.text


@pytest.fixture
def reported(stage):
    """A process with an account, a channel, and a version released to it."""
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    ops = room(stage)
    stage.sandbox.pull("change_room", room=ops, app_inside=True)
    set_up(stage, ana, operators=("Lee",), channel=ops)
    told(stage, lee, ANSWER, WAITS)
    stage.settled()
    ana.commands("/gemba release")
    preview = ana.waits_for(lambda m: stage.has(m, "release_channel"))
    ana.presses(preview, "release_channel")
    ana.waits_for("Released to the leaders and the channel")
    return ops


def test_the_report_goes_to_the_channel_with_details_in_its_thread(stage, reported):
    ana = stage.somebody("Ana")
    ana.commands("/gemba report")
    head = ana.waits_for(lambda m: NAME in m.text, room=reported, seconds=15)
    whispered(ana, "Posted to")
    thread = ana.sees(room=reported, thread=head.ts)
    assert len(thread) > 4
    said = " ".join(stage.words(m) for m in thread)
    assert "Lee" not in said
    assert "sits two weeks waiting for the manager to sign" not in said


def test_the_weekly_report_is_posted_once_per_tick(stage, reported):
    ana = stage.somebody("Ana")
    ana.commands("/gemba report weekly")
    whispered(ana, "Every Monday at 9:00 (Europe/Lisbon)")
    planned = dict(stage.delivery.planned)
    for _ in range(2):
        stage.delivery.planned.update(planned)
        stage.delivery.fire(f"report/{KEY}")
    heads = [m for m in ana.sees(room=reported) if not m.thread and NAME in m.text]
    assert len(heads) == 1


def test_no_report_goes_out_that_was_not_released(stage):
    ana = stage.somebody("Ana")
    set_up(stage, ana, channel=room(stage))
    ana.commands("/gemba report")
    whispered(ana, "No version is released to the channel yet")


def test_a_mention_is_answered_to_its_asker_alone(stage, reported):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    ana.says(f"{stage.mention} where does work wait?", room=reported)
    seen = ana.waits_for("Where work waits", room=reported, seconds=15)
    assert seen.reader == ana.id
    assert not [m for m in lee.sees(room=reported) if m.ts == seen.ts]


@pytest.mark.usefixtures("reported")
def test_what_somebody_said_is_told_to_nobody_else(stage):
    ana = stage.somebody("Ana")
    ana.commands("/gemba ask what did Lee say about invoices?")
    whispered(ana, "What somebody said is shown to nobody but them")


def test_an_admin_invites_somebody_by_typing_their_name(stage):
    """The manifest has mentions behind the command escaped, so that they arrive as people."""
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    set_up(stage, ana, name="Ordering and paying")
    ana.commands("/gemba invite @lee.park and @mira.nair to ordering and paying")
    lee.waits_for(lambda m: stage.has(m, "accept"), seconds=10)
    stage.somebody("Mira").waits_for(lambda m: stage.has(m, "accept"), seconds=10)
