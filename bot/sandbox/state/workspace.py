"""The whole workspace in one value: people, rooms, talk, views, tickets, faults and a clock."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.sandbox.state.clock import WorkspaceClock
from bot.sandbox.state.faults import Faults
from bot.sandbox.state.files import File
from bot.sandbox.state.journal import Journal
from bot.sandbox.state.people import Person, bot_person, everybody
from bot.sandbox.state.profile import AppProfile
from bot.sandbox.state.rooms import Kind, Room, channel, direct_room_id
from bot.sandbox.state.surfaces import Surfaces
from bot.sandbox.state.talk import Talk
from bot.sandbox.state.tickets import Tickets
from bot.sandbox.wire import BOT_USER_ID, Json

SHARED_CHANNEL = "partners"
"""Opened when there are people of another workspace: the one channel in which they are."""


class Workspace:
    """Changed from one thread only.

    `outgoing` is called with every event meant for the app, `changed` after every change.
    """

    def __init__(
        self,
        profile: AppProfile | None = None,
        people: Iterable[Person] | None = None,
        channels: Iterable[str] = ("general",),
        clock: WorkspaceClock | None = None,
    ) -> None:
        self.profile = profile or AppProfile()
        self.clock = clock or WorkspaceClock()
        self.talk = Talk()
        self.surfaces = Surfaces()
        self.tickets = Tickets()
        self.faults = Faults()
        self.journal = Journal()
        self.files: dict[str, File] = {}
        self.statuses: dict[str, str] = {}
        self.prompts: dict[str, list[Json]] = {}
        self.revoked: set[str] = set()
        # The same after a restart, so that an app's settings stay good.
        self.bot_token = "xoxb-sandbox"  # noqa: S105 - opens nothing but this sandbox
        self.app_token = "xapp-1-sandbox"  # noqa: S105 - the same
        self.address = ""
        self.outgoing: Callable[[Json], None] = _nobody_listens
        self.changed: Callable[[], None] = _nobody_looks
        self.people: dict[str, Person] = {BOT_USER_ID: bot_person(self.profile.name)}
        for person in everybody() if people is None else people:
            self.welcome(person)
        for name in channels:
            self.open_channel(name)
        if any(person.is_external for person in self.people.values()):
            self.open_channel(SHARED_CHANNEL, shared=True)

    def welcome(self, person: Person) -> Person:
        """Add somebody to the directory, with a direct message to the app."""
        self.people[person.id] = person
        self.direct_room(person.id, BOT_USER_ID)
        return person

    def change_person(self, user_id: str, **changes: object) -> Person:
        """Put a changed entry in the directory."""
        self.people[user_id] = replace(self.people[user_id], **changes)  # type: ignore[arg-type]
        return self.people[user_id]

    def open_channel(self, name: str, *, private: bool = False, shared: bool = False) -> Room:
        """Make a channel with everybody in it; strangers are in shared ones only."""
        inside = (p.id for p in self.people.values() if shared or not p.is_external)
        made = channel(name, tuple(inside), private=private)
        created = int(self.clock.now())
        return self.talk.add_room(replace(made, is_shared=shared, created=created))

    def change_room(self, room_id: str, **changes: object) -> Room:
        """Put a changed room in the place of the old one."""
        changed = replace(self.talk.rooms[room_id], **changes)  # type: ignore[arg-type]
        return self.talk.add_room(changed)

    def direct_room(self, one: str, other: str) -> Room:
        """The direct message between two people, made when they first need it."""
        name = direct_room_id(one, other, BOT_USER_ID)
        known = self.talk.rooms.get(name)
        if known:
            return known
        created = int(self.clock.now())
        return self.talk.add_room(Room(name, Kind.DIRECT, (one, other), created=created))

    def is_stranger_room(self, room: Room) -> bool:
        """Whether somebody of another workspace can read this room."""
        return room.is_shared or any(self.people[one].is_external for one in room.members)

    def note(self, kind: str, name: str, **about: object) -> None:
        """Write one line in the journal and let whoever looks on know; call it after a change."""
        self.journal.note(self.clock.now(), kind, name, **about)
        self.changed()


def _nobody_listens(body: Json) -> None:
    """Stand in until a socket is there: an event nobody waits for is lost."""
    del body


def _nobody_looks() -> None:
    """Stand in until a page or a test looks on."""
