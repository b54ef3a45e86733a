"""What a simulated speaker knows stays with the simulated speaker."""

from pathlib import Path

ROOT = Path(__file__).parents[3]
SECRET_FIELDS = ("persona_steps", "persona_words")


def sources():
    for room in ("bot", "capture", "model_store", "prompts"):
        yield from (ROOT / room).rglob("*.py")


def test_no_module_outside_personas_names_the_fields_of_a_script():
    guilty = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if "personas" not in path.parts
        and any(name in path.read_text(encoding="utf-8") for name in SECRET_FIELDS)
    ]
    assert guilty == []


def test_only_playing_and_demo_call_simulated_speakers():
    callers = {
        path.relative_to(ROOT).parts[:2]
        for path in sources()
        if "personas" not in path.parts and "bot.personas" in path.read_text(encoding="utf-8")
    }
    assert callers <= {("bot", "playing")}


def test_the_check_sees_a_planted_reader(tmp_path):
    planted = tmp_path / "spy.py"
    planted.write_text("steps = scenario.persona_steps")
    assert any(name in planted.read_text() for name in SECRET_FIELDS)
