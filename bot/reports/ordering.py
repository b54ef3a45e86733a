"""Steps in the order in which most people tell them; stated order wins over order of telling."""

from collections.abc import Mapping, Sequence

from model_store.graph.view import ProcessView, Step
from model_store.vocabulary import Kind, Polarity, StepRef


def ordered(view: ProcessView, steps: Sequence[Step]) -> tuple[Step, ...]:
    """Sort steps so that none stands before one that was said to come first, cycles apart."""
    place = positions(view)
    before = predecessors(view)
    left = sorted(steps, key=lambda s: (place.get(s.key, 1.0), s.key))
    done: list[Step] = []
    while left:
        open_keys = {step.key for step in left}
        free = (s for s in left if not (before.get(s.key, frozenset()) & open_keys) - {s.key})
        following = next(free, left[0])
        left.remove(following)
        done.append(following)
    return tuple(done)


def positions(view: ProcessView) -> Mapping[str, float]:
    """Where in their telling people first come to a step, 0 to 1, averaged over accounts."""
    told: dict[str, list[str]] = {}
    for claim in view.claims:
        key = view.step_of(claim)
        tale = told.setdefault(claim.account, [])
        if key and key not in tale:
            tale.append(key)
    places: dict[str, list[float]] = {}
    for tale in told.values():
        for index, key in enumerate(tale):
            places.setdefault(key, []).append(index / len(tale))
    return {key: sum(found) / len(found) for key, found in places.items()}


def predecessors(view: ProcessView) -> Mapping[str, frozenset[str]]:
    """For each step those that were said to come before it; contested pairs are left out."""
    pairs: dict[tuple[str, str], int] = {}
    for claim in view.about(None, Kind.ORDER):
        earlier = view.step_of(claim)
        later = view.key_of(claim.value.mention) if isinstance(claim.value, StepRef) else ""
        if earlier and later and earlier != later and claim.polarity is Polarity.ASSERTS:
            pairs[earlier, later] = pairs.get((earlier, later), 0) + 1
    before: dict[str, set[str]] = {}
    for (earlier, later), count in pairs.items():
        if count > pairs.get((later, earlier), 0):
            before.setdefault(later, set()).add(earlier)
    return {key: frozenset(found) for key, found in before.items()}
