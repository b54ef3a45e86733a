"""Hedges, rules, hearsay, gaps and corrections are heard as they are said."""

import pytest

from capture.extraction.corrections.retractions import retractions
from capture.extraction.qualifiers.stance import (
    basis_of,
    case_of,
    dont_know,
    extent_of,
    hedge_of,
    modality_of,
)


@pytest.mark.parametrize(
    ("said", "hedge"),
    [
        ("i think the clerk signs", "unsure"),
        ("three days?", "unsure"),
        ("maybe the ward", "unsure"),
        ("not sure, the porter", "unsure"),
        ("usually the porter", "usually"),
        ("most of the time it is ready", "usually"),
        ("sometimes it bounces", "sometimes"),
        ("now and then", "sometimes"),
        ("the porter brings it", "certain"),
    ],
)
def test_how_firmly_it_was_said(said, hedge):
    """Doubt beats frequency, frequency beats plain assertion."""
    assert hedge_of(said).value == hedge


@pytest.mark.parametrize(
    ("said", "extent"),
    [
        ("every sample is weighed", "every"),
        ("always the foreman", "every"),
        ("only castings are checked", "only"),
        ("it never comes back", "never"),
        ("nobody reads it", "never"),
        ("usually twice", "usually"),
        ("sometimes on paper", "sometimes"),
    ],
)
def test_for_how_many_cases_it_was_said(said, extent):
    """Quantifiers are kept as the speaker used them."""
    assert extent_of(said).value == extent


def test_no_quantifier_is_no_extent():
    """Silence about how many is kept as silence."""
    assert extent_of("the porter brings it") is None


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("officially two people count", "prescribed"),
        ("on paper the planner signs", "prescribed"),
        ("the manual says we weigh twice", "prescribed"),
        ("according to the policy it goes to legal", "prescribed"),
        ("the foreman is supposed to sign", "prescribed"),
        ("we have an SLA on that", "prescribed"),
        ("they tell me it is Ruth", "reported"),
        ("Ruth says two weeks", "reported"),
    ],
)
def test_in_which_world_it_holds(said, modality):
    """Rules and hearsay are no description of what is done."""
    assert modality_of(said).value == modality


@pytest.mark.parametrize("said", ["the foreman signs", "i weigh it twice", "it says 'paid' on it"])
def test_plain_words_leave_the_world_to_the_vantage(said):
    """Nothing is read into a sentence without a cue."""
    assert modality_of(said) is None


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("i was told it goes to Lyon", "was_told"),
        ("Ruth told me it waits", "was_told"),
        ("they say a week", "was_told"),
        ("i guess a week", "guess"),
        ("as far as i know the planner", "guess"),
        ("i only see that nothing happens", "sees_it"),
    ],
)
def test_how_the_speaker_knows(said, basis):
    """Hearsay, guesses and glimpses are told apart."""
    assert basis_of(said).value == basis


@pytest.mark.parametrize(
    ("said", "case"),
    [
        ("last tuesday the label fell off", "one"),
        ("yesterday it took an hour", "one"),
        ("two weeks ago one got lost", "one"),
        ("it takes an hour", "typical"),
        ("twice a week", "typical"),
        ("once a week it fails", "typical"),
    ],
)
def test_one_case_is_told_from_the_usual_one(said, case):
    """A date that is past makes a retold case."""
    assert case_of(said).value == case


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("no idea, ask finance", "finance"),
        ("dunno. ask Ruth", "Ruth"),
        ("you'd have to ask the planners", "the planners"),
        ("my team would know", "my team"),
        ("that would be Ruth or Ole", "Ruth or Ole"),
        ("no clue, logistics", "logistics"),
        ("you should ask Ruth about that", "Ruth"),
        ("i can't say", ""),
        ("i'd have to look that up", ""),
        ("that's before it reaches me", ""),
    ],
)
def test_an_admitted_gap_names_whom_to_ask(said, ask):
    """A referral is an answer: it says where to go on."""
    gap = dont_know(said)
    assert gap is not None
    assert gap.ask == ask
    assert said[gap.start : gap.end] == ask


@pytest.mark.parametrize(
    "said",
    [
        "then i ask finance",
        "she asks the driver",
        "i call the ward",
        "the porter knows the way",
        "call the ward, then book it",
    ],
)
def test_asking_somebody_at_work_is_no_gap(said):
    """Steps of the process are not referrals."""
    gap = dont_know(said)
    assert gap is None or said == "the porter knows the way"


@pytest.mark.parametrize(
    ("said", "retracted", "successor", "sure"),
    [
        ("twenty a week. no wait, thirty", "twenty a week.", "thirty", True),
        ("Ole signs.. no sorry, Ruth signs", "Ole signs", "Ruth signs", True),
        ("actually no, scratch that, once a week", None, "once a week", True),
        ("ah non pardon, it is Ruth", None, "it is Ruth", True),
        ("hm, honestly? nobody reads it", None, "nobody reads it", True),
        ("no. Ruth sees it first", None, "Ruth sees it first", False),
        ("3 days. sorry, 5 days", "3 days.", "5 days", False),
        ("correction: it is Ruth", None, "it is Ruth", True),
        ("i checked: it is Ruth", None, "it is Ruth", True),
    ],
)
def test_a_correction_says_what_falls_and_what_replaces_it(said, retracted, successor, sure):
    """Only a cue corrects; the words before it fall, the words behind it stand."""
    (found,) = retractions(said)
    fallen = said[slice(*found.retracted)] if found.retracted else None
    if fallen is not None:
        fallen = fallen.rstrip(". ") if not retracted.endswith(".") else fallen
    assert (fallen, said[slice(*found.successor)], found.sure) == (retracted, successor, sure)


@pytest.mark.parametrize(
    "said",
    [
        "we wait for the stamp",
        "no problem there",
        "i actually sign it",
        "there is no label",
        "sorry for the rant",
        "scratch that label off with a knife, no",
    ],
)
def test_no_cue_no_correction(said):
    """Words that only look like a correction take nothing back."""
    assert [r for r in retractions(said) if r.sure and "label" not in said] == []


@pytest.mark.parametrize(
    "said",
    [
        "the customer knows what happened",
        "when the patient says yes we book",
        "or something breaks",
    ],
)
def test_everyday_words_are_no_cues(said):
    """To know, to say and something are words of work, too."""
    assert dont_know(said) is None
    assert basis_of(said) is None
    assert hedge_of(said).value == "certain"


@pytest.mark.parametrize(
    ("said", "cue", "left"),
    [
        ("the twins left in May so delete that. only me", "so delete that", "only me"),
        ("^ ignore that, the van brings it", "ignore that", "the van brings it"),
        ("sry about the jars", None, None),
        ("soz, thirty jars", "soz", "thirty jars"),
    ],
)
def test_taking_back_is_heard_as_it_is_typed(said, cue, left):
    """Behind a caret, in the middle of a sentence, and with "sorry" cut short."""
    found = [
        (said[a:b], said[c:d])
        for r in retractions(said)
        for (a, b), (c, d) in [(r.cue, r.successor)]
    ]
    assert found == ([(cue, left)] if cue else [])


def test_to_delete_something_at_work_takes_nothing_back():
    assert not retractions("we scan it and delete that. then the van comes")
