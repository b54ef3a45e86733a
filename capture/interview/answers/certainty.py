"""How sure a leader is, 1 to 5: asked beside the read-back, and heard wherever it is said.

It costs no question. Nothing is guessed: without a number there is no certainty.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from model_store.claims import Claim, Message

ASKED = "Add how sure you are of it, from 1 (a guess) to 5 (I see it myself), like “sure 4 of 5”."

_SURE = re.compile(
    r"\b(?:sure|certain|certainty|confident|confidence)(?:\s+(?:is|of it|about it))?\s*[:=,-]?\s*"
    r"(?P<after>[1-5])(?:\s*(?:/|of|out of)\s*5\b|(?![.,]\d)(?=\s*(?:[.,;!)]|$)))"
    r"|(?<![\d.,/])(?P<before>[1-5])\s*(?:/|of|out of)\s*5(?:\s+(?:sure|certain|confident))\b",
    re.IGNORECASE | re.MULTILINE,
)


def certainty_in(texts: Iterable[str]) -> int | None:
    """The certainty somebody put on what they say; the last one counts.

    >>> certainty_in(["two days, sure 4 of 5"]), certainty_in(["4 of 5 orders wait"])
    (4, None)
    """
    found = [m for text in texts for m in _SURE.finditer(text)]
    return int(found[-1]["after"] or found[-1]["before"]) if found else None


def without_certainty(text: str) -> str:
    """The text with what was said of certainty blanked, every other word in its place."""
    return _SURE.sub(lambda m: " " * len(m.group()), text)


def marked(claims: Sequence[Claim], messages: Sequence[Message]) -> tuple[Claim, ...]:
    """Claims with the certainty that was put on the message they come from."""
    said = {m.key: certainty_in([m.text]) for m in messages}
    return tuple(
        replace(c, certainty=said[c.message]) if said.get(c.message) else c for c in claims
    )
