"""Which steps of a process may be one, and judgements on that: recorded, and taken back as easily.

Nearness of vectors only shortlists; whether two steps are one is said by the matcher or a person.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from bot.bootstrap import Home
from model_store.errors import ConfigurationError
from model_store.events import Aliased, Turn, Unaliased
from model_store.graph.knowledge import pair
from model_store.graph.view import ProcessView, Step
from model_store.matching import judge
from model_store.people import Process
from model_store.ports import SimilarityIndex
from model_store.vocabulary import Verdict

NEAR = 5
"""Neighbours looked at for each step."""
LEAST = 0.35
"""Cosine below which two phrases are hardly ever about one thing."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two steps nobody has judged: `likeness` is a cosine, `reason` the matcher's."""

    one: Step
    other: Step
    likeness: float
    reason: str


def doubts(view: ProcessView, index: SimilarityIndex) -> Iterator[Doubt]:
    """Pairs of near steps that the matcher cannot decide, nearest first."""
    by_label = {step.label: step for step in view.steps}
    index.add(list(by_label))
    found: dict[tuple[str, str], Doubt] = {}
    for label, step in by_label.items():
        for near, likeness in index.nearest(label, NEAR + 1):
            other = by_label.get(near)
            key = pair(label, near)
            if other is None or other == step or likeness < LEAST or key in found:
                continue
            judgement = judge(label, near)
            if judgement.verdict is Verdict.UNSURE and key not in view.knowledge.verdicts:
                found[key] = Doubt(step, other, likeness, judgement.reason)
    yield from sorted(found.values(), key=lambda d: (-d.likeness, d.one.key, d.other.key))


def record(home: Home, process: Process, a: str, b: str, verdict: Verdict | None, at: str) -> None:
    """Write down whether two steps are one; None takes an earlier judgement back.

    Raises:
        ConfigurationError: one of the two is no step of this process.
    """
    known = {name.lower() for step in home.view(process).steps for name in step.mentions}
    for phrase in (a, b):
        if " ".join(phrase.lower().split()) not in known:
            raise ConfigurationError(
                f'"{phrase}" is no step of {process.name}. '
                "gemba show lists them; write it as it stands there."
            )
    event = Unaliased(a, b) if verdict is None else Aliased(a, b, verdict)
    turn_id = f"{process.key}#same{secrets.token_hex(6)}"
    why = "a judgement was taken back" if verdict is None else f"judged {verdict}"
    turn = Turn(turn_id, process.key, at, "admin", why, processes=(process,), events=(event,))
    home.ledger.append(turn)
