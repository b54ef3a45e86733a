"""Deeds and messages as text for the store, and back without loss."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.delivery.ports import Deed, Incoming, Outgoing
from model_store.mail import Arrival, Letter


def arrival(incoming: Incoming) -> Arrival:
    """A deed as it is stored: ids only."""
    patient = incoming.deed is Deed.MESSAGE
    return Arrival(incoming.key, incoming.conversation, json.dumps(asdict(incoming)), patient)


def incoming(stored: Arrival) -> Incoming:
    """The deed that was stored."""
    read = json.loads(stored.body)
    return Incoming(**{**read, "deed": Deed(read["deed"])})


def letter(outgoing: Outgoing, person: str) -> Letter:
    """A message as it is stored; `person` is whose words may be in it."""
    return Letter(outgoing.key, outgoing.to, person, _written(outgoing))


def letters(outgoing: Sequence[Outgoing], person: str = "") -> tuple[Letter, ...]:
    """Messages as they are stored."""
    return tuple(letter(one, person or one.only_for or one.to) for one in outgoing)


def outgoing(stored: Letter) -> Outgoing:
    """The message that was stored, while its content is still there."""
    return _read(json.loads(stored.body))


def _written(outgoing: Outgoing) -> str:
    return json.dumps(asdict(outgoing), ensure_ascii=False)


def _read(fields: dict[str, object]) -> Outgoing:
    blocks = fields.pop("blocks") or ()
    return Outgoing(**fields, blocks=tuple(blocks))  # type: ignore[arg-type]
