"""Who may see and do what: default deny, decided here for every surface, without any I/O.

A leader is shown nothing of a process before his own belief is recorded or declined, and then
only what its owner has released; somebody's words and claims are shown to nobody but them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to one process; several at once are possible."""

    ADMIN = "admin"
    OWNER = "owner"
    LEADER = "leader"
    OPERATOR = "operator"


class Belief(StrEnum):
    """Where a leader's own telling stands."""

    NOT_ASKED = "not_asked"
    UNDER_WAY = "under_way"
    RECORDED = "recorded"
    DECLINED = "declined"


class Audience(StrEnum):
    """Whom the owner let see a version."""

    LEADERS = "leaders"
    CHANNEL = "channel"


class Thing(StrEnum):
    """What can be asked for."""

    OWN_CLAIMS = "own claims"
    OTHERS_CLAIMS = "others' claims"
    PICTURE = "picture"
    STANDING = "standing of interviews"
    INVITE = "invite"
    INVITE_MANY = "invite many"
    APPROVE_INVITATIONS = "approve invitations"
    SET_UP = "set up"
    RELEASE = "release"
    POST_REPORT = "post report"
    SETTLE = "settle findings"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks, as they stand towards one process."""

    person: str
    roles: frozenset[Role] = frozenset()
    belief: Belief = Belief.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Ruling:
    """A yes or a no with its reason. `until` is the ledger position a yes reaches (None: now)."""

    allowed: bool
    why: str = ""
    until: int | None = None


YES = Ruling(allowed=True)

_NEEDS: Mapping[Thing, frozenset[Role]] = {
    Thing.STANDING: frozenset({Role.ADMIN, Role.OWNER}),
    Thing.INVITE: frozenset({Role.ADMIN, Role.OWNER}),
    Thing.INVITE_MANY: frozenset({Role.ADMIN}),
    Thing.APPROVE_INVITATIONS: frozenset({Role.ADMIN}),
    Thing.SET_UP: frozenset({Role.ADMIN, Role.OWNER}),
    Thing.RELEASE: frozenset({Role.OWNER}),
    Thing.POST_REPORT: frozenset({Role.ADMIN, Role.OWNER}),
    Thing.SETTLE: frozenset({Role.ADMIN, Role.OWNER}),
}
_WHO = {Role.ADMIN: "an admin of the workspace", Role.OWNER: "the owner of this process"}
BELIEF_FIRST = (
    "First I would like to hear what you believe happens here, or that you would rather not say: "
    "what others told is shown after that."
)
NOT_RELEASED = "The owner of this process has not released anything yet."
NOT_YOURS = (
    "What somebody said is shown to nobody but them. You can see your own claims, and what the "
    "owner of the process has released."
)
NOT_PART = "You are not part of this process, so there is nothing I may show you about it."


def may(actor: Actor, thing: Thing, released: Mapping[Audience, int]) -> Ruling:
    """Rule over what somebody asks for.

    Args:
        actor: who asks, as they stand towards the process.
        thing: what is asked for.
        released: for each audience, the ledger position up to which the owner released.

    >>> may(Actor("U1", frozenset({Role.OPERATOR})), Thing.RELEASE, {}).why
    'Only the owner of this process can do that.'
    """
    if thing is Thing.OWN_CLAIMS:
        return YES
    if thing is Thing.OTHERS_CLAIMS:
        return _no(NOT_YOURS)
    if thing is Thing.PICTURE:
        return _picture(actor, released)
    needed = _NEEDS.get(thing, frozenset())
    if actor.roles & needed:
        return YES
    who = " or ".join(said for role, said in _WHO.items() if role in needed)
    return _no(f"Only {who} can do that." if who else NOT_PART)


def _picture(actor: Actor, released: Mapping[Audience, int]) -> Ruling:
    if Role.LEADER in actor.roles and actor.belief not in (Belief.RECORDED, Belief.DECLINED):
        return _no(BELIEF_FIRST)
    if actor.roles & {Role.OWNER, Role.ADMIN}:
        return YES
    open_to = [Audience.CHANNEL, *([Audience.LEADERS] if Role.LEADER in actor.roles else [])]
    reached = [released[audience] for audience in open_to if audience in released]
    if not actor.roles:
        return _no(NOT_PART)
    return Ruling(allowed=True, until=max(reached)) if reached else _no(NOT_RELEASED)


def _no(why: str) -> Ruling:
    return Ruling(allowed=False, why=why)
