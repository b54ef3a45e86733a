"""From what Slack tells to a deed that can be taken: decided at arrival, in a moment, offline.

What somebody typed into an interview goes masked to the ledger here, before Slack is told that it
arrived. Words that belong to no interview somebody agreed to are kept nowhere.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.blocks.names import Action
from bot.blocks.words import heard
from bot.delivery.ports import Deed, Incoming
from bot.slack_work.keys import Spot, account_in, invitations, spot_of
from bot.slack_work.office import Office, Standing
from capture.interview.chat import Command, command_in
from capture.interview.session import State
from model_store.claims import Message
from model_store.events import Turn
from model_store.masking import mask

Json = Mapping[str, Any]

TAKEN = frozenset(
    {Action.ACCEPT, Action.NOT_NOW, Action.SKIP, Action.UNDO, Action.STOP, Action.ALL_RIGHT}
)
"""Buttons that are answers; the others open something first."""

WITH_TEXT = frozenset({None, "file_share", "thread_broadcast"})
_YES = re.compile(
    r"\W*(?:yes|yep|yeah|sure|ok(?:ay)?|accept(?:ed)?|go ahead|start|fine)\b", re.IGNORECASE
)
_NO = re.compile(r"\W*(?:no\b|nope|not me|wrong person|i don'?t)", re.IGNORECASE)


class Arrivals:
    """Reads events and presses; remembers nothing."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def event(self, body: Json) -> Incoming | None:
        """The deed in an event, or None when it is no deed of a person in a direct message."""
        event = body.get("event") or {}
        if event.get("type") != "message" or event.get("channel_type") != "im":
            return None
        key, subtype = str(body.get("event_id", "")), event.get("subtype")
        if subtype in WITH_TEXT:
            return self._message(key, event)
        if subtype == "message_changed":
            return self._edit(key, event)
        if subtype == "message_deleted":
            return self._deletion(key, event)
        return None

    def press(self, body: Json) -> Incoming | None:
        """The deed in a pressed button, or None when it only opens something."""
        action: Json = next(iter(body.get("actions") or ()), {})
        spot = spot_of(str(action.get("value", "")))
        if action.get("action_id") not in TAKEN or spot is None:
            return None
        return self.pressed(press_key(body), str(body["user"]["id"]), action["action_id"], spot)

    def pressed(self, key: str, person: str, action: str, spot: Spot) -> Incoming:
        """A deed that needs no words."""
        return Incoming(
            key,
            Deed.PRESS,
            spot.account,
            person,
            self._office.now(),
            action=action,
            value=str(spot),
        )

    def typed(self, key: str, person: str, account: str, text: str) -> Incoming:
        """Words that came through a form: kept like a message."""
        process, at = account.partition("/")[0], self._office.now()
        self._keep(key, Message(key, person, process, account, text, at))
        return Incoming(key, Deed.MESSAGE, account, person, at, message=key)

    def _message(self, key: str, event: Json) -> Incoming | None:
        person, text = str(event.get("user") or ""), heard(str(event.get("text") or ""))
        if not person or event.get("bot_id"):
            return None
        place, ts = str(event["channel"]), str(event["ts"])
        thread = str(event.get("thread_ts") or "")
        at = self._office.now()
        deed = Incoming(key, Deed.MESSAGE, person, person, at, place=place, thread=thread or ts)
        meant = self._meant(person, place, thread)
        if meant is None:
            return deed
        deed = replace(deed, conversation=meant.account.key)
        if meant.session.state in (State.NEW, State.INVITED):
            return _reply_to_invitation(deed, meant, text)
        if not text or not meant.session.askings:
            return deed
        message = Message(f"{place}/{ts}", person, meant.process.key, meant.account.key, text, at)
        self._keep(key, message)
        return replace(deed, message=message.key)

    def _edit(self, key: str, event: Json) -> Incoming | None:
        after = event.get("message") or {}
        stored = self._stored(event, after)
        text = mask(heard(str(after.get("text") or "")))
        if stored is None or (
            text == stored.text and not self._office.home.ledger.has(f"in/{key}")
        ):
            return None
        return self._changed(Deed.EDIT, key, stored, text)

    def _deletion(self, key: str, event: Json) -> Incoming | None:
        stored = self._stored(event, event.get("previous_message") or {})
        return None if stored is None else self._changed(Deed.DELETION, key, stored, "")

    def _changed(self, deed: Deed, key: str, stored: Message, text: str) -> Incoming:
        at = self._office.now()
        if not self._office.home.ledger.has(f"in/{key}"):
            self._keep(key, replace(stored, text=text, revision=stored.revision + 1, at=at))
        return Incoming(key, deed, stored.account, stored.speaker, at, message=stored.key)

    def _stored(self, event: Json, shown: Json) -> Message | None:
        """The message that was changed, if it is one we kept and its writer's own."""
        found = self._office.home.ledger.message(f"{event.get('channel')}/{shown.get('ts')}")
        return found if found and found.speaker == shown.get("user") else None

    def _keep(self, key: str, message: Message) -> None:
        kept = replace(message, text=mask(message.text))
        turn = Turn(f"in/{key}", kept.process, kept.at, kept.speaker, "arrived", messages=(kept,))
        self._office.home.ledger.append(turn)

    def _meant(self, person: str, place: str, thread: str) -> Standing | None:
        """The interview a message belongs to: its thread's, else the open one that moved last."""
        if thread:
            account = account_in(self._office.delivery.key_at(place, thread))
            if account and account.person == person:
                return self._office.standing(account.key)
        known = self._office.interviews_of(person)
        under_way = (s for s in known if s.is_open)
        invited = (s for s in known if s.session.state is State.INVITED)
        return next(under_way, None) or next(invited, None)


def press_key(body: Json) -> str:
    """What makes a press this press, whatever Slack's retry headers say."""
    action: Json = next(iter(body.get("actions") or ()), {})
    container = body.get("container") or {}
    parts = (
        (body.get("team") or {}).get("id"),
        container.get("message_ts") or container.get("view_id"),
        action.get("action_id"),
        (body.get("user") or {}).get("id"),
        action.get("action_ts"),
    )
    return "press:" + ":".join(str(part or "") for part in parts)


def _reply_to_invitation(deed: Incoming, meant: Standing, text: str) -> Incoming:
    """A yes or a no in words is the button; anything else is not kept before a yes."""
    spot = Spot(meant.account.key, invitations(meant.log))
    for fits, action in (
        (_NO.match(text), Action.NOT_ME),
        (command_in(text) is Command.LATER, Action.NOT_NOW),
        (_YES.match(text), Action.ACCEPT),
    ):
        if fits:
            return replace(deed, deed=Deed.PRESS, action=action, value=str(spot))
    return deed
