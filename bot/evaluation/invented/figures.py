"""Precision and recall over many invented processes, of the rules and of the set difference."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.evaluation.figures.tally import Tally
from bot.evaluation.invented.set_difference import differences_of_sets
from bot.evaluation.invented.telling import Told, tell
from bot.evaluation.invented.world import Sort, invent
from model_store.findings import all_findings
from model_store.graph.view import ProcessView
from model_store.vocabulary import FindingKind, FindingList

_KINDS = {
    FindingKind.PHANTOM_STEP: Sort.NOT_DONE,
    FindingKind.MISSING_STEP: Sort.NOT_DONE,
    FindingKind.BYPASSED_CONTROL: Sort.NOT_DONE,
    FindingKind.OWNER: Sort.OWNER,
    FindingKind.SYSTEM: Sort.SYSTEM,
    FindingKind.WAIT: Sort.WAIT,
    FindingKind.ORDER: Sort.ORDER,
}
_STEPS, _OPERATORS = (8, 16), (2, 4)


@dataclass(frozen=True, slots=True)
class Way:
    """How one way of comparing did: counts of found, right and true differences."""

    name: str
    found: int
    right: int
    true: int

    @property
    def precision(self) -> float:
        """Share of what was found that is a difference."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the differences both sides spoke of that was found."""
        return self.right / self.true if self.true else 1.0


def invented(count: int, seed: int) -> Iterable[Told]:
    """So many processes, each told by its leader and its operators; one seed, one outcome."""
    draw = Random(seed)  # noqa: S311 - a seed is to give the same processes again
    for number in range(count):
        world = invent(f"invented-{number}", draw, draw.randint(*_STEPS))
        yield tell(world, draw, draw.randint(*_OPERATORS))


def compare(count: int = 200, seed: int = 1) -> tuple[Way, Way]:
    """The rules and the naive set difference over the same invented processes."""
    tally = Tally()
    for told in invented(count, seed):
        tally["true"] += len(told.differences)
        for name, found in (("rules", by_rules), ("sets", differences_of_sets)):
            seen = found(told.view)
            tally[f"{name} found"] += len(seen)
            tally[f"{name} right"] += len(seen & told.differences)
    return (
        Way("rules that know silence", tally["rules found"], tally["rules right"], tally["true"]),
        Way("naive set difference", tally["sets found"], tally["sets right"], tally["true"]),
    )


def by_rules(view: ProcessView) -> frozenset[tuple[Sort, str]]:
    """Contradicted findings as sort and step; kinds that were not planted are a sort of theirs."""
    hard = [f for f in all_findings(view) if f.list is FindingList.CONTRADICTED]
    return frozenset((_KINDS.get(f.kind, Sort.SAME), view.step_of(f.operator[0])) for f in hard)
