"""C14 compares how the work is said to start and to end."""

from model_store.findings.rules import bounds_disputed
from model_store.vocabulary import FindingKind, Kind


def test_two_starts_without_a_word_in_common_are_disputed(say, tried):
    """A form on one side, a phone call on the other."""
    (found,) = tried(
        bounds_disputed,
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "it begins when somebody phones"),
    )
    assert found.kind is FindingKind.TRIGGER


def test_one_start_in_two_wordings_is_none(say, tried):
    """The same event told by both is agreement."""
    claims = (
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "the form lands on my desk"),
    )
    assert tried(bounds_disputed, *claims) == ()


def test_where_ones_own_part_starts_disputes_nothing(say, tried):
    """Everybody has a start of their own; only who speaks of the start disputes it."""
    claims = (
        say("L1", Kind.TRIGGER, "it starts with a signed form"),
        say("O1", Kind.TRIGGER, "a crate on my bench"),
    )
    assert tried(bounds_disputed, *claims) == ()
