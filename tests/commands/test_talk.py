"""An interview in the terminal: what is typed is kept, and leaving costs nothing."""

import re
import shlex
from pathlib import Path

import pytest

from bot.bootstrap import open_home

AS = ("--as", "Aoife Brennan, staff nurse")
FIRST = "I check the list. I ring the ward."


def asked(output: str) -> list[str]:
    return [line.strip() for line in output.splitlines() if line.strip().endswith("?")]


def test_the_first_answer_is_stored_with_its_claims(run, home: Path):
    """A person nobody knew about a process nobody knew ends up in the ledger."""
    result = run("talk", "Discharge", *AS, lines=f"{FIRST}\n")
    assert result.exit_code == 0, result.output
    ledger = open_home(home).ledger
    assert [m.text for m in ledger.messages("discharge")] == [FIRST]
    assert [p.role for p in ledger.people()] == ["staff nurse"]
    assert len(ledger.events("discharge")) == 4


def test_coming_back_gives_the_exact_next_question(run):
    """Somebody who left in the middle is asked the very question that was open."""
    left = asked(run("talk", "Discharge", *AS, lines=f"{FIRST}\n").output)[-1]
    again = asked(run("talk", "discharge", *AS, lines="").output)
    assert again == [left]


def test_the_end_of_input_is_leaving_and_no_error(run):
    """A pipe that runs dry ends the command quietly."""
    result = run("talk", "Discharge", *AS, lines="")
    assert result.exit_code == 0
    assert "Go on whenever you like" in result.output


def test_undo_takes_the_claims_of_the_last_answer_back(run, home: Path):
    """After :undo nothing of the answer is live, and its question is asked again."""
    result = run("talk", "Discharge", *AS, lines=f"{FIRST}\n:undo\n")
    place = open_home(home)
    assert place.knowledge(place.process("discharge")).live == ()
    questions = asked(result.output)
    assert questions[0] == questions[-1]


def test_an_edited_answer_replaces_only_what_changed(run, home: Path):
    """The claim whose words survive keeps its id; the other is taken back."""
    run("talk", "Discharge", *AS, lines=f"{FIRST}\n")
    place = open_home(home)
    process = place.process("discharge")
    before = {c.quote: c.id for c in place.knowledge(process).live}
    result = run(
        "talk",
        "Discharge",
        *AS,
        lines=":answers\n:edit 1\nI check the list. I call the pharmacy.\n",
    )
    assert "Changed" in result.output
    after = {c.quote: c.id for c in open_home(home).knowledge(process).live}
    assert set(after) == {"I check the list", "I call the pharmacy"}
    assert after["I check the list"] == before["I check the list"]


def test_editing_an_answer_that_is_not_there_is_explained(run):
    """A wrong number costs a sentence, not the interview."""
    result = run("talk", "Discharge", *AS, lines=f":edit 3\n{FIRST}\n:edit 9\n:edit x\n")
    assert result.exit_code == 0
    assert "No answers yet." in result.output
    assert result.output.count(":edit 1 to :edit 1") == 2


def test_stop_reads_back_what_was_heard(run):
    """:stop ends with numbered sentences in the speaker's words, to be confirmed."""
    result = run("talk", "Discharge", *AS, lines=f"{FIRST}\n:stop\nyes all right\n")
    assert re.search(r"1\. .*check the list", result.output)
    assert "gemba report" in result.output


ODD = [
    "\x00\x07",
    "مرحبا بالعالم",
    "🙂🙂",
    "<!channel> [bold]",
    "=cmd|' /C calc'!A0",
    "x" * 10_000,
]


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_an_odd_line_is_an_answer_like_any_other(run, home: Path, odd):
    """Control characters, other scripts, emoji, mark-up, sheer length: kept, and on it goes."""
    result = run("talk", "Discharge", *AS, lines=f"{FIRST}\n{odd}\nI ring again.\n")
    assert result.exit_code == 0, result.output
    texts = [m.text for m in open_home(home).ledger.messages("discharge")]
    assert texts == [FIRST, odd, "I ring again."]


def test_an_unknown_colon_command_is_no_answer(run, home: Path):
    """A slip of the finger is not stored as somebody's words."""
    result = run("talk", "Discharge", *AS, lines=":undoo\n:help\n")
    assert "There is no :undoo" in result.output
    assert ":answers" in result.output
    assert open_home(home).ledger.messages("discharge") == ()


def test_a_leader_has_an_account_of_belief(run, home: Path):
    """--leader opens an account on the leaders' side and says how short it is."""
    result = run(
        "talk", "Discharge", "--as", "Odile, ward manager", "--leader", lines=f"{FIRST}\n"
    )
    assert "6 questions" in result.output
    assert [a.vantage for a in open_home(home).ledger.accounts("discharge")] == ["leader"]


def test_two_people_of_one_name_and_other_roles_are_two(run, home: Path):
    """The same name with the same role is the same person; with another role it is not."""
    for role in ("nurse", "nurse", "porter"):
        run("talk", "Discharge", "--as", f"Sam, {role}", lines="I lift beds.\n")
    assert sorted(p.role for p in open_home(home).ledger.people()) == ["nurse", "porter"]


def test_a_process_name_without_a_letter_is_refused(run):
    """What cannot be found again is not begun."""
    result = run("talk", "???", *AS)
    assert result.exit_code == 1
    assert "cannot name a process" in result.stderr


def test_ctrl_c_while_an_answer_is_read_is_leaving(run, monkeypatch):
    """Whoever interrupts comes back to the question that was open; the ledger is sound."""
    left = asked(run("talk", "Discharge", *AS, lines=f"{FIRST}\n").output)[-1]

    def interrupted(*_args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("bot.talking.talk.take", interrupted)
        result = run("talk", "Discharge", *AS, lines="I sit down.\n")
    assert result.exit_code == 0
    assert "Go on whenever you like" in result.output
    assert asked(run("talk", "Discharge", *AS, lines="").output) == [left]


def test_the_command_to_come_back_with_is_whole(run, home: Path):
    """What is shown on leaving can be pasted as it is: who, from where, into which home."""
    output = run("talk", "Night shift", *AS, "--leader", lines="").output
    told = output.partition("whenever you like: ")[2].strip()
    assert told == shlex.join(
        ["gemba", "talk", "Night shift", *AS, "--leader", "--home", str(home)]
    )


def test_no_name_can_command_a_terminal(run):
    """Escapes, line breaks and endless names are no part of a name."""
    output = run("talk", "Night\x1b[31m\nshift", "--as", "A\x07nna, nurse\x1b", lines="").output
    assert "\x1b" not in output
    assert "\x07" not in output
    for process, speaker in (
        ("x" * 5000, "Anna"),
        ("Night", "x" * 5000),
        ("Night", "A," + "x" * 500),
    ):
        refused = run("talk", process, "--as", speaker, lines="")
        assert refused.exit_code == 1
        assert "at most" in refused.output
