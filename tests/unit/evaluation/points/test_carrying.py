"""Words that do not name the step told before them: what taking them elsewhere is worth."""

from dataclasses import replace

from bot.evaluation.points.belonging import Row
from bot.evaluation.points.carrying import Following, Taken, taken, together
from bot.evaluation.points.choosing import Choice
from model_store.matching.joining.weighing import NONE, Scale

LEAST = Scale({}, told=0.5, nameless=0.9, carried=0.5)


def taught(process):
    """Stories that are about the one step with which they share words."""
    return [
        Row(
            process,
            is_named=True,
            choice=Choice(
                ({"words": 3.0 * (n % 2)}, {"words": 3.0 * (1 - n % 2)}, {NONE: 1.0}),
                frozenset({1 - n % 2}),
            ),
        )
        for n in range(40)
    ]


TOLD = [*taught("A"), *taught("B")]


def words(*shared, own="c", right="a", stands=False):
    amounts = dict(zip("ab", ({"words": float(n)} for n in shared), strict=True))
    return Following("B", amounts, frozenset(right), own, stands)


def test_words_that_share_much_with_their_step_are_made_right():
    assert taken([words(3, 0)], TOLD, LEAST) == (Taken("B", 1, 0, 1, 0),)


def test_words_that_stood_right_and_are_taken_elsewhere_are_made_wrong():
    """Planted: what they share most with is not what they are about."""
    assert taken([words(0, 3, stands=True)], TOLD, LEAST) == (Taken("B", 1, 1, 0, 1),)


def test_words_stay_below_the_bar_and_on_their_own_step():
    stay = [words(0, 0), words(3, 0, own="a", right="b")]
    assert taken(stay, TOLD, LEAST) == (Taken("B", 2, 0, 0, 0),)
    bold = replace(LEAST, carried=0.0)
    assert taken([words(0.5, 0)], TOLD, bold)[0].better == 1


def test_what_leads_from_right_to_right_is_neither_better_nor_worse():
    assert taken([words(3, 0, stands=True)], TOLD, LEAST) == (Taken("B", 1, 1, 0, 0),)


def test_a_process_teaches_itself_nothing():
    assert taken([words(3, 0)], taught("B"), LEAST) == ()
    assert together([Taken("A", 3, 2, 1, 0), Taken("B", 1, 0, 1, 0)]) == Taken(
        "together", 4, 2, 2, 0
    )
