"""What the classifier hears weighs with what the rules found, and adds what they did not find."""

from dataclasses import replace

import pytest

from capture.extraction.classifier import Chances
from capture.extraction.drafts import Draft
from capture.extraction.learnt import LEARNT, LEAST, SURER, Where, learnt_drafts
from capture.extraction.lines import lines
from capture.extraction.overheard import Overheard, step
from capture.extraction.parties.cast import cast_of
from capture.extraction.rules import RuleExtractor
from capture.ports import Heard, Question
from model_store.claims import Message
from model_store.people import Person, Process
from model_store.values import System, Text
from model_store.vocabulary import Kind, Polarity, Slot, Vantage

JO = Person("U1", "Jo")


def chances(no_claim=0.0, **kinds):
    return Chances({k: kinds.get(k.value, 0.0) for k in Kind}, no_claim, 0.5)


def line_of(text):
    (line,) = lines(text, cast_of((JO,), JO), "")
    return line


def added(text, told=(), **heard_there):
    line = line_of(text)
    there = Overheard(((line.start, line.end, chances(**heard_there)),))
    return list(learnt_drafts(line, told, Where("check", there)))


def test_a_claim_is_heard_in_the_lines_that_share_words_with_it():
    """The best of them counts; where nothing is heard, nothing is a sign."""
    there = Overheard(((0, 10, chances(wait=0.4)), (11, 20, chances(wait=0.7, owner=0.9))))
    assert "heard: 35 to 50 in 100" in there.signs(Kind.WAIT, 2, 6)
    assert "heard: 65 to 80 in 100" in there.signs(Kind.WAIT, 5, 15)
    assert "likeliest of the kinds heard" in there.signs(Kind.WAIT, 2, 6)
    assert "other kinds heard more" in there.signs(Kind.WAIT, 12, 15)
    assert list(there.signs(Kind.WAIT, 30, 40)) == []


@pytest.mark.parametrize("percent", range(101))
def test_every_chance_has_one_step(percent):
    """The bounds it is named by are those it lies between."""
    low, _, high, *_ = step(percent / 100).split()
    assert int(low) <= percent <= int(high)


def test_what_is_heard_and_not_found_is_claimed_in_the_words_of_the_line():
    """Its step is that of the question, unless a rule found one there."""
    (draft,) = added("two of us turn the key", control=0.6)
    assert (draft.kind, draft.value, draft.mention) == (
        Kind.CONTROL,
        Text("two of us turn the key"),
        "check",
    )
    assert draft.rule.startswith(LEARNT)
    step_told = Draft(kind=Kind.STEP, start=0, end=5, value=Text("x"), mention="turn key")
    (draft,) = added("two of us turn the key", [step_told], control=0.6)
    assert draft.mention == "turn key"


def test_nothing_is_added_below_the_bar_or_where_no_claim_is_likelier():
    """Nor beside the same kind or one that is easily taken for it."""
    text = "two of us turn the key"
    found = Draft(kind=Kind.BATCHING, start=0, end=5, value=Text("x"))
    assert added(text, control=LEAST / 2) == []
    assert added(text, control=0.4, no_claim=0.5) == []
    assert added(text, [found], wait=0.9) == []
    assert added(text, [replace(found, kind=Kind.CONTROL, left_out="no")], control=0.9) == []


def test_a_kind_that_needs_a_value_is_claimed_only_with_it():
    """No tool, no person, no time: no claim; with one, the claim has it."""
    assert added("it all goes in there", system=0.9, owner=0.9, duration=0.9) == []
    (tool,) = added("it all goes in Excel there", system=0.9)
    assert isinstance(tool.value, System)
    assert [d.kind for d in added("that takes ten minutes", duration=0.9)] == [Kind.DURATION]


def test_beside_what_nobody_knows_and_where_it_is_not_sure_enough_nothing_is_added():
    """A control that nobody told would contradict somebody; who does not know tells nothing."""
    gap = Draft(kind=Kind.UNKNOWN, start=0, end=5, value=Text("x"))
    assert added("no idea who looks at it", [gap], wait=0.9) == []
    assert added("somebody looks at it", control=SURER[Kind.CONTROL] - 0.01) == []
    assert len(added("somebody looks at it", control=SURER[Kind.CONTROL])) == 1


def test_that_nobody_checks_is_a_denial():
    """The network hears what it is about, not whether it is so; a rule is no denial."""
    (rule,) = added("no crate leaves before it was weighed", control=0.8)
    assert rule.polarity is Polarity.ASSERTS
    (draft,) = added("nobody looks at them again", control=0.8)
    assert draft.polarity is Polarity.DENIES


class Ear:
    """Hears the same in everything."""

    def __init__(self, **kinds):
        self.told = chances(**kinds)

    def chances(self, texts, _slot):
        """As the classifier is asked."""
        return (self.told,) * len(texts)


def read_by(ear, text, *, sifts=True):
    message = Message("m1", "U1", "P1", "a1", text, "2030-01-01T09:00:00Z")
    turn = Heard(
        messages=(message,),
        question=Question(Slot.OPENING, None, ""),
        speaker=JO,
        vantage=Vantage.OPERATOR,
        process=Process("P1", "Stall", ""),
        people=(JO,),
    )
    return RuleExtractor(ear=ear, sifts=sifts).read(turn)


def test_the_reader_claims_what_its_ear_hears():
    """With another ear the same words are read otherwise; the rules alone add nothing."""
    text = "the blue ones go into the yellow box."
    reading = read_by(Ear(single_person=0.9), text)
    assert Kind.SINGLE_PERSON in {claim.kind for claim in reading.claims}
    assert any(reason.rule.startswith(LEARNT) for reason in reading.reasons)
    for silent in (read_by(Ear(), text), read_by(Ear(single_person=0.9), text, sifts=False)):
        assert Kind.SINGLE_PERSON not in {claim.kind for claim in silent.claims}


def test_how_a_claim_is_heard_is_among_its_signs_and_what_is_added_has_none():
    """The points are for what rules find; an addition is judged by its chance alone."""
    reading = read_by(
        Ear(single_person=0.9, step=0.8, owner=0.8),
        "I weigh the crates and then I turn them round.",
    )
    signs = {reason.rule.startswith(LEARNT): reason.signs for reason in reading.reasons}
    assert "heard: 80 to 92 in 100" in signs[False]
    assert signs[True] == ()
