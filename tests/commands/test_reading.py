"""Commands that read a home: what they show, and what they say when there is nothing to show."""

import json
import re
from pathlib import Path

import pytest

from bot.bootstrap import open_home

NURSE = ("--as", "Aoife Brennan, staff nurse")
CHIEF = ("--as", "Odile Marchetti, ward manager")
TOLD = "I check the medication list. I ring the pharmacy."


@pytest.fixture
def told(run):
    """A home in which a nurse and her manager have spoken about one process."""
    run("talk", "Discharge", *NURSE, lines=f"{TOLD}\n")
    run("talk", "Discharge", *CHIEF, "--leader", lines="I sign the letter.\n")
    return run


def test_show_lists_the_steps_with_roles(told):
    """The readable list names what is done and by which role, never a person."""
    result = told("show", "discharge")
    assert result.exit_code == 0, result.output
    assert "Check the medication list" in result.output
    assert "staff nurse" in result.output
    assert "Aoife" not in result.output


def test_show_as_of_leaves_out_what_came_later(told):
    """At the position after the first answer the leader had not spoken."""
    log = told("log", "Discharge").output
    first = min(int(n) for n in re.findall(r"^ *(\d+) +[0-9a-f]{10}", log, re.MULTILINE))
    assert "sign the letter" in told("show", "Discharge").output.lower()
    assert "sign the letter" not in told("show", "Discharge", "--as-of", str(first)).output.lower()
    assert "sign the letter" in told("show", "Discharge", "--as-of", "2999-01-01").output.lower()


def test_show_before_anything_was_said_is_empty(told):
    """A date before the first word shows a process nobody has described."""
    result = told("show", "Discharge", "--as-of", "1999-12-31")
    assert result.exit_code == 0, result.output
    assert "Nobody has described a step yet." in result.output


def test_log_names_who_and_when(told):
    """Every revision has a position, a version, an author and a reason."""
    output = told("log", "Discharge").output
    assert "Aoife Brennan" in output
    assert "Odile Marchetti" in output
    assert "answered" in output


def test_diff_says_in_sentences_what_came(told):
    """From the empty beginning to now, the steps are new; from now to now, nothing is."""
    assert "check the medication list" in told("diff", "Discharge", "0").output
    assert "Nothing changed" in told("diff", "Discharge", "now", "now").output


@pytest.mark.parametrize("version", ["zzzz", "999", ""])
def test_a_version_nobody_made_is_explained(told, version):
    """The message names the process and where versions are listed."""
    result = told("show", "Discharge", "--as-of", version)
    assert result.exit_code == 1
    assert "gemba log" in result.stderr
    assert "Traceback" not in result.output


def test_report_keeps_names_and_words_out(told, tmp_path):
    """On screen, as Markdown and in a file: the same report, nobody in it."""
    out = tmp_path / "report.md"
    screen = told("report", "Discharge").output
    text = told("report", "Discharge", "--markdown").output
    assert told("report", "Discharge", "--out", str(out)).exit_code == 0
    assert out.read_text().startswith("# Discharge")
    for shown in (screen, text, out.read_text()):
        assert "Whom to ask next" in shown
        for name in ("Aoife", "Brennan", "Odile", "Marchetti"):
            assert name not in shown


def test_report_says_what_changed_since_a_version(told):
    """With --since, the changes are part of the report."""
    assert "What changed" in told("report", "Discharge", "--since", "0").output
    assert "What changed" not in told("report", "Discharge").output


def test_a_report_that_cannot_be_written_is_explained(told, tmp_path):
    """A missing folder is named, with what to do."""
    result = told("report", "Discharge", "--out", str(tmp_path / "no" / "where.md"))
    assert result.exit_code == 1
    assert "Choose another place" in result.stderr


def test_findings_say_that_they_are_for_admins(told):
    """The list with people's words begins by saying so."""
    assert told("findings", "Discharge", "--admin").output.startswith("Admin view")
    assert "Admin view" not in told("findings", "Discharge").output


def test_queues_of_all_processes_or_of_one(told):
    """Without a process every one is looked at."""
    assert "Where work waits" in told("queues").output
    assert "Where work waits" in told("queues", "Discharge").output


def test_audit_counts_and_is_content(told):
    """Counts first, then one sentence that all is well."""
    result = told("audit")
    assert result.exit_code == 0, result.output
    assert "The chain holds" in result.output


def test_audit_fails_where_somebody_wrote_behind_its_back(told, home: Path):
    """One changed word is found, and the exit code says so."""
    import sqlite3

    with sqlite3.connect(home / "ledger.db") as db:
        db.execute("UPDATE messages SET text = replace(text, 'pharmacy', 'priest')")
    db.close()
    result = told("audit")
    assert result.exit_code == 1
    assert "PROBLEM" in result.output
    assert "restore" in result.stderr


def test_forget_asks_first(told, home: Path):
    """Saying no leaves everything as it was."""
    result = told("forget", "aoife brennan", lines="n\n")
    assert result.exit_code == 1
    assert len(open_home(home).ledger.messages("discharge")) == 2


def test_forget_destroys_the_words_and_the_chain_holds(told, home: Path):
    """Afterwards nobody of that name is known, and an audit is content."""
    result = told("forget", "Aoife Brennan", "--yes")
    assert result.exit_code == 0, result.output
    assert "destroyed" in result.output
    assert b"medication list" not in (home / "ledger.db").read_bytes()
    assert told("audit").exit_code == 0
    assert "Aoife" not in told("log", "Discharge").output
    assert told("forget", "Aoife Brennan", "--yes").exit_code == 1


@pytest.mark.parametrize(
    "command", [("show",), ("log",), ("report",), ("findings",), ("diff", "0")], ids=lambda c: c[0]
)
def test_an_unknown_process_lists_the_known_ones(told, command):
    """One clear line on stderr, exit code 1, no traceback."""
    name, *rest = command
    result = told(name, "Admission", *rest)
    assert result.exit_code == 1
    assert "Admission" in result.stderr
    assert "Discharge" in result.stderr


@pytest.mark.parametrize("command", [("audit",), ("talk", "X", *NURSE), ("report", "X")])
def test_a_corrupt_database_is_explained(run, home: Path, command):
    """Bytes that are no database are left alone and named."""
    home.mkdir()
    (home / "ledger.db").write_bytes(b"this is not a database at all" * 100)
    result = run(*command)
    assert result.exit_code == 1
    assert "ledger.db" in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_a_home_that_cannot_be_made_is_explained(run, tmp_path):
    """A file where the folder should be is named."""
    (tmp_path / "file").write_text("x")
    result = run("audit", "--home", str(tmp_path / "file" / "home"), at_home=False)
    assert result.exit_code == 1
    assert "--home" in result.stderr


def test_match_judges_every_pair_in_order(run, tmp_path):
    """Each line in gives one line out with the same id."""
    pairs = tmp_path / "pairs.jsonl"
    rows = [
        {"id": "1", "a": "approve the invoice", "b": "reject the invoice"},
        {"id": "2", "a": "send the order", "b": "send the order"},
    ]
    pairs.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    out = tmp_path / "out.jsonl"
    assert run("match", str(pairs), "--out", str(out), at_home=False).exit_code == 0
    judged = [json.loads(line) for line in out.read_text().splitlines()]
    assert judged == [{"id": "1", "label": "different"}, {"id": "2", "label": "same"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"id": "1", "a": "x", "b": "y"}\n{"id": 2', "line 2"),
        ('["a", "b"]', "no JSON object"),
        ('{"id": "1", "a": "x"}', "lacks text in b"),
    ],
)
def test_a_broken_pair_is_named_by_its_line(run, tmp_path, text, told):
    """Nothing is written when a line cannot be read."""
    pairs, out = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    pairs.write_text(text)
    result = run("match", str(pairs), "--out", str(out), at_home=False)
    assert result.exit_code == 1
    assert told in result.stderr
    assert not out.exists()


def test_files_that_cannot_be_read_are_explained(run, tmp_path):
    """Missing, a folder, or no text: the path is in the message."""
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00\x80")
    for path in (tmp_path / "missing.jsonl", tmp_path, binary):
        result = run("match", str(path), at_home=False)
        assert result.exit_code == 1
        assert str(path) in result.stderr


def test_explain_shows_claims_and_refusals(run):
    """What was taken stands with its quote, what was not with its reason."""
    result = run("explain", "I check the list. Lovely weather.", at_home=False)
    assert result.exit_code == 0, result.output
    assert "2 claims taken." in result.output
    assert "Lovely weather" in result.output


def test_explain_names_the_slots_when_one_is_wrong(run):
    """A slot nobody knows lists those there are."""
    result = run("explain", "I do.", "--question", "colour", at_home=False)
    assert result.exit_code == 1
    assert "owner" in result.stderr


def test_a_wrong_setting_is_named(run, monkeypatch):
    """A typing slip in the environment is refused by name."""
    monkeypatch.setenv("GEMBA_HOEM", "somewhere")
    result = run("audit", at_home=False)
    assert result.exit_code == 1
    assert "GEMBA_HOEM" in result.stderr


def test_an_earlier_picture_is_dated_when_it_was_known(told, monkeypatch):
    """What was known in spring is not shown under today's date."""
    monkeypatch.setattr("bot.clock.now", lambda: "2031-03-04T05:06:07+00:00")
    assert "4 Mar 2031" in told("show", "Discharge").output
    assert "4 Mar 2031" not in told("show", "Discharge", "--as-of", "1").output


def test_a_narrow_screen_cuts_no_version_off(told, monkeypatch):
    """A version must be readable to be named."""
    monkeypatch.setenv("COLUMNS", "40")
    assert "\N{HORIZONTAL ELLIPSIS}" not in told("log", "Discharge").output


@pytest.mark.parametrize("line", ["[" * 100_000, '{"id": "1", "a": "x"}', "[]", "3"])
def test_a_line_that_is_no_pair_is_named(run, tmp_path, line):
    """Whatever is in the file, the line is said and nothing is judged."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(line, encoding="utf-8")
    result = run("match", str(path), at_home=False)
    assert result.exit_code == 1
    assert "line 1" in result.output


def test_an_id_that_is_a_number_stays_a_number(run, tmp_path):
    """Whoever numbers their pairs gets the numbers back."""
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"id": 7, "a": "sign it", "b": "sign it"}', encoding="utf-8")
    assert '"id": 7' in run("match", str(path), at_home=False).output


def test_lens_says_what_steps_are_ready_for_without_names(told):
    """Every step told by who does it has a phase with a reason; roles stand for names."""
    result = told("lens", "Discharge")
    assert result.exit_code == 0, result.output
    assert "Check the medication list" in result.output
    assert "By criteria?" in result.output
    assert "Aoife" not in result.output


def test_where_to_start_ranks_with_its_reasons(told):
    """Four factors stand beside each process."""
    result = told("where-to-start")
    assert result.exit_code == 0, result.output
    for factor in ("Discharge", "Pain", "Boundaries", "Risk", "Single hands"):
        assert factor in result.output
