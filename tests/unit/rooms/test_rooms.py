"""A folder is a room: one sentence says what it promises, and one can know all of it."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
MANY = {"bot", "bot/commands", "bot/sandbox/web_api", "model_store/findings/rules"}
"""Where a file is one command, one method of Slack, one rule; and the root with its adapters."""
MOST = 16
LONGEST = 400


def folders():
    for part in ("bot", "capture", "model_store", "prompts"):
        for place in sorted({path.parent for path in (ROOT / part).rglob("*.py")}):
            yield place.relative_to(ROOT).as_posix()


def sources():
    for folder in folders():
        yield from sorted((ROOT / folder).glob("*.py"))


def twice_named(text):
    """Names that a module gives to two things, so that the first is never seen."""
    names = Counter()
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] += 1
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return {name for name, count in names.items() if count > 1}


@pytest.mark.parametrize("folder", sorted(folders()))
def test_every_room_has_a_promise_of_one_sentence(folder):
    """Whoever opens a folder reads first what it is there for."""
    promise = ast.get_docstring(ast.parse((ROOT / folder / "__init__.py").read_text("utf-8")))
    assert promise
    assert promise.splitlines()[0].endswith((".", "?"))


@pytest.mark.parametrize("folder", sorted(set(folders()) - MANY))
def test_a_room_holds_no_more_than_one_can_know(folder):
    """A folder that has grown beyond that holds two matters, and is to be cut."""
    modules = [path for path in (ROOT / folder).glob("*.py") if path.name != "__init__.py"]
    assert len(modules) <= MOST


def test_no_module_is_longer_than_one_reads_in_one_go():
    """Most have a third of that."""
    assert not [p for p in sources() if len(p.read_text("utf-8").splitlines()) > LONGEST]


def test_no_module_gives_one_name_to_two_things():
    """The first of two patterns of one name stood unused in the reader for a long time."""
    assert not [path for path in sources() if twice_named(path.read_text("utf-8"))]


def test_the_check_of_names_sees_a_planted_double():
    """A checker that finds nothing must be able to find something."""
    assert twice_named("_A = 1\n\n\ndef f():\n    pass\n\n\n_A = 2\n") == {"_A"}
    assert not twice_named("_A = 1\n_B = 2\n")
