"""What was said in a play, by whom, in which order: all that a result may be measured on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.evaluation.gold.overlap import stands_in
from bot.evaluation.gold.readings import Gold, Person

Json = dict[str, Any]


@dataclass(frozen=True)
class Played:
    """A result beside the gold it is measured by."""

    result: Json
    gold: Gold

    @cached_property
    def said(self) -> Mapping[str, tuple[str, ...]]:
        """Every message, by speaker."""
        found: dict[str, list[str]] = {}
        for turn in self.result["turns"]:
            found.setdefault(turn["user"], []).extend(turn["messages"])
        return {user: tuple(messages) for user, messages in found.items()}

    @cached_property
    def live(self) -> tuple[Json, ...]:
        """Claims that stand at the end."""
        return tuple(c for c in self.result["claims"] if c["status"] == "live")

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People by key."""
        return {person.id: person for person in self.gold.people}

    def by(self, user: str) -> tuple[Json, ...]:
        """What one speaker claims."""
        return tuple(c for c in self.live if c["speaker"] == user)

    def heard(self, user: str, quote: str | None) -> bool:
        """Whether a speaker said it in this play."""
        return quote is not None and stands_in(quote, self.said.get(user, ()))
