"""A belief and a practice that differ about one wait, and those who told them."""

import re
from dataclasses import replace

from model_store.claims import Claim, Message, grounded
from model_store.events import (
    Asserted,
    Turn,
)
from model_store.people import Account, Person, Process, account_key
from model_store.values import Range, Text, Unit
from model_store.vocabulary import Kind, Modality, Vantage

LEADER, BUYER = Person("U1", "Odile Marchetti", "head of buying"), Person("U2", "Bo Falk", "buyer")
BUYING = Process("buying", "Buying")
BELIEF, PRACTICE = "approving never takes more than a day here", "an order lies six days for ok"


def turn(person, vantage, text, low):
    account = Account(account_key("buying", person.key, vantage), person.key, "buying", vantage)
    key = f"{account.key}/1"
    message = Message(key, person.key, "buying", account.key, text, "2026-05-07T09:00:00+00:00")
    done = Modality.IMAGINED if vantage is Vantage.LEADER else Modality.DONE
    wait = Claim(
        kind=Kind.WAIT,
        speaker=person.key,
        process="buying",
        account=account.key,
        message=key,
        quote=text,
        span=(0, len(text)),
        value=Range(low, low, Unit.DAY),
        mention="approve the order",
        modality=done,
        slot="wait",
    )
    step = replace(wait, kind=Kind.STEP, value=Text(text))
    events = tuple(Asserted(grounded(c, message)) for c in (wait, step))
    return Turn(
        id=f"{key}#t",
        process="buying",
        at=message.at,
        by=person.key,
        why="answered",
        processes=(BUYING,),
        people=(person,),
        accounts=(account,),
        messages=(message,),
        events=events,
    )


def wait_id(told):
    """The id of the finding about the wait."""
    return re.search(r"C12-[0-9a-f]{10}", told("findings", "buying").output)[0]


LEADS = ("talk", "buying", "--as", "Odile Marchetti", "--leader")
BUYS = ("talk", "buying", "--as", "Bo Falk")


def version(shown, words):
    """Whether a version was told first or second in the question."""
    first, _, second = re.search(r"hear: (.*?); (.*?)\. ", shown).group().partition("; ")
    assert (words in first) != (words in second)
    return "the first" if words in first else "the second"
