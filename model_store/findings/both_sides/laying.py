"""Both sides of a process are laid beside each other once; rules only read what lies there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from model_store.claims import Claim
from model_store.findings.about import Topic, rarity, topic_of, topic_of_text
from model_store.findings.both_sides.pairing import Traits, candidates
from model_store.findings.both_sides.sayings import neighbours, places, sayings
from model_store.findings.both_sides.sides import SYSTEM_NAME, Pair, Sides
from model_store.findings.cases import are_comparable, is_firm
from model_store.graph.view import ProcessView
from model_store.values import System
from model_store.vocabulary import Case, Kind, Side, Slot

_ABOUT_ONESELF = (Kind.SINGLE_PERSON, Kind.STAFFING, Kind.AVAILABILITY)


def lay_out(view: ProcessView) -> Sides:
    """Split a view's firm claims by side, in an order that does not depend on who spoke first."""
    sides = _apart(view)
    near: dict[Kind, list[Pair]] = {}
    for pair in _laid_beside(sides):
        near.setdefault(pair.leader.kind, []).append(pair)
    return replace(sides, near={kind: tuple(pairs) for kind, pairs in near.items()})


def _laid_beside(sides: Sides) -> Iterator[Pair]:
    """Every comparable pair that shares a step, a question or rare words.

    Two steps with nothing in common are left out; the process as a whole is near every step.
    """
    traits = {
        claim.id: Traits(sides.steps[claim.id], sides.linked(claim), sides.topics[claim.id])
        for claim in (*sides.leader, *sides.operator)
    }
    for belief, practice in candidates(sides.leader, sides.operator, traits):
        if are_comparable(belief, practice):
            nearness = sides.nearness(belief, practice)
            if nearness or not (sides.steps[belief.id] and sides.steps[practice.id]):
                yield Pair(belief, practice, nearness)


def _apart(view: ProcessView) -> Sides:
    firm = sorted((claim for claim in view.claims if is_firm(claim)), key=lambda claim: claim.id)
    found = sayings(view.claims)
    place = places(found)
    around = neighbours(found)
    topics = {claim.id: topic_of(claim, _known_as(view, claim)) for claim in firm}
    sentences = {(claim.message, claim.quote): topics[claim.id] for claim in firm}
    return Sides(
        view=view,
        leader=tuple(c for c in firm if view.side(c) is Side.LEADER and not _is_retold(c)),
        operator=tuple(c for c in firm if view.side(c) is Side.OPERATOR),
        topics=topics,
        spoken={claim.id: topic_of_text(claim.quote) for claim in firm},
        context={
            claim.id: topic_of_text(" ".join(near.quote for near in around[place[claim.id]]))
            for claim in firm
        },
        place=place,
        claims_at={saying.place: saying.claims for saying in found},
        weight=_weights(view, sentences.values()),
        first=_first(firm),
        steps={claim.id: view.step_of(claim) for claim in firm},
    )


def _known_as(view: ProcessView, claim: Claim) -> str:
    """Role and name of a speaker who says "only me": that is what others call the work by."""
    speaker = view.person(claim.speaker) if claim.kind in _ABOUT_ONESELF else None
    return f"{speaker.role} {speaker.name}" if speaker else ""


def _weights(view: ProcessView, topics: Iterable[Topic]) -> Mapping[str, float]:
    """Rare words weigh most; a system's name little: much is done in one system."""
    weight = dict(rarity(topics))
    for claim in view.about(None, Kind.SYSTEM, Kind.SHADOW_TOOL):
        name = claim.value.name if isinstance(claim.value, System) else ""
        for word in topic_of_text(name):
            weight[word] = min(weight.get(word, 1.0), SYSTEM_NAME)
    return weight


def _first(claims: Iterable[Claim]) -> frozenset[str]:
    """Ids of the claims before which their speaker said nothing of the kind in the message."""
    start: dict[tuple[str, Kind], int] = {}
    told = list(claims)
    for claim in told:
        key = (claim.message, claim.kind)
        start[key] = min(start.get(key, claim.span[0]), claim.span[0])
    return frozenset(c.id for c in told if c.span[0] == start[c.message, c.kind])


def _is_retold(claim: Claim) -> bool:
    """Whether it tells of one case, or merely nods to what was read back: no belief in either."""
    return claim.case is Case.ONE or claim.slot in (Slot.LAST_CASE, Slot.CONFIRM)
