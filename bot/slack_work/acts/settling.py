"""Where the owner of a process settles what differs: by a word of his own, or by having it asked.

Ruled first, like everything that is shown; what is pressed twice happens once.
"""

from collections.abc import Mapping
from typing import Any

from bot.blocks import findings as blocks
from bot.reports.contents import SETTLED, Card, cards
from bot.settling.lookup import Found, findings_of
from bot.settling.recording import Record, resolution, scope_of
from bot.slack_work.acts.answer import Answer
from bot.slack_work.at_hand import Office, meant
from bot.slack_work.talks import Inquiring
from model_store.disclosure.permission import Thing, may
from model_store.errors import ConfigurationError, SpeakerError
from model_store.people import Process
from model_store.settlement import ENDED, Standing
from model_store.values import ANYWHERE
from model_store.vocabulary import FindingList, Resolution

GONE = "This is not found any more, so there is nothing to settle."
AGAIN = "`/gemba findings settled` lists it, and opens it again."


class Settling:
    """Shows findings to whoever may settle them, and records what becomes of them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._inquiring = Inquiring(office)

    def show(self, person: str, words: str) -> Answer:
        """List what is open; with `settled` or a list before the process, only that.

        Raises:
            SpeakerError: it is not clear which process is meant, or it may not be shown.
        """
        first, _, rest = words.strip().partition(" ")
        chosen = first.casefold().removesuffix("s") if first else ""
        settled, known = chosen == "settled", chosen in set(FindingList)
        process = meant(self._office, person, rest if settled or known else words)
        found = self._found(person, process)
        wanted = [
            s
            for s in found.every
            if (s.status in ENDED) is settled and (not known or s.finding.list == chosen)
        ]
        title = "Settled" if settled else "What differs"
        listed = cards(wanted, found.view, person)
        said = f"{title}: {process.name}"
        return Answer(*blocks.cards(said, process.key, listed, settled=settled))

    def opened(self, person: str, value: str) -> Answer:
        """The modal in which a finding is settled.

        Raises:
            SpeakerError: it is not theirs to settle, or it is gone.
        """
        found, standing = self._meant(person, value)
        return Answer(view=blocks.settle_form(value, self._card(found, standing)))

    def tolerate(self, person: str, value: str, key: str) -> Answer:
        """Let it be as it is, knowingly.

        Raises:
            SpeakerError: it is not theirs to settle, or it is gone.
        """
        found, standing = self._meant(person, value)
        record = self._record(person, found, key)
        record.settle(standing, resolution(standing, Resolution.TOLERATED))
        return Answer(f"It stays as it is, knowingly. {AGAIN}")

    def reopen(self, person: str, value: str, key: str) -> Answer:
        """Take a settlement back.

        Raises:
            SpeakerError: it is not theirs to settle, or it is gone.
        """
        found, standing = self._meant(person, value)
        settled = standing.settlement
        self._record(person, found, key).reopen(settled.finding if settled else "")
        return Answer("It is open again.")

    def inquire(self, person: str, value: str) -> Answer:
        """Have the question asked that would tell most, of whoever can answer it.

        Raises:
            SpeakerError: it is not theirs to ask, or it is gone.
        """
        found, standing = self._meant(person, value)
        return Answer(self._inquiring.plan(found, standing))

    def sent(self, person: str, about: str, given: Mapping[str, Any], key: str) -> dict[str, str]:
        """Settle as the form says; returns what is wrong, by field.

        Raises:
            SpeakerError: it is not theirs to settle, or it is gone.
        """
        found, standing = self._meant(person, about)
        outcome, said = Resolution(str(given.get("outcome"))), str(given.get("scope") or "")
        try:
            scope = scope_of([said]) if said.strip() else ANYWHERE
            event = resolution(standing, outcome, scope)
            why = str(given.get("why") or "")
            self._record(person, found, key).settle(standing, event, why)
        except ConfigurationError:
            return {"scope": "Say for which cases, like site=Oslo."}
        return {}

    def told(self, given: Mapping[str, Any]) -> str:
        """What is said once it is settled."""
        return f"Settled: {SETTLED[Resolution(str(given.get('outcome')))]}. {AGAIN}"

    def _meant(self, person: str, value: str) -> tuple[Found, Standing]:
        key, _, finding = value.partition("#")
        process = meant(self._office, person, key)
        found = self._found(person, process)
        standing = next((s for s in found.every if s.finding.id == finding), None)
        if standing is None:
            raise SpeakerError(GONE)
        return found, standing

    def _found(self, person: str, process: Process) -> Found:
        office = self._office
        actor = office.actor(person, process.key)
        for thing in (Thing.SETTLE, Thing.PICTURE):
            ruling = may(actor, thing, office.released(process.key))
            if not ruling.allowed:
                raise SpeakerError(ruling.why)
        return findings_of(office.home, process, office.now())

    def _card(self, found: Found, standing: Standing) -> Card:
        (card,) = cards((standing,), found.view)
        return card

    def _record(self, person: str, found: Found, key: str) -> Record:
        office = self._office
        return Record(office.home, found.process, office.now(), by=person, key=f"/{key}")
