"""Every adapter of a port, and a short way to say something to it."""

from dataclasses import replace

import pytest

from model_store.claims import Claim, Message, claim_id
from model_store.events import Asserted, Turn
from model_store.people import Account, Person, Process, account_key
from model_store.storage.in_memory.ledger import MemoryLedger
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage


class Teller:
    """Makes turns in which somebody says something; numbers them so that each is new."""

    def __init__(self):
        self.count = 0

    def account(self, person, process="P"):
        """The key of a person's account."""
        return account_key(process, person, Vantage.OPERATOR)

    def message(self, text, *, by="U1", process="P", key=None, revision=0):
        """A message; its key is new unless given."""
        self.count += 1
        key = key or f"c/{self.count}"
        return Message(key, by, process, self.account(by, process), text, "noon", revision)

    def claim(self, message, quote, **changes):
        """A claim quoting those words of a message, with its id."""
        start = message.text.index(quote)
        claim = Claim(
            **{
                "kind": Kind.STEP,
                "speaker": message.speaker,
                "process": message.process,
                "account": message.account,
                "message": message.key,
                "quote": quote,
                "span": (start, start + len(quote)),
                "value": Text(quote),
                "mention": quote,
                **changes,
            }
        )
        return replace(claim, id=claim_id(claim))

    def turn(self, *events, by="U1", process="P", **changes):
        """A turn that introduces its speaker, account and process."""
        self.count += 1
        made = Turn(
            f"t{self.count}",
            process,
            "noon",
            by,
            events=events,
            people=() if by == "gemba" else (Person(by, f"Name of {by}"),),
            processes=(Process(process, f"Process {process}"),),
            accounts=()
            if by == "gemba"
            else (Account(self.account(by, process), by, process, Vantage.OPERATOR),),
        )
        return replace(made, **changes)

    def says(self, text, *quotes, by="U1", process="P"):
        """A turn with one message and a claim for each quote from it (none: all of it)."""
        message = self.message(text, by=by, process=process)
        claims = [self.claim(message, quote) for quote in quotes or (text,)]
        asserted = [Asserted(claim) for claim in claims]
        return self.turn(*asserted, by=by, process=process, messages=(message,)), claims


@pytest.fixture
def teller():
    return Teller()


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request, tmp_path):
    if request.param == "memory":
        yield MemoryLedger()
        return
    made = SqliteLedger(tmp_path / "ledger.db")
    yield made
    made.close()
