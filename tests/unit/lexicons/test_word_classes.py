"""Word lists are data beside the room that rests on them, and say what each is there for."""

import re
from pathlib import Path

import pytest

from model_store.word_classes import any_of, patterns, read

ROOT = Path(__file__).parents[3]
LEARNT = {"salience"}
"""Weights of signs, and no words."""
FILES = sorted(
    (".".join(path.parent.relative_to(ROOT).parts), path.stem)
    for part in ("bot", "capture", "model_store")
    for path in (ROOT / part).glob("**/lexicon/*.toml")
    if path.stem not in LEARNT
)


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


def test_every_folder_of_word_lists_is_looked_at():
    """Of every room that rests on words."""
    assert {package for package, _ in FILES} == {
        "bot.reports.wording.lexicon",
        "bot.slack_work.lexicon",
        "capture.extraction.lexicon",
        "capture.interview.lexicon",
        "model_store.findings.lexicon",
        "model_store.lexicon",
        "model_store.matching.lexicon",
        "model_store.queues.lexicon",
        "model_store.settlement.lexicon",
    }


@pytest.mark.parametrize(("package", "name"), FILES)
def test_every_class_says_why_it_exists(package, name):
    """In a sentence, ended by a full stop; and it holds something."""
    for group, entry in classes(read(package, name)):
        assert entry["why"].rstrip(')"').endswith("."), group
        assert len(entry) > 1, group


@pytest.mark.parametrize(("package", "name"), FILES)
def test_no_word_stands_twice_in_a_list(package, name):
    """Each says something of its own."""
    for group, entry in classes(read(package, name)):
        for listed in lists_of(entry):
            assert len(listed) == len(set(listed)), group


@pytest.mark.parametrize(("package", "name"), FILES)
def test_every_pattern_is_one(package, name):
    """Each compiles by itself, whatever classes it names."""
    for group, entry in classes(read(package, name)):
        if "patterns" in entry:
            assert all(re.compile(pattern) for pattern in patterns(package, name, group))


@pytest.fixture
def from_here(monkeypatch):
    """Puts one file of classes in place of every other."""
    return lambda found: monkeypatch.setattr("model_store.word_classes.read", lambda *_: found)


def test_a_class_as_one_pattern_matches_its_words_as_they_stand(from_here):
    """A dot in a word is a dot; a dot in a pattern is any sign."""
    from_here({"a": {"why": "Both.", "words": ["a.m."], "patterns": ["p.m"]}})
    found = re.compile(any_of("here", "mixed", "a"))
    assert found.fullmatch("a.m.")
    assert found.fullmatch("pXm")
    assert not found.fullmatch("aXm.")


def test_a_pattern_may_name_another_class(from_here):
    """The other class stands there as one group, also where the naming class lies deeper."""
    from_here({"b": {"words": ["x", "y"]}, "in": {"a": {"patterns": ["%b%+z"]}}})
    found = re.compile(any_of("here", "named", "in.a"))
    assert found.fullmatch("xyz")
    assert not found.fullmatch("z")


def test_a_class_that_nobody_wrote_is_not_filled_in_silently(from_here):
    """A pattern that names a class its file lacks is refused where it is first read."""
    from_here({"a": {"why": "To be refused.", "patterns": ["the %gone%"]}})
    with pytest.raises(KeyError, match="gone"):
        patterns("here", "broken", "a")
