"""A version names a state of knowledge; a revision is a place in the ledger that left one behind.

The same knowledge has the same version, whatever the order in which it was told.
"""

import hashlib
from collections.abc import Iterable, Sequence

from model_store.events import Recorded, Revision
from model_store.graph.knowledge import MAIN, Knowledge, fold
from model_store.people import Process

_LENGTH = 20


def version_id(knowledge: Knowledge) -> str:
    """Digest of the live claims, the judgements on mentions and the settled findings."""
    parts = [
        *(f"claim {key}" for key in sorted(c.id for c in knowledge.live)),
        *(f"same {a}\x1f{b} {v}" for (a, b), v in sorted(knowledge.verdicts.items())),
        *(f"settled {key} {outcome}" for key, outcome in sorted(knowledge.resolved.items())),
    ]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()[:_LENGTH]


def revisions(events: Iterable[Recorded], branch: str = MAIN) -> tuple[Revision, ...]:
    """List what every turn left behind, oldest first, at most one revision a turn.

    Args:
        events: every event of one process, in ledger order.
        branch: whose turns are listed, on top of the main ones.
    """
    stream = tuple(e for e in events if e.branch in (MAIN, branch))
    ends = [e for n, e in enumerate(stream, 1) if n == len(stream) or stream[n].turn != e.turn]
    versions = _versions(stream, [e.seq for e in ends], branch)
    return tuple(
        Revision(e.seq, e.turn, version, e.by, e.why, e.at)
        for e, version in zip(ends, versions, strict=True)
    )


def _versions(stream: Sequence[Recorded], places: Iterable[int], branch: str) -> list[str]:
    """The version at each place, read as it can be read today."""
    if not stream:
        return []
    process = Process(stream[0].process, "")
    return [version_id(fold(process, stream, until=seq, branch=branch)) for seq in places]
