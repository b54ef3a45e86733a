"""What holds work up on purpose, and the ways round it, are heard in the words of any trade."""

import pytest

from capture.extraction.patterns.marks import has
from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import live, read


@pytest.mark.parametrize(
    "text",
    [
        "There's a dual control on the safe.",
        "Segregation of duties is built in.",
        "It's a two-man rule on the boiler.",
        "We have a maker and a checker.",
        "The vault opens with two keys.",
        "Whoever raised it can't close it.",
        "Nobody signs his own timesheet.",
        "It is a hard stop in the system.",
        "There is a gate review at the end of every phase.",
        "We run a sanity check on the totals.",
        "Everything is peer reviewed.",
        "Each refund over fifty has a supervisor override.",
        "QA has a veto.",
        "Credit limits are hard-coded.",
        "Orders over the limit are held automatically.",
        "Access is revoked the day they leave.",
        "My approval is needed for overtime.",
        "Trainees never dispense unsupervised.",
        "Only team leads can override a price.",
        "Ten percent of calls are listened to by quality.",
        "It is read back aloud.",
        "The bank calls back on the number we hold.",
        "There's a toolbox talk and a permit before any hot work.",
        "The ERP holds the order until the deposit is in.",
        "There's a cap of two hundred on gifts.",
        "It would be a breach.",
        "No crate leaves the yard unsealed.",
    ],
)
def test_a_check_is_heard_from_who_leads(text):
    assert live(read(text, vantage=Vantage.LEADER), Kind.CONTROL)


@pytest.mark.parametrize(
    "text",
    [
        "There is a limit to my patience.",
        "Two quotes come in by mail.",
        "My boss is on hold with the bank.",
        "the machine holds forty trays",
        "The lorry turns back at the roundabout.",
        "there's a cap on the bottle",
        "I draft the letter and the intern posts it.",
        "The stage is built on Friday.",
        "The background check takes two weeks.",
    ],
)
def test_what_only_sounds_like_a_check_is_none(text):
    assert not has("control", text)


@pytest.mark.parametrize(
    "text",
    [
        "If it's urgent I just bung it through as a stock order.",
        "We tick the box without looking.",
        "The lads clock each other in.",
        "I sign it off blind.",
        "I rubber-stamp the lot on Friday.",
        "He waves them through when it's busy.",
        "I put a full stop in the field so it lets me save.",
        "I log in as Priya, she's got the rights.",
        "I leave the approval step out for regulars.",
        "We ship first and do the papers later.",
        "I tweak the category until it turns green.",
        "I enter 999 as the customer number.",
        "I have a stack of pre-signed forms.",
        "we do a verbal okay over the phone",
        "I book it under miscellaneous",
        "I close the ticket and open a new one",
        "half of us don't use the app",
        "I keep a buffer of blank labels.",
        "The temps use my login.",
        "I jump the queue by ringing Ana.",
        "We all click past the warning.",
        "I mark it urgent so it gets looked at.",
        "I pay it on my own card and claim it back.",
        "I pull a favour from Gus in the depot.",
    ],
)
def test_a_way_round_is_heard(text):
    assert has("workaround", text)


@pytest.mark.parametrize(
    "text",
    [
        "I type the order into Zoho.",
        "I keep the spare parts in the cage.",
        "The nurse puts something on the wound.",
        "We never open on Sundays.",
        "I trim the leaves until they fit.",
        "We take the samples straight to the lab.",
        "I post it to another department.",
        "I ship it and then have a coffee.",
        "We tick the box once we have seen the ID.",
        "I open a new ticket for each call.",
        "It goes straight to the warehouse.",
        "I round up the sheep.",
    ],
)
def test_plain_work_is_no_way_round(text):
    assert not has("workaround", text)
