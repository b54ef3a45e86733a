"""Things Slack hands out that run out: trigger ids, response addresses, connection tickets."""

import secrets
from dataclasses import dataclass

from bot.sandbox.wire import TEAM_ID, ApiError

RESPONSE_USES = 5
RESPONSE_SECONDS = 30 * 60
TRIGGER_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Trigger:
    """The right to open one view for one person, for three seconds."""

    person: str
    issued: float
    root_view: str = ""


@dataclass(slots=True)
class ResponseAddress:
    """The right to answer five times within half an hour."""

    room: str
    person: str
    issued: float
    message: str = ""
    thread: str = ""
    uses: int = 0


class Tickets:
    """Issues and redeems; a trigger is spent on its first use."""

    def __init__(self) -> None:
        self._triggers: dict[str, Trigger] = {}
        self._spent: set[str] = set()
        self._addresses: dict[str, ResponseAddress] = {}
        self._connections: set[str] = set()

    def trigger(self, person: str, now: float, root_view: str = "") -> str:
        """Issue a trigger id to be sent along with what the person did."""
        name = f"{secrets.randbelow(10**12)}.{TEAM_ID}.{secrets.token_hex(16)}"
        self._triggers[name] = Trigger(person, now, root_view)
        return name

    def redeem(self, name: str, now: float) -> Trigger:
        """Spend a trigger id.

        Raises:
            ApiError: it is unknown, spent, or older than three seconds.
        """
        if name in self._spent:
            raise ApiError("exchanged_trigger_id")
        trigger = self._triggers.pop(name, None)
        if trigger is None:
            raise ApiError("invalid_trigger_id")
        if now - trigger.issued > TRIGGER_SECONDS:
            raise ApiError("expired_trigger_id")
        self._spent.add(name)
        return trigger

    def response_address(self, address: ResponseAddress) -> str:
        """Issue a secret path at which this interaction may be answered."""
        path = secrets.token_hex(16)
        self._addresses[path] = address
        return path

    def use_response(self, path: str, now: float) -> ResponseAddress:
        """Take one of the five answers.

        Raises:
            ApiError: the address is unknown, used up or too old.
        """
        address = self._addresses.get(path)
        if address is None:
            raise ApiError("invalid_url")
        if now - address.issued > RESPONSE_SECONDS:
            raise ApiError("expired_url")
        if address.uses >= RESPONSE_USES:
            raise ApiError("used_url")
        address.uses += 1
        return address

    def connection(self) -> str:
        """Issue a ticket for one socket connection."""
        ticket = secrets.token_hex(16)
        self._connections.add(ticket)
        return ticket

    def admit(self, ticket: str) -> bool:
        """Whether the ticket is good; it is good once."""
        known = ticket in self._connections
        self._connections.discard(ticket)
        return known
