"""A small process told by a head of buying, a buyer and a clerk, for rules to be tried on."""

from dataclasses import replace

import pytest

from model_store.claims import Claim, claim_id
from model_store.findings.both_sides.laying import lay_out
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.values import Text
from model_store.vocabulary import ClaimStatus, Modality, Slot, Vantage

PEOPLE = (
    Person("L1", "Ann Reed", "Head of buying", "Lyon", "Buying"),
    Person("O1", "Bo Falk", "Buyer", "Lyon", "Buying"),
    Person("O2", "Cem Aydin", "Warehouse clerk", "Oslo", "Stores"),
    Person("O3", "Dora Wolf", "Quality inspector", "Oslo", "Quality"),
)
VANTAGES = {
    "L1": Vantage.LEADER,
    "O1": Vantage.OPERATOR,
    "O2": Vantage.OPERATOR,
    "O3": Vantage.OPERATOR,
}


ASKED = {slot.value: slot for slot in Slot}
"""The question that asks for a kind goes by its name; what nothing asks for nobody was asked."""


def make_claim(speaker, kind, quote, value=None, mention="", **fields):
    """One claim of one speaker, with the modality that fits the vantage."""
    vantage = VANTAGES[speaker]
    believed = vantage is Vantage.LEADER
    fields.setdefault("slot", ASKED.get(kind.value, ""))
    fields.setdefault("modality", Modality.IMAGINED if believed else Modality.DONE)
    made = Claim(
        kind=kind,
        speaker=speaker,
        process="P",
        account=f"P/{speaker}/{vantage}",
        message=fields.pop("message", f"{speaker}/1"),
        quote=quote,
        span=(0, len(quote)),
        value=value or Text(quote),
        mention=mention,
        **fields,
    )
    return replace(made, id=claim_id(made))


def make_view(claims):
    """The process as these claims show it."""
    accounts = tuple(Account(f"P/{p}/{v}", p, "P", v) for p, v in VANTAGES.items())
    return view(
        Knowledge(
            Process("P", "Buying"),
            claims=tuple(claims),
            status={c.id: ClaimStatus.LIVE for c in claims},
            people=PEOPLE,
            accounts=accounts,
        )
    )


@pytest.fixture
def say():
    """Make a claim: speaker, kind, quote, value, step."""
    return make_claim


@pytest.fixture
def picture():
    """Make a view of claims."""
    return make_view


@pytest.fixture
def tried():
    """Try one rule on claims."""
    return lambda rule, *claims: tuple(rule.find(lay_out(make_view(claims))))
