"""Steps in the order in which most people tell them; stated order wins over order of telling."""

from collections import Counter
from collections.abc import Mapping, Sequence

from model_store.graph.view import ProcessView, Step
from model_store.values import Party, StepRef
from model_store.vocabulary import Kind, Polarity, Slot


def ordered(view: ProcessView, steps: Sequence[Step]) -> tuple[Step, ...]:
    """Sort steps so that none stands before one that was said to come first, cycles apart."""
    place = positions(view)
    before = predecessors(view)
    left = sorted(steps, key=lambda s: (place.get(s.key, len(place)), s.key))
    done: list[Step] = []
    while left:
        open_keys = {step.key for step in left}
        free = (s for s in left if not (before.get(s.key, frozenset()) & open_keys) - {s.key})
        following = next(free, left[0])
        left.remove(following)
        done.append(following)
    return tuple(done)


def positions(view: ProcessView) -> Mapping[str, int]:
    """Each step's place when all tellings are laid into one: shared steps join them.

    A telling stays together; one that shares no step with those before it follows them.
    """
    merged: list[str] = []
    for tale in _tales(view):
        _lay_in(merged, tale)
    return {key: place for place, key in enumerate(merged)}


def _lay_in(merged: list[str], tale: Sequence[str]) -> None:
    """Insert the steps of one telling: each behind the one told before it."""
    known = [key for key in tale if key in merged]
    at = merged.index(known[0]) if known else len(merged)
    for key in tale:
        if key in merged:
            at = merged.index(key) + 1
        else:
            merged.insert(at, key)
            at += 1


def _tales(view: ProcessView) -> list[list[str]]:
    """Steps in order of telling, an account each; who hands work on comes before who gets it."""
    told: dict[str, list[str]] = {}
    for claim in view.claims:
        key = view.step_of(claim)
        tale = told.setdefault(claim.account, [])
        if key and key not in tale:
            tale.append(key)
    given = _handed(view)
    speakers = {claim.account: claim.speaker for claim in view.claims}
    left, tales = list(told), []
    while left:
        waiting = {
            a: sum(given.get((speakers[b], speakers[a]), 0) for b in left if b != a) for a in left
        }
        first = min(left, key=lambda a: (waiting[a], left.index(a)))
        left.remove(first)
        tales.append(told[first])
    return tales


def _handed(view: ProcessView) -> Mapping[tuple[str, str], int]:
    """How often somebody was said to hand work on to somebody, in the ordinary course.

    What is handed round when something goes wrong tells nothing about the order of the work.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for claim in view.about(None, Kind.HANDOFF):
        ordinary = claim.slot in (Slot.OPENING, Slot.HANDOFF)
        if ordinary and isinstance(claim.value, Party) and claim.value.person:
            counts[claim.speaker, claim.value.person] += 1
    return counts


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
