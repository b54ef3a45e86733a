"""What people say of an invented process: nobody tells everything, and silence is not denial."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from bot.evaluation.invented.world import Picture, Sort, Stage, World
from model_store.claims import Claim, claim_id
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView, view
from model_store.people import Account, Person, Process
from model_store.values import Party, Range, Scope, StepRef, System, Text, Unit, Value
from model_store.vocabulary import ClaimStatus, Kind, Modality, Polarity, Slot, Vantage

LEADER_OMITS = 0.4
OPERATORS_OMIT = (0.2, 0.35)
OTHER_WORDS = 0.3
"""Share of an operator's steps that are called otherwise than by the leader."""
_DAY = 24


@dataclass(frozen=True, slots=True)
class Told:
    """All that was told of a world, and which true differences both sides spoke of."""

    view: ProcessView
    differences: frozenset[tuple[Sort, str]]


@dataclass(frozen=True, slots=True)
class _Speaker:
    world: World
    key: str
    vantage: Vantage
    modality: Modality

    @property
    def account(self) -> str:
        """Key of what this speaker tells."""
        return f"{self.world.key}/{self.key}/{self.vantage}"


def tell(world: World, draw: Random, operators: int, *, covers: float = 1.0) -> Told:
    """Let a leader and so many operators tell of a world, each leaving something out.

    Args:
        world: what there is to tell of.
        draw: where chance comes from.
        operators: how many of them speak.
        covers: share of the steps that an operator has to do with.
    """
    leader = _Speaker(world, "L", Vantage.LEADER, Modality.IMAGINED)
    doers = [_Speaker(world, f"O{n}", Vantage.OPERATOR, Modality.DONE) for n in range(operators)]
    believed = list(_account(leader, draw, LEADER_OMITS, 1.0))
    done = [
        claim
        for doer in doers
        for claim in _account(doer, draw, draw.uniform(*OPERATORS_OMIT), covers)
    ]
    claims = tuple(claim for _, _, claim in (*believed, *done))
    counted_on = {(stage.name, Sort.NOT_DONE) for stage, _, _ in believed}
    spoken = {(s.name, sort) for s, sort, _ in believed} | counted_on
    spoken &= {(s.name, sort) for s, sort, _ in done}
    seen = _view(world, (leader, *doers), claims)
    differences = frozenset(
        (stage.sort, seen.key_of(stage.name) or seen.key_of(stage.other_name))
        for stage in world.stages
        if (stage.name, stage.sort) in spoken
    )
    return Told(seen, differences)


def _account(
    speaker: _Speaker, draw: Random, omits: float, covers: float
) -> Iterator[tuple[Stage, Sort, Claim]]:
    """Claims of one speaker, each with the step and what it speaks of."""
    leads = speaker.vantage is Vantage.LEADER
    for stage in speaker.world.stages:
        if covers < 1 and draw.random() >= covers:
            continue
        picture = stage.belief if leads else stage.practice
        called = stage.other_name if not leads and draw.random() < OTHER_WORDS else stage.name
        for sort, made in _sayings(speaker, stage, picture, called):
            if draw.random() >= omits:
                yield stage, sort, made


def _sayings(
    speaker: _Speaker, stage: Stage, seen: Picture, name: str
) -> Iterator[tuple[Sort, Claim]]:
    """Everything there is to say of one step, which is called by a name."""
    if not seen.done:
        quote = f"nobody does {name}"
        denied = _claim(speaker, Kind.STEP, quote, Text(quote), name, Slot.OPENING)
        denied = replace(denied, polarity=Polarity.DENIES)
        yield Sort.NOT_DONE, replace(denied, id=claim_id(denied))
        return
    yield Sort.NOT_DONE, _told(speaker, Kind.STEP, f"we {name}", Text(name), name)
    doer = Party(f"the {seen.owner.lower()}", role=seen.owner)
    scope = Scope(site=seen.site)
    owned = _told(speaker, Kind.OWNER, f"the {seen.owner.lower()} has to {name}", doer, name)
    owned = replace(owned, scope=scope)
    yield Sort.OWNER, replace(owned, id=claim_id(owned))
    tool = System(seen.tool)
    yield Sort.SYSTEM, _told(speaker, Kind.SYSTEM, f"to {name} only {seen.tool}", tool, name)
    wait = _hours(seen.hours)
    yield Sort.WAIT, _told(speaker, Kind.WAIT, f"{wait} until we {name}", _range(seen), name)
    after = speaker.world.after(stage)
    if after is not None:
        swapped = stage.sort is Sort.ORDER and speaker.vantage is Vantage.LEADER
        first, then = (after.name, name) if swapped else (name, after.name)
        order = f"{first} before we {then}"
        yield Sort.ORDER, _told(speaker, Kind.ORDER, order, StepRef(then), first)


def _told(speaker: _Speaker, kind: Kind, quote: str, value: Value, name: str) -> Claim:
    slot = {Kind.OWNER: Slot.OWNER, Kind.SYSTEM: Slot.SYSTEM, Kind.WAIT: Slot.WAIT}
    return _claim(speaker, kind, quote, value, name, slot.get(kind, Slot.OPENING))


def _claim(speaker: _Speaker, kind: Kind, quote: str, value: Value, name: str, slot: str) -> Claim:
    made = Claim(
        kind=kind, speaker=speaker.key, process=speaker.world.key, account=speaker.account,
        message=f"{speaker.key}/{kind}/{quote}", quote=quote, span=(0, len(quote)),
        value=value, mention=name, modality=speaker.modality, slot=slot,
    )  # fmt: skip
    return replace(made, id=claim_id(made))


def _hours(hours: float) -> str:
    return f"{hours / _DAY:g} days" if hours >= _DAY else f"{hours:g} hours"


def _range(seen: Picture) -> Range:
    return Range(seen.hours, seen.hours, Unit.HOUR)


def _view(world: World, speakers: tuple[_Speaker, ...], claims: tuple[Claim, ...]) -> ProcessView:
    return view(
        Knowledge(
            Process(world.key, world.key),
            claims=claims,
            status={claim.id: ClaimStatus.LIVE for claim in claims},
            people=tuple(Person(s.key, f"Person {s.key}") for s in speakers),
            accounts=tuple(Account(s.account, s.key, world.key, s.vantage) for s in speakers),
        )
    )
