"""Rhythms, trouble, conditions, parts and "I don't know" are heard in the words of any trade."""

import pytest

from capture.extraction.measures.found import measures
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.patterns.marks import has
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

AT_SET_TIMES = """
I let them build up and do the lot on a Thursday.
Claims get keyed in blocks of twenty.
the van goes out when it's full
Payroll closes on the 20th.
we only fire the kiln twice a week
they come in waves
I have my Tuesday for new accounts.
the interface runs nightly
I do approvals in one swoop
the pay file leaves on the 10th and 25th
I wait until I've a tray full
I block out an hour after lunch for signing.
daily at four I upload them
I clear the inbox last thing at night
at the close of business we scan everything
samples are pooled in fives
Everything goes in the weekly run.
I bulk-approve them on a Sunday night.
""".strip().splitlines()

AS_IT_COMES = """
The bulk of it is paper.
I key it as it comes.
The tank is full.
The mass spectrometer is in room four.
the weekly paper lies on the desk
they store the boxes in the cellar
I use the morning post for that letter.
The batch number is on the label.
""".strip().splitlines()

TROUBLE = """
The scanner plays up in the cold.
the printer chews the labels
the sensor goes haywire
They send the wrong file.
Foreign addresses never fit the form.
The customer changes his mind halfway.
a driver calls in sick
Rush orders go ahead of everything.
VIPs skip the queue.
the odd pallet turns up unlabelled
Hardly any of them have a label.
""".strip().splitlines()

NO_TROUBLE = """
I pack up the boxes and ship them.
We run out to the van and load it.
I go through the list and tick them.
the special glue comes from Bonn
I add up the hours.
The driver goes home.
""".strip().splitlines()

ONLY_SOME = """
If it's a repeat customer we skip the call.
With a big one I ask my boss.
At forty-five days it goes to the lawyer.
New customers pay up front.
In winter we do it indoors.
After the third reminder it goes to court.
Weekends the duty manager does it.
Exports need another form.
Small jobs I do myself.
If the depot agrees, Bram makes the credit.
In the event of a fall we ring the family.
So long as it's dry we pour.
Failing that, I ring the port.
""".strip().splitlines()

ALL_ALIKE = """
With the new scanner we go faster.
My old boss did it.
Large parts of it are boring.
The old man brings it.
Returns are booked by Jo.
Weekends are quiet.
""".strip().splitlines()


@pytest.mark.parametrize("text", AT_SET_TIMES)
def test_work_done_at_set_times_or_in_one_go_is_heard(text):
    assert has("batching", text)


@pytest.mark.parametrize("text", AS_IT_COMES)
def test_words_that_only_look_like_a_rhythm_are_none(text):
    assert not has("batching", text)


@pytest.mark.parametrize("text", TROUBLE)
def test_trouble_is_heard(text):
    assert has("failing", text)


@pytest.mark.parametrize("text", NO_TROUBLE)
def test_plain_work_is_no_trouble(text):
    assert not has("failing", text)


@pytest.mark.parametrize("text", ONLY_SOME)
def test_what_holds_for_some_cases_only_is_heard(text):
    assert has("only_some", text) or has("threshold", text)


@pytest.mark.parametrize("text", ALL_ALIKE)
def test_what_holds_for_all_is_no_condition(text):
    assert not has("only_some", text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("the lion's share of them", 0.6, 0.95),
        ("the vast majority", 0.75, 0.98),
        ("hardly any", 0.0, 0.1),
        ("a good third come back", 0.33, 0.4),
    ],
)
def test_a_part_may_be_said_without_a_number(text, low, high):
    (share,) = measures(text)
    assert share.kind is MeasureKind.SHARE
    assert (share.range.low, share.range.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a couple of dozen a month", 24, 36),
        ("just shy of two hundred a month", 200, 200),
        ("getting on for forty a month", 40, 40),
        ("a lakh a month", 100_000, 100_000),
    ],
)
def test_a_load_may_be_said_by_the_dozen(text, low, high):
    (rate,) = measures(text)
    assert (rate.range.low, rate.range.high) == (low, high)


@pytest.mark.parametrize("text", ["most of a morning", "the better part of an afternoon"])
def test_most_of_a_morning_is_a_time_and_no_share(text):
    assert [m.kind for m in measures(text)] == [MeasureKind.TIME]


@pytest.mark.parametrize(
    "text",
    [
        "I've never got to the bottom of that",
        "what happens there is anybody's guess",
        "What happens in between is a mystery to me.",
        "nobody's ever told me",
        "I'm totally in the dark there",
        "couldn't put a number on it",
    ],
)
def test_not_knowing_is_heard_however_it_is_put(text):
    assert live(read(text, slot=Slot.OWNER, step="Fill the vat"), Kind.UNKNOWN)
