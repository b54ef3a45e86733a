"""Playing from the command line: what is wrong is said before anything is written or removed."""

import json
from pathlib import Path

import pytest

from bot.playing.demo import EXAMPLE, MARK, fresh_home
from model_store.errors import ConfigurationError
from model_store.events import Turn
from model_store.people import Process


def test_a_demo_never_empties_a_home_it_did_not_make(run):
    """Somebody who names their own home for a demo keeps every word in it."""
    run("talk", "Discharge", "--as", "Aoife, nurse", lines="I check the list.\n")
    result = run("demo", "--brief")
    assert result.exit_code == 1
    assert "nothing was touched" in result.output
    assert "Discharge" in run("show", "Discharge").output


def test_a_demo_made_anew_leaves_other_files_where_they_are(home: Path):
    """Only the earlier demo's ledger goes."""
    first = fresh_home(home)
    first.ledger.append(Turn("t", "p", "", "gemba", processes=(Process("p", "Old"),)))
    (home / "notes.txt").write_text("mine", encoding="utf-8")
    assert fresh_home(home).ledger.processes() == ()
    assert (home / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_demo_in_a_folder_that_cannot_be_emptied_says_what_to_do(home: Path):
    """What the file system refuses is no traceback."""
    home.mkdir()
    (home / MARK).touch()
    (home / "ledger.db").mkdir()
    with pytest.raises(ConfigurationError, match="--home"):
        fresh_home(home)


def test_results_that_would_overwrite_each_other_are_refused_before_playing(run, tmp_path: Path):
    """Two folders may hold files of the same name."""
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "x.json")
        paths[-1].write_bytes(EXAMPLE.read_bytes())
    result = run("play", *map(str, paths), "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert "different file names" in result.output
    assert not (tmp_path / "out").exists()


def test_half_a_character_in_a_script_is_written_as_the_file_had_it(run, tmp_path: Path):
    """What JSON can say, the result can say."""
    raw = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    raw["accounts"] = raw["accounts"][:1]
    raw["accounts"][0]["opening"] = "I count \ud83d the boxes."
    path, out = tmp_path / "half.json", tmp_path / "result.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    result = run("play", str(path), "--out", str(out))
    assert result.exit_code == 0, result.output
    row = json.loads(out.read_text(encoding="utf-8"))
    assert row["turns"][0]["messages"] == [raw["accounts"][0]["opening"]]
