"""Do two phrases mean the same step?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.matching import judge
from model_store.vocabulary import Verdict

SAME = [
    ("pay the rent", "rent payment", "a noun may carry the doing"),
    ("water the plants", "the plants are watered by the gardener", "passive is no other step"),
    ("put the meeting off", "postpone the meeting", "a particle may stand apart"),
    ("give the brochure the OK", "approve the brochure", "a set phrase is a doing"),
    ("the cook orders flour", "the baker orders flour", "another doer is no other step"),
    ("order flour on Mondays", "order flour every Friday", "another day is no other step"),
    ("order flour before lunch", "order flour if we run out", "a condition is no other step"),
    ("create a PO", "raise a purchase order", "abbreviations are spelt out"),
    ("send the client a brochure", "mail the brochure to the customer", "two ways to give"),
    ("match the slip to the order", "match the order with the slip", "matching has no order"),
    ("do the weekly roof inspection", "inspect the roof", "light verbs perform the noun"),
    ("authorize the trip", "authorise the trip", "spelling is no other step"),
    ("we have to inspect the roof", "roof inspection", "we have to is no part of it"),
]
DIFFERENT = [
    ("approve the trip", "reject the trip", "opposites"),
    ("approve the trip", "approve the invoice", "another thing"),
    ("block the road", "unblock the road", "undoing"),
    ("grade the essay", "regrade the essay", "repeating"),
    ("first inspection", "second inspection", "one of several"),
    ("call the plumber", "call the dentist", "another person"),
    ("the guest calls the porter", "the porter calls the guest", "the other way round"),
    ("the supplier sends us the slip", "we send the supplier the slip", "the other way round"),
    ("send the slip to the bank", "receive the slip from the bank", "sending is not getting"),
    ("write the letter", "stamp the letter", "another doing"),
    ("train the guide on first aid", "train the guide on history", "another subject"),
    ("inspect wooden roofs", "inspect metal roofs", "described otherwise"),
    ("create a purchase order", "create a sales order", "two kinds of orders"),
    ("order entry", "order cancellation", "nouns of doing differ"),
]
UNSURE = [
    ("approve the trip", "approve the zorblatt", "a thing nobody listed may be anything"),
    ("approve it", "approve the trip", "something left unsaid"),
    ("do the brochure", "print the brochure", "a verb that says little"),
    ("work out what they want", "calculate the price", "only hinted at"),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME)
def test_phrases_that_mean_one_step_are_the_same(a, b, why):
    assert judge(a, b).verdict is Verdict.SAME, why


@pytest.mark.parametrize(("a", "b", "why"), DIFFERENT)
def test_phrases_that_mean_two_steps_are_different(a, b, why):
    assert judge(a, b).verdict is Verdict.DIFFERENT, why


@pytest.mark.parametrize(("a", "b", "why"), UNSURE)
def test_what_cannot_be_told_from_the_words_is_unsure(a, b, why):
    assert judge(a, b).verdict is Verdict.UNSURE, why


LITTLE = [
    "the",
    "a",
    "we",
    "approve",
    "send",
    "order",
    "it",
    "back",
    "up",
    "of",
    "to",
    "from",
    "invoice",
    "for",
    "customer",
    "is",
    "by",
    "it's",
    "not",
    "again",
    "payment",
    "matching",
    "sign",
    "off",
    "do",
    "what",
    "before",
    "Monday",
    "PO",
    "and",
    "put",
    "on",
]
phrases = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(LITTLE),
        max_size=9,
    ).map(" ".join),
)


@given(phrases, phrases)
def test_any_two_texts_are_judged_and_the_order_does_not_matter(a, b):
    assert judge(a, b) == judge(b, a)
    assert 0 <= judge(a, b).confidence <= 1
    assert judge(a, b).reason


@given(phrases)
def test_a_phrase_means_the_same_as_itself_however_it_is_spaced(phrase):
    assert judge(phrase, f"  {phrase.upper().lower()} ").verdict is not Verdict.DIFFERENT
    assert judge(phrase, phrase).verdict is Verdict.SAME
