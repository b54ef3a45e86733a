"""Word lists that reading rests on are data, and say what each of them is there for."""

import re
from pathlib import Path

import pytest

from capture.extraction.lexicon import any_of, lexicon

FOLDER = Path(__file__).parents[3] / "capture/extraction/lexicon"
LEARNT = {"salience"}
"""Weights of signs, and no words."""
FILES = sorted({path.stem for path in FOLDER.glob("*.toml")} - LEARNT)


def classes(table, name=""):
    """Every class of a file, also of those that lie a level deeper."""
    if "why" in table:
        yield name, table
    else:
        for key, inner in table.items():
            assert isinstance(inner, dict), f"{name}.{key} stands in no class with a reason"
            yield from classes(inner, f"{name}.{key}".strip("."))


def lists_of(entry):
    """The lists of words or patterns in a class."""
    lists = (part for part in entry.values() if isinstance(part, list))
    return [listed for listed in lists if all(isinstance(word, str) for word in listed)]


@pytest.mark.parametrize("name", FILES)
def test_every_class_says_why_it_exists(name):
    """In a sentence, ended by a full stop."""
    for group, entry in classes(lexicon(name)):
        assert entry["why"].rstrip(')"').endswith("."), group


@pytest.mark.parametrize("name", FILES)
def test_no_word_stands_twice_in_a_list(name):
    """Each says something of its own."""
    for group, entry in classes(lexicon(name)):
        for listed in lists_of(entry):
            assert len(listed) == len(set(listed)), group


def test_a_class_as_one_pattern_matches_its_words_as_they_stand(monkeypatch):
    """A dot in a word is a dot; a dot in a pattern is any sign."""
    mixed = {"a": {"why": "Both.", "words": ["a.m."], "patterns": ["p.m"]}}
    monkeypatch.setattr("capture.extraction.lexicon.lexicon", lambda _: mixed)
    found = re.compile(any_of("mixed", "a"))
    assert found.fullmatch("a.m.")
    assert found.fullmatch("pXm")
    assert not found.fullmatch("aXm.")
