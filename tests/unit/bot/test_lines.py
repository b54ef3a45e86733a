"""What is typed or pasted in a terminal arrives whole."""

import os
import subprocess
import sys
import time

import pytest

pty = pytest.importorskip("pty")
pytest.importorskip("readline")

READ = "from bot.talking.lines import typed; print(ascii(typed('> ')), file=open({!r}, 'w'))"
PATIENCE = 20.0


def typed_in_terminal(keys: bytes, tmp_path) -> str:
    """Start a reader in a terminal of its own, press keys, and return what it read."""
    out = tmp_path / "read.txt"
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", READ.format(str(out))]
    env = {**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as reader:
        os.close(theirs)
        shown = b""
        while b"> " not in shown:
            shown += os.read(ours, 4096)
        for start in range(0, len(keys), 1000):
            os.write(ours, keys[start : start + 1000])
            time.sleep(0.05)
            os.read(ours, 65536)
        reader.wait(PATIENCE)
    os.close(ours)
    return eval(out.read_text(encoding="utf-8"))  # noqa: S307 - the ascii() of a string of ours


def test_a_long_answer_is_read_to_its_last_word(tmp_path):
    """A bare terminal would silently drop what is beyond 4095 characters."""
    words = " ".join(f"word{n}" for n in range(1200))
    assert typed_in_terminal(words.encode() + b"\r", tmp_path) == words


def test_what_is_pasted_with_line_breaks_is_one_answer(tmp_path):
    """A forwarded thread must not be spread over the next questions."""
    pasted = b"\x1b[200~> From: Jo\r> I approve it\x1b[201~\r"
    read = typed_in_terminal(pasted, tmp_path)
    assert " ".join(read.split()) == "> From: Jo > I approve it"


def test_leaving_is_no_error(tmp_path):
    """The end of input is nobody's mistake."""
    assert typed_in_terminal(b"\x04", tmp_path) is None
