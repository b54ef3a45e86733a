"""From what Slack tells to a deed that can be taken: decided at arrival, in a moment, offline.

What somebody typed into an interview goes masked to the ledger here, before Slack is told that it
arrived. Words that belong to no interview somebody agreed to are kept nowhere.
"""

import re
from dataclasses import replace

from bot.blocks.modals import Json
from bot.blocks.names import Action
from bot.blocks.words import heard
from bot.delivery.ports import Deed, Incoming
from bot.slack_work.at_hand import Office, Spot, Standing, account_in, invitations, spot_of
from bot.slack_work.lexicon import any_of
from bot.slack_work.talks.shapes import MessageEvent, Said, message_in, press_in
from capture.interview.answers import Command, command_in
from capture.interview.course import State
from model_store.claims import Message
from model_store.events import Turn
from model_store.masking import mask

TAKEN = frozenset(
    {Action.ACCEPT, Action.NOT_NOW, Action.SKIP, Action.UNDO, Action.STOP, Action.ALL_RIGHT}
)
"""Buttons that are answers; the others open something first."""

WITH_TEXT = frozenset({None, "file_share", "thread_broadcast"})
_YES = re.compile(rf"(?i)\W*{any_of('steering', 'yes')}\b")
_NO = re.compile(rf"(?i)\W*{any_of('steering', 'no')}")


class Arrivals:
    """Reads events and presses; remembers nothing."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def event(self, body: Json) -> Incoming | None:
        """The deed in an event, or None when it is no deed of a person in a direct message."""
        event, key = message_in(body), str(body.get("event_id") or "")
        if event is None or not key:
            return None
        if event.subtype in WITH_TEXT:
            return self._message(key, event)
        if event.subtype == "message_changed":
            return self._edit(key, event)
        if event.subtype == "message_deleted":
            return self._deletion(key, event)
        return None

    def press(self, body: Json) -> Incoming | None:
        """The deed in a pressed button, or None when it only opens something."""
        press = press_in(body)
        if press is None:
            return None
        used = press.actions[0]
        spot = spot_of(used.value)
        if used.action_id not in TAKEN or spot is None:
            return None
        return self.pressed(press.key, press.user.id, used.action_id, spot)

    def pressed(self, key: str, person: str, action: str, spot: Spot) -> Incoming:
        """A deed that needs no words."""
        about, at = str(spot), self._office.now()
        return Incoming(key, Deed.PRESS, spot.account, person, at, action=action, value=about)

    def typed(self, key: str, person: str, account: str, text: str) -> Incoming:
        """Words that came through a form: kept like a message."""
        process, at = account.partition("/")[0], self._office.now()
        self._keep(key, Message(key, person, process, account, text, at))
        return Incoming(key, Deed.MESSAGE, account, person, at, message=key)

    def _message(self, key: str, event: MessageEvent) -> Incoming | None:
        person, text = event.user or "", heard(event.text or "")
        if not person or event.bot_id:
            return None
        place, thread, at = event.channel, event.thread_ts or "", self._office.now()
        deed = Incoming(
            key, Deed.MESSAGE, person, person, at, place=place, thread=thread or event.ts
        )
        meant = self._meant(person, place, thread)
        if meant is None:
            return deed
        deed = replace(deed, conversation=meant.account.key)
        if meant.session.state in (State.NEW, State.INVITED):
            return _reply_to_invitation(deed, meant, text)
        if not text or not meant.session.askings:
            return deed
        name, about = f"{place}/{event.ts}", (meant.process.key, meant.account.key)
        self._keep(key, Message(name, person, *about, text, at))
        return replace(deed, message=name)

    def _edit(self, key: str, event: MessageEvent) -> Incoming | None:
        stored = self._stored(event, event.message)
        text = mask(heard(event.message.text or ""))
        if stored is None:
            return None
        same = text == stored.text and not self._office.home.ledger.has(f"in/{key}")
        return None if same else self._changed(Deed.EDIT, key, stored, text)

    def _deletion(self, key: str, event: MessageEvent) -> Incoming | None:
        stored = self._stored(event, event.previous_message)
        return None if stored is None else self._changed(Deed.DELETION, key, stored, "")

    def _changed(self, deed: Deed, key: str, stored: Message, text: str) -> Incoming:
        at = self._office.now()
        if not self._office.home.ledger.has(f"in/{key}"):
            self._keep(key, replace(stored, text=text, revision=stored.revision + 1, at=at))
        return Incoming(key, deed, stored.account, stored.speaker, at, message=stored.key)

    def _stored(self, event: MessageEvent, shown: Said) -> Message | None:
        """The message that was changed, if it is one we kept and its writer's own."""
        found = self._office.home.ledger.message(f"{event.channel}/{shown.ts}")
        return found if found and found.speaker == shown.user else None

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
    """The key of a press that only opens something."""
    press = press_in(body)
    return press.key if press else ""


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
