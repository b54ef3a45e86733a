"""Taking what was done in one interview: one turn of the engine each, stored, then shown.

Every step is keyed by the turn it belongs to: what is in the ledger already is only shown again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.blocks.names import Action
from bot.blocks.words import named, neutral
from bot.clock import day
from bot.delivery.ports import Deed, Incoming, Outgoing
from bot.slack_work.at_hand import (
    Office,
    Spot,
    Standing,
    invitations,
    is_person_key,
    postings,
    spot_of,
)
from bot.slack_work.talks.inquiring import settled_by
from bot.slack_work.talks.mentions import introduced
from bot.slack_work.talks.showing import (
    Shown,
    invitation_settled,
    read_back_lines,
    show,
    show_again,
    thread_of,
)
from capture.interview.course import Move, State
from capture.interview.phrasing import acknowledge as words
from capture.interview.phrasing import reworded
from capture.interview.turns import decline, edit, open_interview, snooze, take
from model_store.claims import Message

ACCEPT_FIRST = (
    "Before I keep anything you write: please press Accept above, or Not me. "
    "Then write it once more; I have not kept this message."
)
ONLY_TEXT = "I can only read text. Please tell me in words; I have not kept the file."
OVER = "That one is over. Thank you! With `/gemba start` you can begin anew."
ROLE = "In reports you are “{role}”; `/gemba settings` changes what your role is called."
NO_ROLE = "Reports speak of roles: say what yours is called with `/gemba settings`."
SUGGESTED = (
    "Somebody you asked about “{process}” says that *{whom}* would know. "
    "`/gemba invite` asks whom you choose."
)
ANSWERS = {Action.ACCEPT: "✓ Accepted.", Action.NOT_ME: "Not me.", Action.NOT_NOW: "Not now."}
STEERING = {
    Action.SKIP: "skip",
    Action.UNDO: "undo",
    Action.STOP: "stop",
    Action.ALL_RIGHT: "yes",
}
"""Buttons whose meaning the engine reads in words, as it does when they are typed."""

MORNING = 9
AFTERWARDS = {
    State.PAUSED: words.KEPT,
    State.SNOOZED: words.KEPT,
    State.CLOSED: words.DONE,
}
"""What is said after a crash where no question follows."""


class Interviews:
    """Takes the deeds of one interview."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def take(self, turn: str, waiting: Sequence[Incoming]) -> list[Outgoing]:
        """Take everything that waits in one interview, in order."""
        out: list[Outgoing] = []
        for number, deeds in enumerate(_together(waiting)):
            out += self._one(f"{turn}/{number}", deeds)
        return out

    def _one(self, turn: str, deeds: Sequence[Incoming]) -> list[Outgoing]:
        standing = self._office.standing(deeds[0].conversation)
        if standing is None:
            return []
        if deeds[0].deed is Deed.MESSAGE:
            return self._messages(turn, standing, deeds)
        if deeds[0].deed is Deed.PRESS:
            return self._press(turn, standing, deeds[0])
        return self._change(turn, standing, deeds[0])

    def _messages(
        self, turn: str, standing: Standing, deeds: Sequence[Incoming]
    ) -> list[Outgoing]:
        found = (self._office.home.ledger.message(deed.message) for deed in deeds if deed.message)
        messages = [m for m in found if m and m.text.strip()]
        if messages:
            return self._told(turn, standing, messages)
        if standing.session.state in (State.NEW, State.INVITED):
            return [self._note(turn, standing, ACCEPT_FIRST)]
        return [] if any(d.message for d in deeds) else [self._note(turn, standing, ONLY_TEXT)]

    def _told(self, turn: str, standing: Standing, messages: Sequence[Message]) -> list[Outgoing]:
        if self._office.home.ledger.has(turn):
            return self._again(turn, standing)
        introduced(self._office, messages)
        situation = self._office.situation(standing)
        home, now = self._office.home, self._office.now()
        move = take(situation, messages, home.extractor, turn, now)
        move = reworded(move, situation, home.wording)
        return [*self._store(standing, move), *settled_by(self._office, standing, move)]

    def _press(self, turn: str, standing: Standing, deed: Incoming) -> list[Outgoing]:
        spot = spot_of(deed.value)
        if spot is None:
            return []
        if self._office.home.ledger.has(turn):
            return [*self._invitation_after(standing, deed), *self._again(turn, standing)]
        if standing.session.state in (State.NEW, State.INVITED):
            return self._answer_invitation(turn, standing, deed, spot)
        if spot.number != postings(standing.log):
            return []
        return self._steer(turn, standing, deed, spot)

    def _answer_invitation(
        self, turn: str, standing: Standing, deed: Incoming, spot: Spot
    ) -> list[Outgoing]:
        if spot.number != invitations(standing.log):
            return []
        situation = self._office.situation(standing)
        match deed.action:
            case Action.ACCEPT:
                move = open_interview(situation, turn)
            case Action.NOT_ME | Action.REFER:
                move = decline(situation, turn, spot.extra)
            case Action.NOT_NOW | Action.LATER:
                return self._put_off(turn, standing, spot)
            case _:
                return []
        if deed.action == Action.ACCEPT:
            move = replace(move, say=(self._role_note(standing), *move.say))
        shown = [*self._invitation_after(standing, deed), *self._store(standing, move)]
        return [*shown, *self._suggestion(standing, spot)]

    def _invitation_after(self, standing: Standing, deed: Incoming) -> list[Outgoing]:
        answer = ANSWERS.get(Action(deed.action))
        return [invitation_settled(self._office, standing, answer)] if answer else []

    def _role_note(self, standing: Standing) -> str:
        role = self._office.person(standing.account.person).role
        return ROLE.format(role=role) if role else NO_ROLE

    def _suggestion(self, standing: Standing, spot: Spot) -> list[Outgoing]:
        """Who declines and names somebody else has made a suggestion to the process's owner."""
        setup = self._office.setups.of(standing.process.key)
        if not spot.extra or setup is None or not setup.owner:
            return []
        names = self._office.names()
        whom = names.get(spot.extra) or named(spot.extra, names)
        if is_person_key(spot.extra):
            whom = self._office.person(spot.extra).name
        text = SUGGESTED.format(process=neutral(standing.process.name), whom=neutral(whom))
        return [Outgoing(f"suggested/{standing.account.key}/{spot.number}", setup.owner, text)]

    def _steer(self, turn: str, standing: Standing, deed: Incoming, spot: Spot) -> list[Outgoing]:
        if deed.action == Action.LATER:
            return self._put_off(turn, standing, spot)
        word = STEERING.get(Action(deed.action))
        if word is None or (deed.action == Action.ALL_RIGHT and not standing.session.read_back):
            return []
        mine = standing.account.person, standing.process.key, standing.account.key
        return self._told(turn, standing, [Message(deed.key, *mine, word, deed.at)])

    def _put_off(self, turn: str, standing: Standing, spot: Spot) -> list[Outgoing]:
        zone = self._office.directory.member(standing.account.person).timezone
        until = _morning(spot.extra, zone, self._office.now())
        self._office.delivery.once(f"wake/{standing.account.key}", until)
        move = snooze(self._office.situation(standing), turn, until, day(until))
        return self._store(standing, move)

    def _change(self, turn: str, standing: Standing, deed: Incoming) -> list[Outgoing]:
        stored = self._office.home.ledger.message(deed.message)
        if stored is None or self._office.home.ledger.has(turn):
            return []
        old = replace(stored, revision=stored.revision - 1)
        introduced(self._office, [stored])
        situation, now = self._office.situation(standing), self._office.now()
        extractor = self._office.home.extractor
        move = edit(situation, old, stored.text, extractor, turn, now)
        shown = self._store(standing, move)
        return shown if move.turn.events else []

    def _store(self, before: Standing, move: Move) -> list[Outgoing]:
        self._office.home.ledger.append(move.turn)
        after = self._office.standing(before.account.key) or before
        names = self._office.names()
        said = move.say, move.read_back, self._read_out(before)
        say, told, was = (tuple(named(text, names) for text in texts) for texts in said)
        return show(before, after, Shown(say, move.question, told, was), move.turn.id)

    def _read_out(self, standing: Standing) -> tuple[str, ...]:
        """The lines that stand before somebody to be confirmed."""
        if not standing.session.read_back:
            return ()
        claims = self._office.home.knowledge(standing.process).claims
        return read_back_lines(claims, standing)

    def _again(self, turn: str, standing: Standing) -> list[Outgoing]:
        """What a turn that is in the ledger already has to show, as the interview stands now."""
        state, told = standing.session.state, self._read_out(standing)
        if state in AFTERWARDS:
            shown = Shown((AFTERWARDS[state],), None, was=told)
        else:
            shown = Shown((), standing.session.open, told)
        return show_again(standing, shown, turn)

    def _note(self, turn: str, standing: Standing, text: str) -> Outgoing:
        place = standing.account.person
        return Outgoing(f"say/{turn}", place, text, thread=thread_of(standing))


def _together(waiting: Sequence[Incoming]) -> Iterator[list[Incoming]]:
    """Messages that follow each other are one answer; a form or a press stands alone."""
    for is_said, deeds in groupby(waiting, lambda d: d.deed is Deed.MESSAGE and bool(d.place)):
        if is_said:
            yield list(deeds)
        else:
            yield from ([deed] for deed in deeds)


def _morning(wanted: str, zone: str, now: str) -> str:
    """The morning of a day (ISO), by default tomorrow's, where the person lives; in UTC."""
    here = ZoneInfo(zone)
    today = datetime.fromisoformat(now).astimezone(here).date()
    try:
        date = datetime.fromisoformat(wanted).date()
    except ValueError:
        date = today + timedelta(days=1)
    date = max(date, today + timedelta(days=1))
    moment = datetime(date.year, date.month, date.day, MORNING, tzinfo=here)
    return moment.astimezone(ZoneInfo("UTC")).isoformat()
