"""A party where it is named, and what two names beside each other are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from capture.extraction.parties.units import unit_of
from model_store.values import Party


class By(StrEnum):
    """By what words a party was found."""

    NAME = "name"
    NICKNAME = "nickname"
    SPEAKER = "speaker"
    GROUP = "group"
    ROLE = "role"
    UNIT = "unit"
    OUTSIDER = "outsider"


@dataclass(frozen=True, slots=True)
class Named:
    """A party with the place where it is named."""

    start: int
    end: int
    party: Party
    by: By


def joined(found: list[Named], text: str) -> Iterator[Named]:
    """A unit or role right before a role is one role: the ward clerk, the on-call engineer."""
    last: Named | None = None
    for one in found:
        beside = last is not None and text[last.end : one.start] == " "
        if last and beside and last.by in (By.UNIT, By.ROLE) and one.by is By.ROLE:
            said = text[last.start : one.end]
            role = unit_of(said) or said.lower()
            last = Named(last.start, one.end, Party(said, role=role), By.ROLE)
            continue
        if last and beside and one.by is By.NAME and _is_one_person(last.party, one.party):
            said = text[last.start : one.end]
            last = Named(last.start, one.end, replace(one.party, as_said=said), By.NAME)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _is_one_person(a: Party, b: Party) -> bool:
    return a.person is not None and a.person == b.person
