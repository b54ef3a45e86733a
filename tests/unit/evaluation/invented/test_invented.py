# ruff: noqa: S311 - seeds are to give the same processes again
"""Invented processes: known differences, known silence, and the same again for the same seed."""

from random import Random

from bot.evaluation.invented.figures import by_rules, compare, invented
from bot.evaluation.invented.set_difference import differences_of_sets
from bot.evaluation.invented.telling import tell
from bot.evaluation.invented.world import Picture, Sort, Stage, World, invent

COUNT = 20
DONE = Picture("Porter", "Helios", 24)


def test_one_seed_gives_the_same_processes_on_every_run():
    """Figures that are published can be had again."""
    first, again = (list(invented(3, seed=7)) for _ in range(2))
    assert [told.view.claims for told in first] == [told.view.claims for told in again]
    assert first[0].view.claims != next(iter(invented(3, seed=8))).view.claims


def test_rules_that_know_silence_beat_the_naive_set_difference():
    """At a recall that is no worse they accuse nobody for having been asked something else."""
    rules, sets = compare(COUNT, seed=1)
    assert rules.precision >= 0.85
    assert rules.recall >= 0.70
    assert rules.precision >= sets.precision + 0.3
    assert rules.true >= COUNT


def test_nothing_is_found_where_nobody_differs():
    """A leader and operators with one picture: whatever they leave out, there is no difference."""
    stages = tuple(
        Stage(f"sort the {thing}", DONE, DONE, Sort.SAME) for thing in ("crate", "visa")
    )
    told = tell(World("w", stages), Random(3), operators=3)
    assert told.differences == frozenset()
    assert by_rules(told.view) == frozenset()


def test_silence_is_what_the_naive_comparison_takes_for_a_difference():
    """A step that only one side names is a difference to it, and none to the rules."""
    world = invent("w", Random(5), 12)
    told = tell(world, Random(5), operators=2)
    naive = {key for sort, key in differences_of_sets(told.view) if sort is Sort.NOT_DONE}
    true = {key for sort, key in told.differences if sort is Sort.NOT_DONE}
    ruled = {key for sort, key in by_rules(told.view) if sort is Sort.NOT_DONE}
    assert naive - true
    assert ruled <= true


def test_what_nobody_told_is_no_difference_to_be_found():
    """The truth counts only what both sides spoke of."""
    apart = Stage("sort the crate", DONE, Picture("Cashier", "Helios", 24), Sort.OWNER)
    silent = tell(World("w", (apart,)), Random(1), operators=0)
    assert silent.differences == frozenset()
