"""What careful readers found stays with the evaluation: nothing that reads talk may see it."""

from pathlib import Path

ROOT = Path(__file__).parents[3]
MARKS = ("gold.json", "gemba-gold", "non_claims", "operator_quotes", "value_minutes")
MAY_NAME_A_FIGURE = {"bot/commands/eval.py"}


def sources():
    for room in ("bot", "capture", "model_store", "prompts"):
        yield from (ROOT / room).rglob("*.py")


def guilty(paths):
    return [
        path
        for path in paths
        if any(mark in path.read_text(encoding="utf-8") for mark in MARKS)
        and "evaluation" not in path.parts
        and path.as_posix().removeprefix(f"{ROOT.as_posix()}/") not in MAY_NAME_A_FIGURE
    ]


def test_no_other_module_names_a_gold_file_or_its_fields():
    """By the words of the file, so that no detour through another reader hides it."""
    assert guilty(sources()) == []


def test_nothing_but_the_commands_imports_the_evaluation():
    """It looks at everything; nothing looks at it."""
    callers = {
        path.relative_to(ROOT).parts[:2]
        for path in sources()
        if "evaluation" not in path.parts and "bot.evaluation" in path.read_text(encoding="utf-8")
    }
    assert callers <= {("bot", "commands"), ("bot", "bench")}


def test_the_check_sees_a_planted_reader(tmp_path):
    """A checker that finds nothing must be able to find something."""
    planted = tmp_path / "spy.py"
    planted.write_text('open("x.gold.json")')
    assert guilty([planted]) == [planted]
