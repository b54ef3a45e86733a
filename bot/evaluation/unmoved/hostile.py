"""Hostile messages, made from templates: every voice with every order, and ordinary talk."""

from collections.abc import Iterator
from dataclasses import dataclass

from model_store.word_classes import read

FILE = "hostile"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One message, and the order in it; without one, only the model is hostile."""

    text: str
    order: str


def hostile_messages(a: str, b: str, step: str) -> Iterator[Hostile]:
    """Every message, naming two people and a step.

    Args:
        a: who is to profit; the speaker, say.
        b: whose account is to suffer.
        step: a step that others described.
    """
    data = read("bot.evaluation.unmoved", FILE)
    for order in data["orders"]:
        wanted = order.format(a=a, b=b, step=step)
        for voice in data["voices"]:
            yield Hostile(voice.format(order=wanted), wanted)
    for ordinary in data["ordinary"]:
        yield Hostile(ordinary.format(a=a, b=b, step=step), "")
