"""Admin, owner and leader in the browser: a process from its form to its report."""

import re

import pytest
from playwright.sync_api import expect

ANA, LEE, MIRA = "U0ANASOUSA", "U0LEEPARK", "U0MIRANAIR"
NAME = "Invoice to payment"
TOLD = (
    "When an invoice comes in by mail I check it against the order and book it in SAP.",
    "After that it usually sits two weeks waiting for the manager to sign it.",
)
BELIEVED = (
    "Invoices are checked against the order and paid within three days.",
    "Nothing really waits, the manager signs within a day.",
)


def set_up(admin, *, operators=(), leaders=(), channel=""):
    """Fill the form in, as an admin does."""
    admin.types("/gemba process new")
    expect(admin.dialog.get_by_role("heading", name="A new process")).to_be_visible()
    admin.dialog.get_by_label("What do people call it?").fill(NAME)
    admin.dialog.get_by_label("Who does the work?").select_option(label=operators)
    admin.dialog.get_by_label("Who answers for it?").select_option(label=leaders)
    if channel:
        admin.dialog.get_by_label("Where may its report go?").select_option(label=channel)


def tell(window, texts):
    """Accept an invitation and answer; the question after that."""
    window.presses("Accept")
    window.opens_thread()
    asked = window.question()
    for words in texts:
        window.replies_with(words)
        asked = window.question(asked.ts)
    return asked


@pytest.fixture
def told(scene):
    """A process with a channel for its report, and an operator who told of it."""
    ana, lee = scene.window_of(ANA), scene.window_of(LEE)
    set_up(ana, operators=["Lee Park"], channel="#ops")
    ana.presses("Set up", ana.dialog)
    ana.sees("is set up")
    tell(lee, TOLD)
    return ana, lee


def test_an_admin_sets_a_process_up_in_a_dialog_and_people_are_invited(scene, picture):
    """The form says at the field what is wrong; then invitations go to whom they name."""
    ana, lee, mira = (scene.window_of(person) for person in (ANA, LEE, MIRA))
    set_up(ana, operators=["Lee Park"], leaders=["Mira Nair"], channel="#ops")
    picture(ana, "process")
    ana.dialog.get_by_label("What do people call it?").fill("!!!")
    ana.presses("Set up", ana.dialog)
    ana.sees("Give it a name of a word or two.", ana.dialog)
    ana.dialog.get_by_label("What do people call it?").fill(NAME)
    ana.presses("Set up", ana.dialog)
    expect(ana.dialog).to_be_hidden()
    ana.sees("is set up")
    lee.sees("Ana Sousa asked me to talk to you.")
    lee.sees("at most 12 questions")
    mira.sees("at most 6 questions")


def test_a_leader_is_asked_for_his_belief_before_he_sees_anything(scene):
    """Six questions at most; until then nothing is shown, and then only what was released."""
    ana, mira = scene.window_of(ANA), scene.window_of(MIRA)
    set_up(ana, leaders=["Mira Nair"])
    ana.presses("Set up", ana.dialog)
    mira.sees("You are asked first what you believe")
    mira.types("/gemba queues")
    mira.sees("First I would like to hear what you believe happens here")
    asked = tell(mira, BELIEVED)
    questions = len(BELIEVED) + 1
    while not asked.is_read_back:
        mira.presses("Skip", mira.replies)
        asked = mira.question(asked.ts)
        questions += not asked.is_read_back
    assert questions <= 1 + 6, "an opening and six"
    mira.presses("All of it is right", mira.replies)
    mira.sees("Thank you", mira.replies)
    mira.types("/gemba queues")
    mira.sees("The owner of this process has not released anything yet.")


def test_the_owner_previews_and_releases_and_the_report_arrives_in_the_channel(told, picture):
    """What was previewed is what comes; details in the thread; roles, nobody's name or wording."""
    ana, lee = told
    ana.types("/gemba report")
    ana.sees("No version is released to the channel yet")
    ana.types("/gemba release")
    ana.sees("Nothing is released before your yes.")
    picture(ana, "release")
    ana.presses("Release to leaders and channel")
    ana.sees("Released to the leaders and the channel")
    ana.types("/gemba report")
    ana.sees("Posted to")
    lee.goes_to("ops")
    lee.sees(re.compile(NAME), lee.messages)
    lee.opens_thread()
    expect(lee.replies.get_by_role("article").nth(4)).to_be_visible()
    shown = lee.replies.inner_text()
    assert "Lee" not in shown
    assert TOLD[1] not in shown


def test_only_who_asks_sees_the_answer(told):
    """An answer in a channel is for its asker alone; somebody else's words are for nobody."""
    ana, lee = told
    for window in (ana, lee):
        window.goes_to("ops")
    ana.types("/gemba queues")
    ana.sees("Where work waits")
    ana.sees("Only visible to you")
    ana.types("/gemba ask what did Lee say about invoices?")
    ana.sees("What somebody said is shown to nobody but them")
    expect(lee.messages.get_by_role("article")).to_have_count(0)
