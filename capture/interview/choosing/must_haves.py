"""What has to be known before an interview may end early, and whether it is known well enough."""

from capture.interview.worth import Seen
from model_store.graph.confidence import weigh
from model_store.vocabulary import Kind

SURE_ENOUGH = 0.6
STEPS_WITH_HANDS = 3
SINGLY = (Kind.TRIGGER, Kind.OUTCOME, Kind.HANDOFF, Kind.WAIT, Kind.EXCEPTION, Kind.VOLUME)
"""One well-founded claim of each of these is the least that has to be known."""


def are_filled(seen: Seen) -> bool:
    """Whether bounds, hands, a wait, an exception and an amount are known, each firmly.

    What colleagues of the same side said counts: a must-have belongs to the process.
    """
    return all(_is_firm(seen, None, kind) for kind in SINGLY) and (
        sum(_is_firm(seen, step.key, Kind.OWNER) for step in seen.view.steps) >= STEPS_WITH_HANDS
    )


def _is_firm(seen: Seen, step: str | None, kind: Kind) -> bool:
    told = seen.view.about(step, kind, side=seen.side)
    sure = seen.view.knowledge.confirmed
    return any(weigh([claim], sure).confidence >= SURE_ENOUGH for claim in told)
