"""A first free account is read as strangers type it: by construction, whatever the trade."""

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
    "text",
    [
        "A nurse walks in with it, I fix it.",
        "Joanna comes down with a scrap of paper, and I find the part number.",
        "bogdan just pops round to my desk w/ a floppy and i load it",
        "Accounts drops a csv on the drive, I open it.",
        "The drawings come from Bogdan. I print them.",
        "After the audit the file is coming to our pool. I am checking it.",
        "Material reaches me by fax, rarely through the tool.",
        "The foreman drops off the slips. I count them.",
        "The night shift leaves the keys. I open up at six.",
        "Helen turns up with the samples and I label them.",
    ],
)
def test_what_is_brought_to_who_speaks_is_handed_to_them(text):
    assert "U1" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    [
        "I open it. Joanna sends the parcel to Bogdan.",
        "I open it, then Joanna sends the parcel.",
        "Customers come in with a form.",
        "The portal sends a mail every night.",
    ],
)
def test_what_is_brought_to_others_is_not_handed_to_who_speaks(text):
    assert "U1" not in people_of(read(text), Kind.HANDOFF)


def test_who_leads_is_handed_nothing_by_a_sender():
    assert not people_of(
        read("Joanna sends the survey. Bogdan pays.", vantage=Vantage.LEADER), Kind.HANDOFF
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I cut it. The icing is me and Bogdan.", "U1"),
        ('I cut it. The "automatic oven" is me, with a shovel.', "U1"),
        ("We bake. The final yes is mine, on every cake.", "U1"),
        ("Fish and milk is for me alone.", "U1"),
        ("I weigh it. Washing is Bogdan.", "U2"),
        ("I release it. Yes, me, the same me.", "U1"),
        ("I do the feeding, it's me in the week and Joanna on Saturdays.", "U3"),
    ],
)
def test_whose_it_is_may_be_said_with_is(text, who):
    assert who in people_of(read(text), Kind.OWNER)


@pytest.mark.parametrize("text", ["My boss is Joanna.", "The plumber is Bogdan.", "It is Helen."])
def test_who_somebody_is_makes_nobody_an_owner(text):
    assert not people_of(read(text), Kind.OWNER)


@pytest.mark.parametrize(
    "text",
    [
        "I open it, then it waits for Joanna.",
        "I open it and after that it sits with Joanna.",
        "I note it, then it is with Joanna.",
        "I note it, Joanna gets her list from me.",
    ],
)
def test_whom_the_work_lies_with_gets_it(text):
    assert "U3" in people_of(read(text), Kind.HANDOFF)


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
    "text",
    [
        "Every guest passes the metal gate before a single door opens.",
        "The design goes past our safety panel.",
        "When the tenant confirms it is dry the job is closed.",
        "No crate leaves until all of it is green.",
        "Nobody flies unless the captain has okayed the load.",
    ],
)
def test_who_leads_tells_controls(text):
    assert quotes(text, Kind.CONTROL, vantage=Vantage.LEADER)


@pytest.mark.parametrize(
    "text",
    [
        "I check the seal is still tight.",
        "I check one thing, is the code right.",
        "i run 3 test prints",
    ],
)
def test_who_works_tells_what_they_check_for(text):
    assert quotes(text, Kind.CONTROL)


def test_shares_of_good_results_leave_the_step_told():
    text = "Our own fitters complete nine out of ten on the first visit."
    assert steps(text, vantage=Vantage.LEADER)


def test_a_thing_had_done_is_done_by_who_has_it_done():
    text = "Joanna has the lease countersigned."
    assert people_of(read(text, vantage=Vantage.LEADER), Kind.OWNER) == ["U3"]


def test_points_counted_in_brackets_are_no_shares():
    text = "(1) I weigh it.\n(2) I book it."
    assert steps(text) == ["weigh it", "book it"]
    assert not quotes(text, Kind.EXCEPTION)


@pytest.mark.parametrize(
    "text",
    [
        "I mark the batch. After that Joanna.",
        "We weigh it, then over to Joanna.",
        "I draw the plan. Joanna gets the drawings.",
        "I seal it and it falls into Joanna's tray.",
    ],
)
def test_the_next_hand_may_be_all_that_is_said(text):
    assert "U3" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    [
        "Joanna places the sets on my table. I stamp them.",
        "Bogdan rings my cell. I drive out.",
        "Bogdan leaves the keys in our box.",
    ],
)
def test_what_is_laid_where_who_speaks_finds_it_is_handed_over(text):
    assert "U1" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    ("text", "who"),
    [("Joanna has zoning, Bogdan has drains.", "U3"), ("Spare parts also me.", "U1")],
)
def test_a_field_of_work_may_be_somebodys(text, who):
    assert who in people_of(read("I lead. " + text), Kind.OWNER)


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


@pytest.mark.parametrize(
    "text",
    [
        "I do those Friday after four.",
        "The file goes on 10th and 25th only.",
        "For new guests I have Tuesday.",
        "He prints the list first thing Monday.",
        "I upload it, daily 15:00.",
        "I do the import only Tuesday and Friday.",
    ],
)
def test_set_days_and_hours_are_batches(text):
    assert quotes("I sort them. " + text, Kind.BATCHING)


@pytest.mark.parametrize(
    "text",
    [
        "First come, first served, period.",
        "Discounts are granted by the harbour office only.",
        "No lorry leaves the yard for that client.",
        "There is no override.",
    ],
)
def test_firm_words_of_who_leads_are_controls(text):
    assert quotes(text, Kind.CONTROL, vantage=Vantage.LEADER)


def test_by_the_weekday_is_a_limit_and_no_batch():
    assert not quotes("By Thursday at the latest.", Kind.BATCHING)


@pytest.mark.parametrize(
    "text",
    [
        "Guests have their bags within ten minutes.",
        "From order to delivery we are at about four weeks.",
        "We file it two days before the deadline.",
        "The bike is back on the road within three days.",
        "Ninety percent of orders are out inside two days.",
        "Satisfaction is 91%.",
    ],
)
def test_who_leads_promises_results(text):
    said = "We pack it. " + text + " I like our work."
    assert quotes(said, Kind.OUTCOME, vantage=Vantage.LEADER)


@pytest.mark.parametrize(
    "text",
    [
        "If the depot agrees, Bogdan makes the credit.",
        "Once the paint is dry we hang the door.",
        "Where it is steep, Joanna drives the van.",
        "If it rains hard I close the gate.",
    ],
)
def test_in_which_cases_a_step_is_done_is_a_condition(text):
    kinds = {claim.kind for claim in live(read("I lead them out. " + text))}
    assert kinds & {Kind.CONDITION, Kind.EXCEPTION}


def test_greetings_do_not_take_the_place_of_how_work_begins():
    text = "Right, flowers! One of our joys. The florist prints a label from the app. We pack."
    assert quotes(text, Kind.TRIGGER, vantage=Vantage.LEADER) == [
        "The florist prints a label from the app"
    ]


def test_what_one_will_find_is_not_how_work_begins():
    text = "So you'll find it all written down. Wards report faults by phone, we score them."
    assert quotes(text, Kind.TRIGGER, vantage=Vantage.LEADER) == ["Wards report faults by phone"]


def test_a_long_clause_is_quoted_where_it_says_the_thing():
    text = (
        "Joanna prints a first reminder for all of our clients, fourteen days later a second"
        " one with the legal interest and the forty-euro fee."
    )
    said = quotes(text, Kind.STEP, vantage=Vantage.LEADER)
    assert said == ["Joanna prints a first reminder for all of our clients"]


@pytest.mark.parametrize("text", ["a third have no lid.", "A quarter come without a key."])
def test_a_part_of_the_cases_may_be_what_a_clause_is_about(text):
    assert quotes("We open them. " + text, Kind.EXCEPTION)
