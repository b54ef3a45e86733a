"""D1 names the first station when several signs with quotes point at it."""

from model_store.findings.rules import bottleneck
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Kind

STEP = "approve the order"
ME = Party("me", person="O1")


def test_a_station_with_several_signs_is_named_by_role(say, tried):
    """A long wait, batches and one person: the report says the role and no name."""
    (found,) = tried(
        bottleneck,
        say("O1", Kind.OWNER, "i approve", ME, STEP),
        say("O1", Kind.SINGLE_PERSON, "only me", ME, STEP),
        say("O1", Kind.BATCHING, "on fridays in one go", None, STEP),
        say("O2", Kind.WAIT, "we wait a week", Range(1, 1, Unit.WEEK), STEP),
    )
    assert found.steps == (STEP,)
    assert "Buyer" in found.explanation
    assert "Bo" not in found.explanation.split()


def test_an_owner_alone_is_no_bottleneck(say, tried):
    """That somebody does a step says nothing about waiting."""
    assert tried(bottleneck, say("O1", Kind.OWNER, "i approve", ME, STEP)) == ()
