"""Steps are read from a first free account as strangers type it, whatever the trade."""

import pytest

from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import live, people_of, quotes, read, steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("First we weigh the lorry. The ticket I print myself.", "print the ticket"),
        ("I sign first. Smaller loads I check by eye.", "check smaller loads"),
        ("We fly twice. The roof we inspect from a drone.", "inspect the roof"),
        ("I drive. Reports I write on Sunday night.", "write reports"),
        ("We feed them. Dog food we have to fetch from the cellar.", "fetch dog food"),
        ("I call. The deposit I promise on the phone.", "promise the deposit"),
        ("We sort. Those I send to Joanna.", "send those"),
        ("We sort. The rest we throw away.", "throw the rest"),
        ("I wash it. The stitching I look myself, we have no table.", "look at the stitching"),
        ("I cook. Sauces I start two days before the wedding.", "start sauces"),
    ],
)
def test_what_is_done_may_stand_before_who_does_it(text, step):
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "We order. The parts we order come in on Tuesday.",
        "The way I see it is simple.",
        "Every crate we open costs money.",
        "The problem I have is parking.",
        "The people I know are kind.",
    ],
)
def test_a_noun_that_more_is_said_of_is_no_object(text):
    assert not any(
        "parts" in s or s.startswith(("see", "have", "open", "know")) for s in steps(text)
    )


@pytest.mark.parametrize("text", ["The next day we ship it.", "Each time I call the vet."])
def test_a_time_in_front_is_no_object(text):
    assert not any("day" in s or "time" in s for s in steps(text))


@pytest.mark.parametrize(
    "text",
    [
        "I open the crate, ask the florist what is missing, and pack the vans.",
        "We take the call, ask the vet what it costs, and then we book the slot.",
        "I weigh it, then I ask Joanna for the price, she is the one who knows what is left.",
        "She's the only one who knows where the keys are, so I ring her and open the gate.",
    ],
)
def test_asking_somebody_in_a_row_of_doings_hides_no_step(text):
    assert len(steps(text)) >= 2 - text.startswith("She")
    assert not quotes(text, Kind.UNKNOWN)


def test_a_gap_in_one_clause_hides_nothing_told_beside_it():
    text = "I load the van and I print the list, no idea who signs it."
    assert "load the van" in steps(text)
    assert quotes(text, Kind.UNKNOWN)


def test_words_of_speech_are_not_quoted():
    assert "I put it on a sticky" in quotes("honestly I put it on a sticky", Kind.STEP)


def test_two_words_keep_what_joins_them_on():
    assert "then I sign" in quotes("She checks the load, then I sign.", Kind.STEP)


def test_a_verb_of_cost_done_to_a_thing_is_a_step():
    text = "Joanna costs the repair."
    assert people_of(read(text), Kind.OWNER) == ["U3"]
    assert not steps("A new roof costs 500 euros.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("I put it in the red box, and the red box goes to Joanna.", "I put it in the red box"),
        (
            "When it is full I pass it to Joanna, and only when she nods do I go.",
            "I pass it to Joanna",
        ),
        ("Joanna files the claim, Helen's team costs the repair.", "Joanna files the claim"),
    ],
)
def test_a_doing_is_quoted_up_to_where_the_next_begins(text, quote):
    assert quote in {claim.quote.removeprefix("When it is full ") for claim in live(read(text))}


def test_and_no_takes_nothing_back():
    text = "Helen runs the score, Joanna signs, and no crate leaves until all of it is green."
    assert not read(text, vantage=Vantage.LEADER).corrections
    assert quotes(text, Kind.CONTROL, vantage=Vantage.LEADER)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("I go on the weather site myself.", "weather site"),
        ("i go thru it and take out the dead ones", "take out"),
        ("If nobody answers, Joanna telephones.", "telephone"),
        ("I do those on Friday when the yard is quiet.", "do those"),
        ("We go through the guest list name by name.", "guest list"),
    ],
)
def test_doings_that_look_like_states_or_conditions_are_steps(text, step):
    assert any(step in mention for mention in steps(text))
