"""An operator in the browser: invited, asked, read back, and what is theirs alone."""

import re

from playwright.sync_api import expect

ANA, LEE = "U0ANASOUSA", "U0LEEPARK"
PROCESS = "Invoice to payment"
TOLD = (
    "When an invoice comes in by mail I check it against the order and book it in SAP.",
    "After that it usually sits two weeks waiting for the manager to sign it.",
    "When the price does not match I call the buyer, about one in five.",
)


def test_an_operator_goes_from_consent_to_the_read_back(scene, picture):
    """Nothing is asked before the yes; every question has its ways out; the end is read back."""
    ana = scene.window_of(ANA)
    ana.types(f"/gemba start {PROCESS}")
    ana.sees("Who sees what")
    expect(ana.messages.get_by_role("button", name="Skip")).to_have_count(0)
    picture(ana, "invitation")
    ana.presses("Accept")
    ana.sees("✓ Accepted.")
    ana.opens_thread()
    asked = ana.question()
    for words in TOLD:
        ana.replies_with(words)
        asked = ana.question(asked.ts)
        expect(ana.replies.get_by_role("article").last).to_be_in_viewport()
    picture(ana, "interview")
    for _ in range(12):
        if asked.is_read_back:
            break
        ana.presses("Skip", ana.replies)
        asked = ana.question(asked.ts)
    assert asked.is_read_back
    assert "SAP" in asked.text
    picture(ana, "read-back")
    ana.presses("All of it is right", ana.replies)
    ana.sees("Thank you", ana.replies)
    expect(ana.replies.get_by_role("button", name="All of it is right")).to_have_count(0)


def test_the_home_shows_somebody_what_they_told_and_what_others_may_see(scene):
    """The App Home holds one's own sentences, and nobody else's."""
    ana, lee = scene.window_of(ANA), scene.window_of(LEE)
    ana.types(f"/gemba start {PROCESS}")
    ana.presses("Accept")
    ana.opens_thread()
    asked = ana.question()
    ana.replies_with(TOLD[0])
    ana.question(asked.ts)
    for window, tells in ((ana, True), (lee, False)):
        window.page.get_by_role("tab", name="Home").click()
        home = window.page.get_by_role("region", name="App Home")
        expect(home.get_by_role("heading", name="What I told")).to_be_visible()
        seen = expect(home.get_by_text(re.compile("SAP")).first)
        seen.to_be_visible() if tells else seen.to_have_count(0)
