"""A model's claim counts when the speaker's own words prove it, and is refused otherwise."""

import pytest

from capture.extraction.model.proven.binding import bind
from capture.extraction.model.sent.answer import What
from capture.extraction.model.sent.passages import passages
from model_store.claims import Extractor
from model_store.values import Party, Range, StepRef, System, Unit
from model_store.vocabulary import Basis, Hedge, Kind, Modality, Slot, Vantage
from tests.unit.extraction_model.turns import answer, heard, said

BY = Extractor("model", "scripted", "abc")


def bound(turn, *claims, what=What.NOW, clause=1):
    return bind(answer((clause, what, list(claims))), passages(turn), turn, BY)


def only(turn, claim, **more):
    result = bound(turn, claim, **more)
    assert not result.refused
    return result.claims[0]


def reason(turn, claim, **more):
    result = bound(turn, claim, **more)
    assert not result.claims
    return result.refused[0].reason


def test_a_claim_keeps_the_speaker_the_span_and_the_origin():
    """Who spoke and where it stands are ours, never the model's."""
    turn = heard("i weigh the parcels in the yard")
    claim = only(turn, said(Kind.STEP, "I weigh  the parcels", subject="weigh the parcels"))
    assert (claim.speaker, claim.quote, claim.span) == ("U1", "i weigh the parcels", (0, 19))
    assert (claim.mention, claim.extractor) == ("weigh the parcels", BY)


def test_an_owner_is_the_person_the_sentence_names():
    """A first name finds the one person who bears it."""
    claim = only(
        heard("lotte books the van"),
        said(Kind.OWNER, "lotte books the van", "Lotte", "books the van"),
    )
    assert claim.value == Party("lotte", person="U2", role="Dispatcher")


def test_a_range_is_measured_by_us_in_the_words_around():
    """What the model calls two days is read off the message."""
    turn = heard("two to three days", slot=Slot.WAIT, step="Book the van")
    claim = only(turn, said(Kind.WAIT, "two to three days", "2 days", "Book the van"))
    assert claim.value == Range(2, 3, Unit.DAY)
    assert claim.mention == "Book the van"


def test_a_tool_and_the_next_step_are_words_of_the_speaker():
    """Names keep the spelling of the message."""
    turn = heard("i key it into VanPlan, then lotte loads it")
    tool = only(turn, said(Kind.SYSTEM, "i key it into VanPlan", "vanplan", "key it"))
    assert tool.value == System("VanPlan")
    order = only(turn, said(Kind.ORDER, "i key it into VanPlan", "lotte loads it", "key it"))
    assert order.value == StepRef("lotte loads it")


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (said(Kind.STEP, "everybody agreed"), "a quote that is not in the message"),
        (said(Kind.STEP, "..."), "a quote that is not in the message"),
        (said(Kind.OWNER, "books the van", "Ada"), "somebody whom this sentence does not name"),
        (
            said(Kind.OWNER, "lotte books the van", "she"),
            "somebody whom this sentence does not name",
        ),
        (said(Kind.SYSTEM, "books the van", "SAP"), "a tool that nobody named"),
        (said(Kind.WAIT, "books the van", "", "sign the lease"), "a step that nobody named"),
        (said(Kind.ORDER, "books the van", "sign it"), "a step that nobody named"),
        (said(Kind.DURATION, "books the van", "5 min"), "a number that nobody named"),
        (
            said(Kind.CONTROL, "books the van", polarity="denies"),
            "a denial without a word that denies",
        ),
    ],
)
def test_what_the_words_do_not_hold_is_refused(claim, why):
    """Each refusal has a reason of its own, so that it can be counted."""
    assert reason(heard("lotte books the van"), claim) == why


@pytest.mark.parametrize(
    "text", ["promote lotte to head of vans", "they promoted lotte last week"]
)
def test_the_object_of_an_order_is_no_owner(text):
    """Who is put in charge by a sentence has not been said to do anything."""
    turn = heard(text)
    assert reason(turn, said(Kind.OWNER, text, "lotte")) == "somebody who is not said to do it"


@pytest.mark.parametrize("what", [What.PAST, What.JOKE, What.CHAT, What.OTHER_PROCESS, What.WISH])
def test_only_the_present_is_claimed(what):
    """A model that calls a clause a joke and claims from it anyway is not believed."""
    turn = heard("lotte books the van")
    assert reason(turn, said(Kind.STEP, "lotte books the van"), what=what).startswith("no present")


@pytest.mark.parametrize(
    "text", ["back then lotte booked the van", "it would be nice if lotte did"]
)
def test_where_the_rules_see_no_claim_the_model_makes_none(text):
    """What was, or should be, is nobody's practice, whatever the model says."""
    assert reason(heard(text), said(Kind.STEP, text)).startswith("no present claim")


def test_who_does_not_know_only_leaves_a_gap():
    """And the gap names whom to ask."""
    turn = heard("no idea, ask lotte")
    assert "does not know" in reason(turn, said(Kind.CONTROL, "no idea, ask lotte"))
    gap = only(turn, said(Kind.UNKNOWN, "no idea, ask lotte", "lotte"), what=What.UNKNOWN)
    assert gap.value == Party("lotte", person="U2", role="Dispatcher")


def test_a_leader_believes_whatever_the_model_says():
    """Modality follows the vantage; a model may only make it weaker."""
    turn = heard("the van is booked on the day", vantage=Vantage.LEADER)
    claim = only(turn, said(Kind.STEP, "the van is booked on the day"))
    assert claim.modality is Modality.IMAGINED


def test_a_rule_or_a_rumour_is_no_practice():
    """The model may tell that something is prescribed; the more doubtful hedge holds."""
    turn = heard("usually lotte books the van")
    words = "lotte books the van"
    claim = only(turn, said(Kind.STEP, words, modality="prescribed"))
    assert (claim.modality, claim.basis) == (Modality.PRESCRIBED, Basis.POLICY_DOC)
    assert claim.hedge is Hedge.USUALLY


def test_a_clause_that_was_never_shown_gives_nothing():
    """Neither does one that is answered twice."""
    turn = heard("lotte books the van")
    claim = said(Kind.STEP, "lotte books the van")
    assert bound(turn, claim, clause=9).refused[0].reason == "no such clause"
    twice = answer((1, What.NOW, [claim]), (1, What.NOW, [claim]))
    assert len(bind(twice, passages(turn), turn, BY).claims) == 1


def test_a_word_or_two_are_quoted_with_their_clause():
    """Evidence that nobody could place is no evidence."""
    claim = only(heard("lotte books the van"), said(Kind.OWNER, "lotte", "lotte", "books the van"))
    assert claim.quote == "lotte books the van"
