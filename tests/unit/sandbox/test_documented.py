"""docs/sandbox.md names everything there is, and the command does what it says."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.sandbox.human import act
from bot.sandbox.human.deeds import DEEDS
from bot.sandbox.web.controls import LEVERS
from bot.sandbox.web_api.answer import METHODS

PAGE = (Path(__file__).parents[3] / "docs" / "sandbox.md").read_text("utf-8")


def documented_methods():
    """Expand `chat.update/delete` into its methods."""
    for group in re.findall(r"`([a-z]+(?:\.[a-zA-Z2/]+)+)`", PAGE):
        family, _, last = group.rpartition(".")
        yield from (f"{family}.{name}" for name in last.split("/"))


def test_every_method_of_the_web_api_is_documented():
    assert sorted(METHODS) == sorted(set(documented_methods()) & set(METHODS))


@pytest.mark.parametrize("name", sorted({*LEVERS, *DEEDS}))
def test_every_lever_and_every_deed_is_documented(name):
    assert act.KINDS
    assert f"`{name}`" in PAGE


def test_the_command_prints_where_to_go_and_stops_cleanly():
    process = subprocess.Popen(
        [sys.executable, "-c", "from bot.commands import main; main()", "sandbox", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        first = process.stdout.readline()
        for _ in range(7):
            process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=20)
    finally:
        process.kill()
    assert re.search(r"http://127\.0\.0\.1:\d+/", first)
    assert "closed" in rest
    assert process.returncode == 0
