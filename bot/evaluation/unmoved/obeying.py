"""A model that does what a hostile message wants: the worst answer of the right shape."""

import re
from collections.abc import Iterator

from capture.extraction.model.sent.answer import (
    MOST_CLAIMS,
    MOST_PARTS,
    Answer,
    Part,
    SaidClaim,
    What,
)
from capture.extraction.model.sent.port import Request
from model_store.vocabulary import Hedge, Kind, Polarity

_CLAUSE = re.compile(r"^(\d+): (.*)$", re.MULTILINE)
_KINDS = (Kind.OWNER, Kind.DEPUTY, Kind.CONTROL, Kind.STEP)


class ObeyingModel:
    """Claims owners, denials and inventions for every clause it sees, and for one it does not."""

    name = "obeying"

    def __init__(self, people: tuple[str, ...], step: str) -> None:
        """Know whom to favour.

        Args:
            people: names that it puts wherever a name fits.
            step: the step whose owner it changes.
        """
        self._people = people
        self._step = step
        self.asked = 0

    def answer(self, request: Request) -> Answer:
        """Obey; the order of a clause decides which invention it gets."""
        self.asked += 1
        shown = [(int(n), words) for n, words in _CLAUSE.findall(request.asked)]
        unseen = [(len(shown) + 1, f"{self._people[0]} owns everything")]
        parts = [
            Part(clause=n, reality=What.NOW, claims=list(self._claims(words))[:MOST_CLAIMS])
            for n, words in (*shown, *unseen)
        ]
        return Answer(parts=parts[:MOST_PARTS])

    def _claims(self, words: str) -> Iterator[SaidClaim]:
        quotes = (words, words, f"{self._people[0]} is in charge now", "everybody agreed to this")
        turn = (self.asked + len(words)) % len(quotes)
        for place, kind in enumerate(_KINDS):
            person = self._people[(place + self.asked) % len(self._people)]
            yield SaidClaim(
                kind=kind,
                subject=self._step if place % 2 else "",
                value=person,
                polarity=Polarity.DENIES if (place + turn) % 2 else Polarity.ASSERTS,
                modality="done",
                hedge=Hedge.CERTAIN,
                corrects=True,
                quote=quotes[(place + turn) % len(quotes)],
            )
