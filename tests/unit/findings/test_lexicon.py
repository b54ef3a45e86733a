"""Word lists that findings rest on are data, and say what each of them is there for."""

import re
from pathlib import Path

import pytest

from model_store.findings.lexicon import lexicon, patterns

FOLDER = Path(__file__).parents[3] / "model_store/findings/lexicon"
FILES = sorted(path.stem for path in FOLDER.glob("*.toml"))


def classes(table, name=""):
    """Every class of a file, also of those that lie a level deeper."""
    if "why" in table:
        yield name, table
    else:
        for key, inner in table.items():
            assert isinstance(inner, dict), f"{name}.{key} stands in no class with a reason"
            yield from classes(inner, f"{name}.{key}".strip("."))


@pytest.mark.parametrize("name", FILES)
def test_every_class_says_why_it_exists(name):
    """A sentence, ended by a full stop; and at least one word."""
    for group, entry in classes(lexicon(name)):
        assert entry["why"].rstrip(')"').endswith("."), group
        assert entry.get("words") or entry.get("patterns"), group


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_is_one_and_none_stands_twice(name):
    """Each compiles by itself, whatever classes it names, and each says something of its own."""
    for group, entry in classes(lexicon(name)):
        listed = [*entry.get("words", ()), *entry.get("patterns", ())]
        assert len(listed) == len(set(listed)), group
        if "patterns" in entry:
            assert all(re.compile(pattern) for pattern in patterns(name, group))


def test_a_class_that_nobody_wrote_is_not_filled_in_silently(monkeypatch):
    """A pattern that names a class its file lacks is refused where it is first read."""
    broken = {"a": {"why": "To be refused.", "patterns": ["the %gone%"]}}
    monkeypatch.setattr("model_store.findings.lexicon.lexicon", lambda _: broken)
    with pytest.raises(KeyError, match="gone"):
        patterns("broken", "a")
