"""C7 contradicts who rules a case out, and else asks "did you know?"."""

from model_store.findings.rules import exception_unknown
from model_store.values import Range, Unit
from model_store.vocabulary import FindingList, Kind

TENTH = Range(0.1, 0.1, Unit.FRACTION)


def test_a_case_that_was_ruled_out_happens(say, tried):
    """The leader says never, the operator tells of it."""
    (found,) = tried(
        exception_unknown,
        say("L1", Kind.EXCEPTION, "that has never happened", None, "pay"),
        say("O1", Kind.EXCEPTION, "one in ten the bank sends back", None, "pay", share=TENTH),
    )
    assert found.list is FindingList.CONTRADICTED


def test_a_case_nobody_ruled_out_is_a_surprise(say, tried):
    """Silence of the leader is never a contradiction."""
    (found,) = tried(
        exception_unknown,
        say("L1", Kind.STEP, "it is paid", None, "pay"),
        say("O1", Kind.EXCEPTION, "twice a month the bank sends it back", None, "pay"),
    )
    assert found.list is FindingList.SURPRISE


def test_a_case_that_denies_what_always_holds_is_ruled_out_by_it(say, tried):
    """Whatever question it was told to."""
    (found, *_) = tried(
        exception_unknown,
        say("L1", Kind.CONTROL, "crates always carry a label", None, "unload the crate",
            slot="exception"),
        say("O1", Kind.EXCEPTION, "one crate in four has no label inside", None,
            "unload the crate", slot="opening"),
    )  # fmt: skip
    assert found.list is FindingList.CONTRADICTED
