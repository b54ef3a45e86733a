"""What somebody may see of a process where nobody is signed in: ruled as it is in Slack.

Without a name the home's keeper looks, who can read its files anyway.
"""

from bot.bootstrap import Home
from bot.people import known_person
from capture.interview.course import UNDER_WAY, State, fold_session
from model_store.disclosure.permission import Actor, Audience, Belief, Role, Thing, may
from model_store.errors import SpeakerError
from model_store.events import InterviewEvent, InterviewKind, Recorded, Released
from model_store.graph.view import ProcessView
from model_store.people import Process, account_key
from model_store.vocabulary import Side, Vantage


def reach(home: Home, process: Process, viewer: str | None, *, admin: bool = False) -> int | None:
    """How far into the ledger somebody may look (None: to its end).

    Raises:
        ConfigurationError: nobody of that name is known.
        SpeakerError: nothing may be shown to them yet, with the reason.
    """
    if viewer is None:
        return None
    if admin:
        raise SpeakerError("People's own words are for admins; leave out --for or --admin.")
    actor = actor_of(home, process, known_person(home.ledger.people(), viewer).key)
    ruling = may(actor, Thing.PICTURE, released_in(home.ledger.events(process.key)))
    if not ruling.allowed:
        raise SpeakerError(ruling.why)
    return ruling.until


def views_for(home: Home, viewer: str | None) -> tuple[ProcessView, ...]:
    """Every process as far as somebody may see it; what they may not see is left out.

    Raises:
        ConfigurationError: nobody of that name is known.
        SpeakerError: there is nothing they may see yet, with the reason.
    """
    if viewer is None:
        return home.views()
    found, refused = [], None
    for process in home.ledger.processes():
        try:
            found.append(home.view(process, until=reach(home, process, viewer)))
        except SpeakerError as error:
            refused = error
    if not found and refused:
        raise refused
    return tuple(found)


def earlier(a: int | None, b: int | None) -> int | None:
    """The earlier of two places in the ledger; None is its end.

    >>> earlier(3, None), earlier(None, None), earlier(7, 3)
    (3, None, 3)
    """
    given = [place for place in (a, b) if place is not None]
    return min(given, default=None)


def actor_of(home: Home, process: Process, person: str) -> Actor:
    """Somebody as they stand towards a process, by the accounts they give of it."""
    roles = {
        Role.LEADER if account.vantage.side is Side.LEADER else Role.OPERATOR
        for account in home.ledger.accounts(process.key)
        if account.person == person
    }
    account = account_key(process.key, person, Vantage.LEADER)
    belief = belief_in(account, home.ledger.interview(account))
    return Actor(person, frozenset(roles), belief)


def belief_in(account: str, log: tuple[InterviewEvent, ...]) -> Belief:
    """Where somebody's own telling as a leader stands, by its interview."""
    if any(event.kind is InterviewKind.DECLINED for event in log):
        return Belief.DECLINED
    session = fold_session(account, log)
    if session.state is State.CLOSED or any(e.kind is InterviewKind.CLOSED for e in log):
        return Belief.RECORDED
    return Belief.UNDER_WAY if session.state in UNDER_WAY else Belief.NOT_ASKED


def released_in(events: tuple[Recorded, ...]) -> dict[Audience, int]:
    """For each audience, the ledger position up to which the owner released."""
    found: dict[Audience, int] = {}
    for recorded in events:
        event = recorded.event
        if isinstance(event, Released) and event.audience in set(Audience):
            found[Audience(event.audience)] = recorded.seq
    return found
