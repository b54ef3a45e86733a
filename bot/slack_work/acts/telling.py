"""What somebody does about their own telling: begin, go on, put off, look at it, take it away."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.blocks.asking import spoken
from bot.blocks.forms import capture_form
from bot.blocks.home import Mine, home
from bot.blocks.names import Action
from bot.blocks.parts import built, said
from bot.blocks.words import cut, named, neutral
from bot.clock import day
from bot.delivery.ports import Outgoing
from bot.slack_work.acts.answer import Answer
from bot.slack_work.at_hand import Office, Spot, Standing, invitations, leads, postings
from bot.slack_work.talks import Arrivals, Invitations
from bot.talking.begin import process_of
from capture.interview.course import State
from capture.interview.phrasing import sentence
from model_store.disclosure.permission import Audience
from model_store.errors import ConfigurationError, SpeakerError
from model_store.events import Turn
from model_store.people import Process
from model_store.vocabulary import Vantage

STANDING = {
    State.NEW: "not begun",
    State.INVITED: "invited, waits for your yes",
    State.ACTIVE: "under way",
    State.SNOOZED: "put off",
    State.PAUSED: "you keep your place",
    State.READ_BACK: "read back, waits for your word",
    State.CLOSED: "over; you can still add to it in its thread",
}
NOTHING_OPEN = "No interview of yours is open. `/gemba start` begins one."
LOOK = "Look at our direct message: the interview stands there in a thread."


class Telling:
    """Everything about one's own interviews."""

    def __init__(self, office: Office, arrivals: Arrivals) -> None:
        self._office, self._arrivals = office, arrivals
        self._invitations = Invitations(office)

    def begin(self, person: str, called: str) -> Answer:
        """Go on with an interview, or offer a new one about a process, known or new.

        Raises:
            SpeakerError: guests and strangers are not interviewed, or nothing is named.
        """
        refusal = self._office.directory.member(person).refusal
        if refusal:
            raise SpeakerError(refusal)
        process = self._process(called)
        if process is None:
            current = self.current(person)
            if current is None:
                raise SpeakerError("Which work? Put its name behind it: `/gemba start invoices`.")
            return self.go_on(person, current.account.key)
        self._known(process, person)
        lead = leads(self._office, person, process.key)
        vantage = Vantage.LEADER if lead else Vantage.OPERATOR
        account = self._office.account(process.key, person, vantage)
        standing = self._office.standing(account.key)
        if standing and standing.is_open:
            return self.go_on(person, account.key)
        self._invitations.send(process, person, person, vantage)
        return Answer(LOOK)

    def go_on(self, person: str, account: str) -> Answer:
        """Put the open question of one interview before its speaker once more."""
        standing = self._office.standing(account)
        if standing is None or standing.account.person != person:
            return Answer(NOTHING_OPEN)
        if standing.is_open:
            self._office.delivery.once(f"resume/{account}", self._office.now())
        return Answer(LOOK)

    def steer(self, person: str, key: str, action: Action, extra: str = "") -> Answer:
        """Do with the open question what its buttons do."""
        standing = self.current(person)
        if standing is None:
            return Answer(NOTHING_OPEN)
        open_now = standing.is_open
        number = postings(standing.log) if open_now else invitations(standing.log)
        spot = Spot(standing.account.key, number, extra)
        self._office.delivery.store(self._arrivals.pressed(key, person, action, spot))
        return Answer(LOOK)

    def capture(self, person: str, writer: str, text: str) -> Answer:
        """Ask into which of somebody's accounts their own message goes.

        Raises:
            SpeakerError: it is somebody else's message, or they have begun no interview.
        """
        if writer != person:
            raise SpeakerError("Only your own messages: what others wrote is theirs to tell.")
        known = [
            (one.account.key, one.process.name)
            for one in self._office.interviews_of(person)
            if one.session.askings
        ]
        if not known:
            raise SpeakerError("First begin an interview with “Describe how I work”.")
        return Answer(view=capture_form("", text, known))

    def current(self, person: str) -> Standing | None:
        """The interview that moved last among those that are not over."""
        known = self._office.interviews_of(person)
        waiting = (s for s in known if s.is_open or s.session.state is State.INVITED)
        return next(waiting, None)

    def status(self, person: str) -> Answer:
        """Where somebody's interviews stand, and those of processes they own."""
        own = [f"*{neutral(m.process)}*: {neutral(m.standing)}" for m in self.mine(person)]
        told = [said(text) for text in own] or [said("You have told about no process yet.")]
        for process in self._office.home.ledger.processes():
            setup = self._office.setups.of(process.key)
            if setup and setup.owner == person:
                told.append(said(self._of_process(process)))
        return Answer("Where interviews stand", built(told[:45]))

    def export(self, person: str, key: str) -> Answer:
        """Give somebody everything they told, in their direct message."""
        lines = [line for mine in self.mine(person) for line in (f"{mine.process}:", *mine.told)]
        if not lines:
            return Answer("You have told nothing yet.")
        for number in range(0, len(lines), 40):
            part = lines[number : number + 40]
            text = cut(neutral(" ".join(part)))
            out = Outgoing(f"export/{key}/{number}", person, text, spoken(part))
            self._office.delivery.post(out)
        return Answer("I wrote you everything you told, in our direct message.")

    def forget(self, person: str) -> Answer:
        """Destroy everything somebody said."""
        now = self._office.now()
        for standing in self._office.interviews_of(person):
            self._office.delivery.cancel(f"wake/{standing.account.key}")
        destroyed = self._office.home.ledger.forget(person, at=now, by=person)
        self._office.setups.forget(person)
        return Answer(f"Done: {destroyed} texts of yours are destroyed here.")

    def call(self, person: str, role: str) -> None:
        """Note what somebody's role is called, and tell the ledger."""
        self._office.setups.call(person, " ".join(role.split()))
        known = replace(self._office.person(person), role=" ".join(role.split()))
        for standing in self._office.interviews_of(person)[:1]:
            now = self._office.now()
            turn = Turn(f"role/{person}/{now}", standing.process.key, now, person, people=(known,))
            self._office.home.ledger.append(turn)

    def home(self, person: str) -> Mapping[str, Any]:
        """The App Home of somebody."""
        return home(self.mine(person), self._office.person(person).role)

    def mine(self, person: str) -> tuple[Mine, ...]:
        """Every interview of somebody with what they told in it."""
        return tuple(self._mine(one) for one in self._office.interviews_of(person))

    def _mine(self, standing: Standing) -> Mine:
        knowledge = self._office.home.knowledge(standing.process)
        own = [c for c in knowledge.live if c.account == standing.account.key]
        until, names = day(standing.session.until), self._office.names()
        released = self._office.released(standing.process.key)
        where = " and ".join(f"the {audience}" for audience in Audience if audience in released)
        return Mine(
            standing.account.key,
            standing.process.name,
            STANDING[standing.session.state] + (f" until {until}" if until else ""),
            standing.is_open,
            tuple(dict.fromkeys(named(sentence(c), names) for c in own if c.quote.strip())),
            f"a version is released to {where}." if where else "nothing is released yet.",
        )

    def _of_process(self, process: Process) -> str:
        """Who of a process has told, by name and standing only: for its owner."""
        lines = []
        for account in self._office.home.ledger.accounts(process.key):
            standing = self._office.standing(account.key)
            if standing and standing.log:
                leader = " (leads)" if account.vantage is Vantage.LEADER else ""
                name = neutral(self._office.person(account.person).name)
                lines.append(f"• {name}{leader}: {STANDING[standing.session.state]}")
        told = "\n".join(lines) or "nobody is invited yet"
        return cut(f"*{neutral(process.name)}*, which you own:\n{told}")

    def _known(self, process: Process, person: str) -> None:
        """Have the ledger know a process before anybody is invited to it."""
        if self._office.process(process.key) is None:
            now = self._office.now()
            turn = Turn(f"new/{process.key}", process.key, now, person, processes=(process,))
            self._office.home.ledger.append(turn)

    def _process(self, called: str) -> Process | None:
        if not called.strip():
            return None
        try:
            return process_of(self._office.home, called)
        except ConfigurationError as error:
            raise SpeakerError("Give the work a name of a word or two.") from error
