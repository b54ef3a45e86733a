"""Rules and model together: the rules always read, the model adds, and never takes away.

Whatever the model does, or fails to do, every claim of the rules stays and the turn completes.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from capture.extraction.model.proven.binding import Bound, bind
from capture.extraction.model.proven.rivals import added
from capture.extraction.model.proven.taking_back import taken_back
from capture.extraction.model.proven.typed import seen
from capture.extraction.model.sent.asking import request
from capture.extraction.model.sent.passages import passages
from capture.extraction.model.sent.port import Fault, LanguageModel, ModelError
from capture.ports import ClaimExtractor, Heard, Reading
from model_store.claims import Extractor


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the model did for one turn: counts only, never words."""

    fault: Fault | None = None
    offered: int = 0
    added: int = 0
    refused: tuple[tuple[str, int], ...] = ()


class UnionExtractor:
    """The rules' reading, and what a model adds to it."""

    def __init__(
        self,
        rules: ClaimExtractor,
        model: LanguageModel,
        tell: Callable[[Contribution], None] = lambda _: None,
    ) -> None:
        """Combine a reader with a model.

        Args:
            rules: reads every turn, first and always.
            model: is asked about every turn that has something to ask about.
            tell: is told what the model contributed, for counting.
        """
        self.rules = rules
        self._model = model
        self._tell = tell

    def read(self, heard: Heard) -> Reading:
        """Read one turn; without a usable answer, what the rules read is all there is."""
        reading = self.rules.read(heard)
        turn = seen(heard)
        shown = passages(turn.heard)
        if not any(passage.open for passage in shown):
            return reading
        asked = request(turn.heard, shown)
        try:
            answer = self._model.answer(asked)
        except ModelError as error:
            self._tell(Contribution(fault=error.fault))
            return reading
        extractor = Extractor("model", self._model.name, asked.prompt)
        bound = turn.led_back(bind(answer, shown, turn.heard, extractor))
        return self._joined(reading, bound, heard)

    def _joined(self, reading: Reading, bound: Bound, heard: Heard) -> Reading:
        new = tuple(added(bound.claims, reading.claims))
        reasons = Counter(refusal.reason for refusal in bound.refused)
        offered = len(bound.claims) + len(bound.refused)
        self._tell(Contribution(None, offered, len(new), tuple(sorted(reasons.items()))))
        return Reading(
            (*reading.claims, *new),
            (*reading.corrections, *taken_back(reading, new, bound.correcting, heard)),
            (*reading.refused, *bound.refused),
        )
