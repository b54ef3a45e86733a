"""What a newcomer finds at the end of the demo: the example's people, and the app behind them."""

import json
import os
import re
import signal
import subprocess
import sys

import pytest

from bot.playing.demo import EXAMPLE

INVITED, OWNER, BUYER = "U0106", "U0101", "U0102"


@pytest.fixture
def demo(tmp_path):
    """`gemba demo` as somebody at a terminal runs it; the process, and where the workspace is."""
    command = "from bot.commands import main; main()"
    options = ("demo", "--brief", "--workspace", "--home", str(tmp_path / "demo"))
    running = subprocess.Popen(
        [sys.executable, "-c", command, *options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    with running:
        for line in running.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                break
        else:
            pytest.fail("The demo ended without a workspace.")
        yield running, found[0]
        running.kill()


def test_a_newcomer_is_invited_reads_on_and_has_the_report_posted_until_ctrl_c(
    demo, look, picture
):
    """Who was not asked is invited; who was, finds the thread; the owner reports; it all ends."""
    running, address = demo
    scene = look(address)
    invited = scene.window_of(INVITED)
    invited.sees("Ingrid Aasen asked me to talk to you.")
    invited.presses("Accept")
    invited.opens_thread()
    invited.question()
    owner = scene.window_of(OWNER)
    owner.opens_thread()
    owner.sees("Yes, that matches the process map", owner.replies)
    owner.types("/gemba release")
    owner.presses("Release to leaders and channel")
    owner.sees("Released to the leaders and the channel")
    owner.types("/gemba report")
    owner.sees("Posted to")
    buyer = scene.window_of(BUYER)
    buyer.goes_to("purchasing")
    buyer.sees("Where work waits", buyer.messages)
    buyer.messages.evaluate("shown => shown.scrollTo(0, 0)")
    picture(buyer, "report")
    buyer.opens_thread()
    buyer.sees("Where work waits", buyer.replies)
    everything = buyer.messages.inner_text() + buyer.replies.inner_text()
    people = json.loads(EXAMPLE.read_text("utf-8"))["people"]
    assert not [person["name"] for person in people if person["name"] in everything]
    running.send_signal(signal.SIGINT)
    assert running.wait(20) == 0
