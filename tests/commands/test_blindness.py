"""Every command, walked with the eyes of a leader who has not said yet what he believes."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from bot.bootstrap import open_home
from bot.commands import COMMANDS

_PATH = Path(__file__).with_name("canaries.py")
_SPEC = importlib.util.spec_from_file_location("tests_commands_canaries", _PATH)
canaries = sys.modules[_SPEC.name] = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(canaries)

SHOWS = {
    "report": ("report", "buying"),
    "findings": ("findings", "buying"),
    "why": ("why", "ID"),
    "queues": ("queues", "buying"),
    "lens": ("lens", "buying"),
    "where-to-start": ("where-to-start",),
    "show": ("show", "buying"),
    "diff": ("diff", "buying", "0"),
}
"""Commands that show the picture of a process: each takes --for, and is refused to the blind."""
KEEPERS = {
    "demo": "plays an example of its own",
    "play": "plays files it is given",
    "talk": "shows a speaker their own words; walked below",
    "settle": "writes, and shows no more than what was typed",
    "log": "names who wrote when; for whoever keeps the home",
    "restore": "writes",
    "branch": "writes",
    "audit": "counts",
    "forget": "writes",
    "match": "judges phrases it is given",
    "same": "shows names of steps; for whoever keeps the home",
    "explain": "reads a text it is given",
    "import": "writes",
    "reread": "writes",
    "eval": "measures files it is given",
    "egress": "adds up what left for a model",
    "sandbox": "serves the app, walked with it",
    "bench": "measures",
    "serve": "serves the app, walked with it",
    "doctor": "checks the machine",
}
"""Commands of whoever keeps the home and can read its files anyway, with what they do."""


@pytest.fixture
def home_of(run, home: Path):
    """A home full of canaries."""
    canaries.fill(open_home(home).ledger)
    return run


def finding_in(run):
    """The id of a finding."""
    return re.search(r"[CD]\d+-[0-9a-f]{10}", run("findings", "buying").output)[0]


def walked(run, command, *more):
    """Call a command that shows something."""
    call = [finding_in(run) if part == "ID" else part for part in SHOWS[command]]
    return run(*call, *more)


def leaks(shown, words):
    """Which of these words stand in what was shown."""
    plain = " ".join(shown.split()).lower()
    return [word for word in words if word.lower() in plain]


def test_every_command_is_either_walked_or_its_keepers():
    """A new command has to be placed in one of the two tables."""
    assert set(SHOWS) | set(KEEPERS) == set(COMMANDS)
    assert not set(SHOWS) & set(KEEPERS)


@pytest.mark.parametrize("command", SHOWS)
def test_a_leader_sees_nothing_before_his_belief_is_recorded(home_of, command):
    result = walked(home_of, command, "--for", "Odile Marchetti")
    assert result.exit_code == 1
    assert "First I would like to hear what you believe" in result.stderr
    assert not result.stdout
    assert not leaks(result.stderr, (*canaries.WORDS, *canaries.PICTURE))


@pytest.mark.parametrize("command", SHOWS)
def test_nobodys_words_or_names_are_in_an_ordinary_view(home_of, home, command):
    """Neither in a leader's who may see the picture, nor in the keeper's."""
    canaries.finish(open_home(home).ledger)
    for eyes in (("--for", "Odile Marchetti"), ()):
        result = walked(home_of, command, *eyes)
        assert result.exit_code == 0, result.output
        assert result.stdout.strip()
        assert not leaks(result.output, canaries.WORDS)


@pytest.mark.parametrize(
    "more", [("--markdown",), ("--since", "0"), ("--markdown", "--since", "0")]
)
def test_no_form_of_the_report_says_more(home_of, more):
    assert not leaks(home_of("report", "buying", *more).output, canaries.WORDS)


def test_a_leader_who_is_interviewed_hears_nothing_others_told(home_of):
    """Through a whole interview: questions, acknowledgements, read-back, and the end."""
    answers = "I think it goes well.\nI do not know.\nI believe so.\n" * 6
    leads = ("talk", "buying", "--as", "Odile Marchetti", "--leader")
    shown = home_of(*leads, lines=answers).output
    assert not leaks(shown, ("zibbet", "quorvane", "ploot", "6 days", "two ways"))


def test_an_operator_hears_no_word_of_a_leader(home_of):
    answers = "I put it on the pile.\nI ring the clerk.\n" * 8
    shown = home_of("talk", "buying", "--as", "Quorvane Ploot", lines=answers).output
    assert not leaks(shown, ("whoofle", "odile", "marchetti"))


def test_the_walk_sees_a_leak_that_was_planted(home_of, monkeypatch):
    """With quotes let through where paraphrases stand, or the ruling always a yes, it fails."""
    monkeypatch.setattr("bot.reports.wording.clauses.telling", lambda claim, _: claim.quote)
    assert leaks(walked(home_of, "findings").output, canaries.WORDS)
    from model_store.disclosure.permission import YES

    monkeypatch.setattr("bot.viewers.may", lambda *_: YES)
    shown = walked(home_of, "findings", "--for", "Odile Marchetti").output
    assert leaks(shown, canaries.PICTURE)
