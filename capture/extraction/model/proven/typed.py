"""A turn as a reader sees it: legible and calm; a claim made on it is led back to what was typed.

Rules and model so read the same letters: neither lookalikes nor rage hide a word from one of them.
"""

from dataclasses import dataclass, replace

from capture.extraction.legible import Legible, legible
from capture.extraction.model.proven.binding import Bound
from capture.extraction.sentences.temper import calmed
from capture.ports import Heard, Refusal
from model_store.claims import Claim, Message, grounded
from model_store.errors import EvidenceError


@dataclass(frozen=True, slots=True)
class Seen:
    """A turn as it is shown, and where each character of it was typed."""

    heard: Heard
    typed: dict[str, tuple[Message, Legible]]

    def led_back(self, bound: Bound) -> Bound:
        """The same claims with their quotes and spans as they were typed."""
        found = Bound(refused=list(bound.refused))
        for claim in bound.claims:
            try:
                mine = self._as_typed(claim)
            except EvidenceError as problem:
                found.refused.append(Refusal(claim.quote, str(problem)))
                continue
            found.claims.append(mine)
            found.correcting |= {mine.id} if claim.id in bound.correcting else set()
        return found

    def _as_typed(self, claim: Claim) -> Claim:
        message, places = self.typed[claim.message]
        start, end = places.typed(*claim.span)
        quote = message.text[start:end]
        return grounded(replace(claim, quote=quote, span=(start, end), id=""), message)


def seen(heard: Heard) -> Seen:
    """Make the messages of a turn legible and calm."""
    typed = {message.key: (message, legible(message.text)) for message in heard.messages}
    messages = tuple(
        replace(message, text=calmed(typed[message.key][1].text)) for message in heard.messages
    )
    return Seen(replace(heard, messages=messages), typed)
