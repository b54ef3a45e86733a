"""A scenario file that cannot be played says why and what to do."""

import json

import pytest

from bot.playing.demo import EXAMPLE
from bot.playing.play import load_show
from model_store.errors import ConfigurationError


def example() -> dict:
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


def refused(tmp_path, text: str) -> str:
    path = tmp_path / "broken.scenario.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        load_show(path)
    assert "broken.scenario.json" in str(error.value)
    return str(error.value)


def test_the_shipped_example_can_be_played():
    show = load_show(EXAMPLE)
    assert {a.user for a in show.scenario.accounts} == {user for user, _ in show.scripts}


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_show(tmp_path / "nowhere.json")


def test_text_that_is_no_json_is_named_as_such(tmp_path):
    assert "not valid JSON" in refused(tmp_path, "process: none")


@pytest.mark.parametrize("field", ["process", "people", "accounts"])
def test_a_missing_part_is_named(tmp_path, field):
    raw = example()
    del raw[field]
    assert field in refused(tmp_path, json.dumps(raw))


def test_a_vantage_nobody_knows_is_refused_with_its_place(tmp_path):
    raw = example()
    raw["accounts"][0]["vantage"] = "king"
    assert "accounts.0.vantage" in refused(tmp_path, json.dumps(raw))


def test_interviewing_somebody_who_is_not_there_is_refused(tmp_path):
    raw = example()
    raw["accounts"][0]["user"] = "U9999"
    assert "U9999" in refused(tmp_path, json.dumps(raw))


def test_a_speaker_with_nothing_to_fall_back_on_is_refused(tmp_path):
    raw = example()
    raw["accounts"][0]["fallback"] = []
    assert "fallback" in refused(tmp_path, json.dumps(raw))


@pytest.mark.parametrize("text", ["[]", "null", '"text"', "3", "{}"])
def test_json_of_another_shape_is_refused(tmp_path, text):
    refused(tmp_path, text)


@pytest.mark.parametrize("part", ["people", "accounts"])
def test_somebody_listed_twice_is_refused_by_name(tmp_path, part):
    raw = example()
    raw[part].append(raw[part][0])
    assert "twice" in refused(tmp_path, json.dumps(raw))


def test_one_person_may_speak_as_operator_and_as_leader(tmp_path):
    raw = example()
    operator = next(a for a in raw["accounts"] if a["vantage"] == "operator")
    raw["accounts"].append({**operator, "vantage": "leader", "opening": "It all runs by itself."})
    path = tmp_path / "both.scenario.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    openings = {script.opening for script in load_show(path).scripts.values()}
    assert len(openings) == len(raw["accounts"])


def test_what_is_wrong_with_a_script_is_one_line_without_the_words_in_it(tmp_path):
    raw = example()
    raw["accounts"][0]["answers"][0]["messages"] = "a very private remark"
    message = refused(tmp_path, json.dumps(raw))
    assert "accounts.0.answers.0.messages" in message
    assert "private" not in message
    assert "\n" not in message


def test_brackets_without_end_are_refused(tmp_path):
    assert "not valid JSON" in refused(tmp_path, "[" * 100_000)


def test_a_byte_order_mark_is_no_reason_to_refuse_a_file(tmp_path):
    path = tmp_path / "marked.scenario.json"
    path.write_text(json.dumps(example()), encoding="utf-8-sig")
    assert load_show(path).scripts
