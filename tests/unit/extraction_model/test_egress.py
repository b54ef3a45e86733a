"""Nothing leaves beyond the budgets, and what leaves is written down without a word of it."""

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.egress import Budget, EgressLog, Gate
from bot.egress_days import days
from bot.model import chosen_model, with_model
from bot.settings import Settings
from capture.extraction.model.sent.port import Fault, ModelError, Request
from capture.extraction.model.union import Contribution, UnionExtractor
from model_store.errors import ConfigurationError
from tests.unit.extraction_model.turns import Scripted, Silent, answer

ASK = Request("fixed", "words of Ada", "p1", "U1", "m1")
SIZE = ASK.characters


def gate(log, turn=100, person=1000, day=1000, at="2026-01-05T09:00:00", model=None):
    model = model or Scripted(answer())
    return Gate(model, "model.example", Budget(turn, person, day), log, lambda: at)


def fault_of(one, ask=ASK):
    with pytest.raises(ModelError) as raised:
        one.answer(ask)
    return raised.value.fault


def failing(_):
    raise ModelError(Fault.BUSY)


def test_what_left_is_written_before_it_leaves(tmp_path):
    """The line says when, to whom, how many characters; the words and the person are not in it."""
    log = EgressLog(tmp_path / "egress.jsonl")
    gate(log).answer(ASK)
    sent, answered = log.lines()
    assert (sent["did"], sent["to"], sent["characters"]) == ("sent", "model.example", SIZE)
    assert answered["did"] == "answered"
    raw = (tmp_path / "egress.jsonl").read_text()
    assert "Ada" not in raw
    assert "U1" not in raw


@pytest.mark.parametrize(("turn", "person", "day"), [(5, 99, 99), (99, 5, 99), (99, 99, 5)])
def test_each_budget_holds(turn, person, day):
    """A turn, a person and a day each have their own."""
    model = Scripted(answer())
    assert fault_of(gate(EgressLog(), turn, person, day, model=model)) is Fault.BUDGET
    assert model.asked == []


def test_one_person_cannot_spend_what_is_everybodys():
    """Another may go on; a new day begins anew."""
    log = EgressLog()
    one = gate(log, person=SIZE)
    one.answer(ASK)
    assert fault_of(one) is Fault.BUDGET
    one.answer(Request("fixed", "words of Ben", "p1", "U2", "m2"))
    gate(log, person=SIZE, at="2026-01-06T09:00:00").answer(ASK)


def test_a_restart_does_not_fill_the_budget(tmp_path):
    """The log is its memory, also with a line cut off by a crash."""
    log = EgressLog(tmp_path / "egress.jsonl")
    gate(log, day=SIZE).answer(ASK)
    with (tmp_path / "egress.jsonl").open("a") as file:
        file.write('{"at": "2026-')
    assert fault_of(gate(EgressLog(tmp_path / "egress.jsonl"), day=SIZE)) is Fault.BUDGET


def test_a_model_that_fails_again_and_again_is_left_alone():
    """People do not wait for it at every turn."""
    model = Scripted(failing)
    one = gate(EgressLog(), model=model)
    assert [fault_of(one) for _ in range(4)] == [Fault.BUSY] * 3 + [Fault.RESTING]
    assert len(model.asked) == 3


def test_what_came_of_it_is_counted():
    """How much was offered, added and refused, by reason."""
    log = EgressLog()
    gate(log).note(Contribution(None, 3, 1, (("a quote", 2),)))
    (line,) = log.lines()
    assert (line["offered"], line["added"], line["refused"]) == (3, 1, {"a quote": 2})


def test_without_a_model_nothing_is_asked():
    """The rules alone are the default."""
    rules = Silent()
    assert with_model(rules, chosen_model(Settings(), None)) is rules


def test_a_model_needs_an_address_or_a_key(monkeypatch, tmp_path):
    """With either, the rules get company."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    chosen = Settings(model="small")
    with pytest.raises(ConfigurationError, match="OPENAI_BASE_URL"):
        with_model(Silent(), chosen_model(chosen, tmp_path))
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert isinstance(with_model(Silent(), chosen_model(chosen, tmp_path)), UnionExtractor)


def test_the_log_adds_up_by_day_host_and_model():
    """Calls, characters, failures and claims of a day stand in one row; another day in its own."""
    log = EgressLog()
    gate(log).answer(ASK)
    gate(log).note(Contribution(offered=3, added=2, refused=()))
    fault_of(gate(log, model=Scripted(failing)))
    fault_of(gate(log, turn=1))
    gate(log, at="2026-01-06T09:00:00").answer(ASK)
    first, second = days(log.lines())
    assert (first.day, first.to, first.calls) == ("2026-01-05", "model.example", 2)
    assert (first.characters, first.failed, first.held_back, first.added) == (2 * SIZE, 1, 1, 2)
    assert (second.day, second.calls, second.failed) == ("2026-01-06", 1, 0)


def test_the_command_says_plainly_that_nothing_left(tmp_path):
    """Without a model there is no log, and no error either."""
    result = CliRunner().invoke(main, ["egress", "--home", str(tmp_path)])
    assert result.exit_code == 0
    assert "Nothing has left" in result.output


def test_the_command_shows_numbers_and_no_words(tmp_path):
    """What was sent is a row; what was said is nowhere."""
    gate(EgressLog(tmp_path / "egress.jsonl")).answer(ASK)
    shown = CliRunner().invoke(main, ["egress", "--home", str(tmp_path)]).output
    assert "model.example" in shown
    assert str(SIZE) in shown
    assert "Ada" not in shown
