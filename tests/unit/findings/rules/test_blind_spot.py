"""D5 names whom to ask next, by role."""

from model_store.findings.rules import blind_spot
from model_store.values import Party
from model_store.vocabulary import FindingList, Kind


def test_somebody_named_and_not_heard_is_the_next_interview(say, tried):
    """The inspector was named and has said nothing yet."""
    (found,) = tried(
        blind_spot, say("O1", Kind.OWNER, "Dora inspects", Party("Dora", person="O3"), "inspect")
    )
    assert found.list is FindingList.UNASKED
    assert found.slot == "Quality inspector"


def test_who_has_spoken_is_no_blind_spot(say, tried):
    """Neither the speaker herself nor her role is asked for again."""
    claims = (
        say("O1", Kind.OWNER, "i order", Party("i", person="O1"), "order"),
        say("L1", Kind.OWNER, "the buyer orders", Party("the buyer", role="Buyer"), "order"),
    )
    assert tried(blind_spot, *claims) == ()


def test_words_that_were_said_once_are_no_role(say, tried):
    """A role nobody is known to have must come up twice to be asked for."""
    once = say("O1", Kind.OWNER, "the clipboard decides", Party("x", role="clipboard"), "a")
    assert tried(blind_spot, once) == ()
    again = say("O2", Kind.HANDOFF, "goes to the clipboard", Party("x", role="clipboard"), "b")
    (found,) = tried(blind_spot, once, again)
    assert found.slot == "clipboard"
