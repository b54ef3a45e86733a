"""Both ends of every hand-over: who says that work goes where, and what is told at that end."""

from collections.abc import Iterator
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.findings.about import is_same_party, is_whole_house, party_of
from model_store.findings.both_sides import Sides
from model_store.findings.cases import is_firm
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity

RECEIVING = (Kind.INPUT, Kind.TRIGGER, Kind.HANDOFF)
"""Kinds in which people tell what reaches them."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Somebody said that work goes to a party; `receivers` are those heard who are that party."""

    claim: Claim
    to: Party
    receivers: tuple[str, ...]


def handovers(sides: Sides) -> Iterator[Handover]:
    """Yield every hand-over an operator told of to somebody else, in a fixed order."""
    speakers = sorted({claim.speaker for claim in sides.operator})
    for claim in sides.operator:
        party = party_of(claim)
        if claim.kind is not Kind.HANDOFF or claim.polarity is Polarity.DENIES or party is None:
            continue
        if party.system or party.person == claim.speaker or is_whole_house(party):
            continue
        yield Handover(claim, party, tuple(s for s in speakers if _is(sides, claim, party, s)))


def _is(sides: Sides, claim: Claim, party: Party, speaker: str) -> bool:
    other = speaker != claim.speaker
    return other and is_same_party(party, Party("", person=speaker), sides.view.person) is True


def told_on_arrival(sides: Sides, handover: Handover) -> tuple[Claim, ...]:
    """What the receivers say of what reaches them: in words in common, or of the same step."""
    return tuple(
        claim
        for claim in sides.operator
        if claim.speaker in handover.receivers
        and claim.kind in RECEIVING
        and is_firm(claim)
        and _is_of(sides, handover.claim, claim)
    )


def _is_of(sides: Sides, handed: Claim, arrived: Claim) -> bool:
    giver = party_of(arrived)
    named = giver is not None and giver.person == handed.speaker
    same = sides.is_same_step(handed, arrived)
    return named or same or sides.share_words(handed, arrived)
