"""Held out, each process stands beside the others, and answers for its own floors."""

from bot.evaluation.figures.tally import FIGURES, Tally
from bot.evaluation.runs.floors import bounds
from bot.evaluation.runs.one_out import held_out, missed_alone
from bot.evaluation.runs.run import Measured


def found(name, found, heard):
    """A process of which only recall was counted."""
    figure = FIGURES["recall"]
    return Measured(name, Tally({figure.count: float(found), figure.over: float(heard)}), ())


def test_a_process_is_measured_alone_and_the_others_without_it():
    """Nine of ten here, five of ten there: each beside the other, and with its own last time."""
    rows = held_out([found("A", 9, 10), found("B", 5, 10)], {"A": {"recall": 0.8}})
    (name, alone, rest, before), second = rows
    assert (name, alone["recall"], rest["recall"], before) == ("A", 0.9, 0.5, {"recall": 0.8})
    assert second[3] == {}


def test_a_floor_holds_for_each_alone():
    """Together they reach it; the weaker one does not, and is named."""
    rows = held_out([found("A", 9, 10), found("B", 5, 10)], {})
    missed = list(missed_alone(bounds(["recall=0.7"]), rows))
    assert [name for _, name in missed] == ["B"]
