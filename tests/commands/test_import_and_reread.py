"""`gemba import` and `gemba reread`: words from elsewhere and from before, read today."""

TALK = "Q: What do you do?\nAna: I print the order. I file it.\nQ: Who signs?\nBoss: I sign.\n"


def imported(run, tmp_path, *more):
    path = tmp_path / "talk.txt"
    path.write_text(TALK)
    return run("import", str(path), "--speaker", "Ana Ruiz, clerk", "--process", "Orders", *more)


def test_a_talk_becomes_an_account(run, tmp_path):
    """Only the speaker's lines; the boss's are questions here."""
    result = imported(run, tmp_path)
    assert result.exit_code == 0, result.output
    assert "1 passages of Ana Ruiz" in result.output
    shown = run("show", "Orders").output
    assert "Print the order" in shown
    assert "sign" not in shown.lower()


def test_the_same_talk_twice_is_once(run, tmp_path):
    """Nobody has to remember what was imported."""
    imported(run, tmp_path)
    assert "Nothing new" in imported(run, tmp_path).output


def test_a_wrong_date_is_named(run, tmp_path):
    """The message shows how to write it."""
    result = imported(run, tmp_path, "--date", "someday")
    assert result.exit_code == 1
    assert "2026-05-07" in result.output


def test_reading_again_with_the_same_reader_changes_nothing(run, tmp_path):
    """So it can be run after every update."""
    imported(run, tmp_path)
    assert "nothing is read otherwise" in run("reread", "Orders").output


def test_a_dry_run_writes_nothing(run, tmp_path, monkeypatch):
    """What would change is told by role; the next run still finds it."""
    imported(run, tmp_path)
    from tests.unit.again.test_rereading import Kind, Reader

    monkeypatch.setattr("bot.bootstrap.rule_extractor", lambda: Reader(Kind.CONTROL))
    dry = run("reread", "Orders", "--dry-run").output
    assert "Nothing was written." in dry
    assert "clerk: " in dry
    assert "replaced" in run("reread", "Orders").output
    assert "nothing is read otherwise" in run("reread", "Orders").output
    assert "Our reading" in run("diff", "Orders", "1").output
