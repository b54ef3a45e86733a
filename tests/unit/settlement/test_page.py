"""The page on settling names everything there is, and nothing there is not."""

import re
from pathlib import Path

from model_store.vocabulary import Resolution, Rung, Status

PAGE = (Path(__file__).parents[3] / "docs" / "settling.md").read_text(encoding="utf-8")


def rows(heading):
    """The first cells of the table under a heading."""
    part = PAGE.split(f"## {heading}", 1)[1].split("\n## ", 1)[0]
    cells = re.findall(r"^\| (\w+) \|", part, re.MULTILINE)
    return cells[1:]


def test_every_status_rung_and_outcome_is_explained():
    assert rows("Its life") == [s.value for s in Status]
    assert rows("What it may come from instead of being a difference") == [
        r.value for r in Rung if r is not Rung.STILL
    ]
    assert rows("What settles it") == [o.value for o in Resolution]
