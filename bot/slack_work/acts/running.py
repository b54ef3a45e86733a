"""What those who answer for a process do: set it up, invite, release, have it reported."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.blocks.names import Action
from bot.blocks.parts import built, button, head, row, said
from bot.blocks.words import neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.acts.answer import Answer
from bot.slack_work.at_hand import BOT, MONDAY, Office, Reporting, Setup, meant
from bot.slack_work.lexicon import any_of
from bot.slack_work.talks import Invitations, Invited
from bot.talking.begin import process_of
from model_store.disclosure.permission import Audience, Thing, may
from model_store.errors import ConfigurationError, SpeakerError
from model_store.events import Turn
from model_store.people import Process
from model_store.vocabulary import Vantage

_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_AS_LEADER = re.compile(r"(?i)\bas (?:a |the )?leaders?\b")
_FILLER = re.compile(rf"(?i)^(?:\W*\b{any_of('steering', 'filler')}\b)+|\band\W*$")
MORNING = 9
PREVIEW = (
    "This and what stands in the thread is exactly what others will see. "
    "Nothing is released before your yes."
)
CHANGED = (
    "Somebody has told more since this preview. Here is the new one: look again, then release."
)
NO_CHANNEL = "No channel is set for its report. Set it with `/gemba process new` under that name."


class Running:
    """Setting up, inviting, releasing, reporting."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._invitations = Invitations(office)
        self._reporting = Reporting(office)

    def set_up(self, person: str, given: Mapping[str, Any]) -> dict[str, str]:
        """Set a process up, or anew; returns what is wrong, by field, instead of doing half of it.

        Raises:
            UnavailableError: Slack did not say who somebody is.
        """
        try:
            process = process_of(self._office.home, str(given.get("name", "")))
        except ConfigurationError:
            return {"name": "Give it a name of a word or two."}
        known = self._office.setups.of(process.key)
        actor = self._office.actor(person, process.key)
        ruling = may(actor, Thing.SET_UP, {})
        if known and not ruling.allowed:
            return {"name": f"There is a process of that name. {ruling.why}"}
        owner = str(given.get("owner") or person)
        refusal = self._office.directory.member(owner).refusal
        if refusal:
            return {"owner": refusal}
        self._found(process, person, owner, given)
        for name, vantage in (("leaders", Vantage.LEADER), ("operators", Vantage.OPERATOR)):
            wanted = given.get(name) or ()
            if wanted:
                self._tell(
                    process, person, self._invitations.invite(process, person, wanted, vantage)
                )
        return {}

    def invite(self, person: str, words: str) -> Answer:
        """Invite people who are mentioned.

        Raises:
            SpeakerError: nobody is mentioned, or it is not theirs to invite.
        """
        people = _PERSON.findall(words)
        if not people:
            raise SpeakerError("Whom? `/gemba invite @somebody`, with `as leader` for a leader.")
        vantage = Vantage.LEADER if _AS_LEADER.search(words) else Vantage.OPERATOR
        rest = _AS_LEADER.sub(" ", _PERSON.sub(" ", words))
        process = meant(self._office, person, _FILLER.sub(" ", rest.strip()))
        self._may(person, process, Thing.INVITE)
        return Answer(self._told(self._invitations.invite(process, person, people, vantage)))

    def preview(self, person: str, words: str, key: str) -> Answer:
        """Show the owner exactly what others would see, with the choice to release it.

        Raises:
            SpeakerError: it is not theirs to release.
        """
        process = meant(self._office, person, words)
        self._may(person, process, Thing.RELEASE)
        return self._preview(person, process, key)

    def release(self, person: str, action: str, value: str, key: str) -> Answer:
        """Release the version of a preview.

        Raises:
            SpeakerError: it is not theirs to release.
        """
        key, _, version = value.partition("#")
        process = meant(self._office, person, key)
        self._may(person, process, Thing.RELEASE)
        everybody = action == Action.RELEASE_CHANNEL
        audience = Audience.CHANNEL if everybody else Audience.LEADERS
        if not self._reporting.release(process, person, version, audience):
            return self._preview(person, process, key, CHANGED)
        whom = "the leaders and the channel" if everybody else "the leaders"
        return Answer(f"Released to {whom}: version {version[:10]} of “{neutral(process.name)}”.")

    def report(self, person: str, words: str, key: str) -> Answer:
        """Post the gap report to the channel now, or every Monday morning.

        Raises:
            SpeakerError: it is not theirs to post.
        """
        first, _, rest = words.strip().partition(" ")
        weekly, off = first.lower() == "weekly", first.lower() == "off"
        process = meant(self._office, person, rest if weekly or off else words)
        self._may(person, process, Thing.POST_REPORT)
        setup = self._office.setups.of(process.key)
        if setup is None or not setup.channel:
            raise SpeakerError(NO_CHANNEL)
        if weekly or off:
            return self._plan(person, setup, off=off)
        out = self._reporting.post(process, f"report/{process.key}/{key}")
        if not out:
            raise SpeakerError(
                "No version is released to the channel yet: its owner does that with "
                "`/gemba release`, after a preview."
            )
        self._post(out)
        return Answer(f"Posted to <#{setup.channel}>.")

    def settle(self, admin: str, key: str, *, yes: bool) -> Answer:
        """Do what an admin decided about a request."""
        settled = self._invitations.settle(key, admin, yes=yes)
        if settled is None:
            return Answer("This request is settled already, or it is not yours to settle.")
        self._post(settled)
        return Answer("Approved; the invitations are out." if yes else "Not approved.")

    def _found(self, process: Process, person: str, owner: str, given: Mapping[str, Any]) -> None:
        now = self._office.now()
        bounds = str(given.get("bounds") or process.description)
        made = Process(process.key, process.name, bounds, process.company)
        turn = Turn(
            f"setup/{process.key}/{now}", process.key, now, BOT, "set up", processes=(made,)
        )
        self._office.home.ledger.append(turn)
        known = self._office.setups.of(process.key) or Setup(process=process.key, owner=owner)
        channel = str(given.get("conversation") or given.get("channel") or known.channel)
        zone = self._office.directory.member(owner).timezone
        change = {"owner": owner, "channel": channel, "timezone": zone}
        self._office.setups.put(known.model_copy(update=change))
        text = (
            f"“{neutral(process.name)}” is set up. Ask more people with `/gemba invite "
            "@somebody`, see who has told with `/gemba status`, and let others see a version with "
            "`/gemba release`."
        )
        for one in dict.fromkeys((person, owner)):
            self._post([Outgoing(f"setup/{process.key}/{now}/{one}", one, text)])

    def _tell(self, process: Process, person: str, done: Invited) -> None:
        if done.refused or done.waiting:
            now = self._office.now()
            key = f"invited/{process.key}/{person}/{now}/{len(done.refused)}"
            self._post([Outgoing(key, person, self._told(done))])

    def _told(self, done: Invited) -> str:
        parts = [f"Invited: {len(done.asked)}."] if done.asked else []
        if done.waiting:
            parts.append(
                f"{len(done.waiting)} invitations wait for an admin: beyond a handful I ask first."
            )
        for person, why in done.refused:
            parts.append(f"Not invited: {neutral(self._office.person(person).name)}. {why}")
        return " ".join(parts) or "Nobody new to invite."

    def _preview(self, person: str, process: Process, key: str, first: str = "") -> Answer:
        report, text, blocks = self._reporting.preview(process)
        value = f"{process.key}#{report.version}"
        choice = row(
            [
                button("Release to leaders", Action.RELEASE_LEADERS, value),
                button("Release to leaders and channel", Action.RELEASE_CHANNEL, value, "primary"),
            ]
        )
        before = built([head("Preview"), said(first or PREVIEW)])
        shown = (*before, *blocks[:45], *built([choice]))
        name = f"preview/{process.key}/{key}"
        self._post([Outgoing(name, person, text, shown)])
        self._post(self._reporting.thread(report, person, name))
        return Answer("I put the preview into our direct message, all of it in the thread.")

    def _plan(self, person: str, setup: Setup, *, off: bool) -> Answer:
        name = f"report/{setup.process}"
        weekday = None if off else MONDAY
        self._office.setups.put(setup.model_copy(update={"weekday": weekday}))
        if off:
            self._office.delivery.cancel(name)
            return Answer("The weekly report is off.")
        zone = self._office.directory.member(person).timezone
        self._office.delivery.weekly(name, MONDAY, MORNING, zone)
        return Answer(f"Every Monday at {MORNING}:00 ({zone}) in <#{setup.channel}>.")

    def _may(self, person: str, process: Process, thing: Thing) -> None:
        ruling = may(self._office.actor(person, process.key), thing, {})
        if not ruling.allowed:
            raise SpeakerError(ruling.why)

    def _post(self, out: Sequence[Outgoing]) -> None:
        for outgoing in out:
            self._office.delivery.post(outgoing)
