"""Each marked saying is credited once for being found and once for being named."""

from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.points.credit import PRECISELY, Finder, credit

WHOLE = 1 + PRECISELY


def finder(found, named=()):
    return Finder("a process", frozenset(found), frozenset(named))


def test_what_found_nothing_gets_nothing():
    """However sure it is."""
    assert credit([finder(()), finder({1}, {1})], [0.9, 0.1]) == [0.0, 1.0]


def test_of_two_that_say_the_same_the_surer_is_credited():
    """The other could go and nothing would be missing."""
    assert credit([finder({1}, {1}), finder({1}, {1})], [0.4, 0.5]) == [0.0, 1.0]


def test_one_that_only_names_the_kind_more_precisely_gets_the_smaller_share():
    """The saying is found without it."""
    shares = credit([finder({1}), finder({1}, {1})], [0.9, 0.4])
    assert shares == [1 / WHOLE, PRECISELY / WHOLE]


def test_sayings_of_two_processes_are_two():
    """Their numbers may be the same."""
    other = Finder("another", frozenset({1}), frozenset({1}))
    assert credit([finder({1}, {1}), other], [0.9, 0.4]) == [1.0, 1.0]


FINDERS = st.lists(
    st.tuples(st.sets(st.integers(0, 4)), st.sets(st.integers(0, 4))).map(
        lambda pair: finder(pair[0], pair[0] & pair[1])
    ),
    max_size=8,
)


@given(FINDERS, st.data())
def test_keeping_the_credited_finds_and_names_all_that_everybody_together_does(finders, data):
    """Nothing is missing without those that got no credit."""
    worth = data.draw(st.lists(st.floats(0, 1), min_size=len(finders), max_size=len(finders)))
    kept = [one for one, share in zip(finders, credit(finders, worth), strict=True) if share]
    assert {n for f in finders for n in f.found} == {n for f in kept for n in f.found}
    assert {n for f in finders for n in f.named} == {n for f in kept for n in f.named}
