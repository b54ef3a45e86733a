"""D5: somebody who does part of the work was named and never asked: the next interview."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.claims import Claim
from model_store.findings.about import is_same_party, party_of
from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.values import Party
from model_store.vocabulary import FindingKind, FindingList, Kind

RULE = Rule("D5", FindingKind.BLIND_SPOT, 0.4)
_NAMED_OFTEN = 2
"""A role nobody is known to have must be named in so many sentences."""
_NAMING = (Kind.OWNER, Kind.DEPUTY, Kind.HANDOFF, Kind.SINGLE_PERSON)
_WHY = (
    "Part of this work is done by somebody who was named and has not been asked ({role}). "
    "What is known of that part comes from others. "
    "This is the next interview, and nothing against anybody."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield persons and roles that own or receive work and have no account of it."""
    heard: dict[Party, bool] = {}
    unheard: dict[str, list[Claim]] = {}
    for claim in sides.view.about(None, *_NAMING):
        party = party_of(claim)
        if not party or party.system:
            continue
        if party not in heard:
            heard[party] = _was_heard(sides, party)
        if not heard[party]:
            unheard.setdefault(_role(sides, party), []).append(claim)
    for role, claims in sorted(unheard.items()):
        if role and (_is_known(sides, claims) or len({c.quote for c in claims}) >= _NAMED_OFTEN):
            seen = detected(replace(RULE, slot=role), sides, claims, _WHY.format(role=role))
            yield replace(seen, list=FindingList.UNASKED, named=role)


def _is_known(sides: Sides, claims: list[Claim]) -> bool:
    """Whether a person of the workspace was named; words for a role may be no role at all."""
    return any(
        (party := party_of(claim)) is not None
        and party.person is not None
        and sides.view.person(party.person) is not None
        for claim in claims
    )


def _was_heard(sides: Sides, party: Party) -> bool:
    speakers = {claim.speaker for claim in sides.view.claims}
    role = _role(sides, party)
    return any(
        is_same_party(party, Party(key, person=key), sides.view.person) is not False
        or _role(sides, Party(key, person=key)) == role
        for key in sorted(speakers)
    )


def _role(sides: Sides, party: Party) -> str:
    known = sides.view.person(party.person) if party.person else None
    return known.role if known else (party.role or "")
