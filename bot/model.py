"""Puts a language model beside the rules, if one was chosen; without one nothing ever leaves."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot import clock
from bot.egress import FILE, Budget, EgressLog, Gate, PhrasingGate
from bot.settings import Settings
from capture.ports import ClaimExtractor, QuestionWording
from model_store.errors import ConfigurationError

if TYPE_CHECKING:
    from capture.extraction.model.sent.openai_chat import OpenAIChat

NO_KEY = "none"
"""What self-hosted servers are given for a key; they ask for none."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The model that the settings name, behind one gate, so that budgets hold for all it does."""

    gate: Gate
    model: "OpenAIChat"

    def wording(self) -> QuestionWording:
        """Lets the model put questions in other words."""
        from capture.interview.phrasing.model_wording import ModelWording

        return ModelWording(PhrasingGate(self.gate, self.model))


def chosen_model(
    chosen: Settings, home: Path | None, now: Callable[[], str] = clock.now
) -> Chosen | None:
    """The model that the settings name; None when they name none.

    Raises:
        ConfigurationError: a model is named, but neither an address nor a key for it.
    """
    if not chosen.model:
        return None
    from capture.extraction.model.sent.openai_chat import OpenAIChat

    base_url = os.environ.get("OPENAI_BASE_URL", "").strip()
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not (base_url or key):
        raise ConfigurationError(
            "GEMBA_MODEL is set, but neither OPENAI_API_KEY nor OPENAI_BASE_URL. Set the key, or "
            "the address of a compatible server; or unset GEMBA_MODEL to work offline."
        )
    model = OpenAIChat(
        chosen.model,
        key or NO_KEY,
        base_url or None,
        seconds=chosen.model_seconds,
        temperature=chosen.model_temperature,
    )
    budget = Budget(
        chosen.model_turn_characters, chosen.model_person_characters, chosen.model_day_characters
    )
    log = EgressLog(home / FILE if home else None)
    gate = Gate(model, urlsplit(base_url).hostname or "api.openai.com", budget, log, now)
    return Chosen(gate, model)


def with_model(rules: ClaimExtractor, chosen: Chosen | None) -> ClaimExtractor:
    """The rules alone, or in union with a model."""
    if chosen is None:
        return rules
    from capture.extraction.model.union import UnionExtractor

    return UnionExtractor(rules, chosen.gate, chosen.gate.note)
