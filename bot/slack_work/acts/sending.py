"""What a modal that was sent off leads to: stored first, then acknowledged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.blocks.modals import Json, filled, notice
from bot.blocks.names import Action, Form
from bot.blocks.words import heard
from bot.slack_work.acts.marking import Marking
from bot.slack_work.acts.running import Running
from bot.slack_work.acts.settling import Settling
from bot.slack_work.acts.telling import Telling
from bot.slack_work.at_hand import Office, Spot, spot_of
from bot.slack_work.talks import Arrivals
from capture.interview.course import State
from model_store.errors import GembaError, SpeakerError
from model_store.people import account_of

SURE = "forget me"


@dataclass(frozen=True, slots=True)
class Done:
    """What Slack is answered: wrong fields, another view, or (neither) that it may close."""

    errors: Mapping[str, str] | None = None
    view: Json | None = None


class Sending:
    """Takes every form."""

    def __init__(
        self,
        office: Office,
        arrivals: Arrivals,
        telling: Telling,
        marking: Marking,
        running: Running,
        settling: Settling,
    ) -> None:
        self._office, self._arrivals = office, arrivals
        self._telling, self._marking, self._running = telling, marking, running
        self._settling = settling

    def sent(self, person: str, view: Json) -> Done:
        """Take one form; what went wrong is said in it."""
        forms: dict[str, Callable[[str, Json, dict[str, Any]], Done]] = {
            Form.PROCESS: self._process,
            Form.REFER: self._refer,
            Form.SNOOZE: self._snooze,
            Form.READ_BACK: self._read_back,
            Form.DESCRIBE: self._describe,
            Form.CAPTURE: self._capture,
            Form.SETTINGS: self._settings,
            Form.FORGET: self._forget,
            Form.SETTLE: self._settle,
        }
        take = forms.get(str(view.get("callback_id")))
        if take is None:
            return Done()
        try:
            return take(person, view, filled(view))
        except SpeakerError as error:
            return Done(view=notice("Gemba", str(error)))
        except GembaError:
            told = "I could not keep that just now. Please try again in a moment."
            return Done(view=notice("Gemba", told))

    def _process(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        del view
        return Done(errors=self._running.set_up(person, given))

    def _refer(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        spot = self._own(person, view)
        if spot is None:
            return Done()
        standing = self._office.standing(spot.account)
        whom = f"<@{given['whom']}>" if "whom" in given else heard(str(given.get("words", "")))
        if standing and standing.session.state is State.INVITED:
            about = Spot(spot.account, spot.number, str(given.get("whom") or whom))
            deed = self._arrivals.pressed(f"form/{view['id']}", person, Action.NOT_ME, about)
        else:
            text = f"Not me, ask {whom}" if whom else "I do not know, that is not me"
            deed = self._arrivals.typed(f"form/{view['id']}", person, spot.account, text)
        self._office.delivery.store(deed)
        return Done()

    def _snooze(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        spot = self._own(person, view)
        if spot is not None:
            about = Spot(spot.account, spot.number, str(given.get("day", "")))
            deed = self._arrivals.pressed(f"form/{view['id']}", person, Action.LATER, about)
            self._office.delivery.store(deed)
        return Done()

    def _read_back(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        self._marking.submit(person, str(view.get("private_metadata", "")), given)
        return Done()

    def _describe(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        del view
        called = str(given.get("fresh") or given.get("known") or "")
        if not called:
            return Done(errors={"fresh": "Choose one, or write what the work is called."})
        answer = self._telling.begin(person, called)
        return Done(view=notice("How I work", answer.text))

    def _capture(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        account = str(given.get("account", ""))
        if account_of(account).person == person and given.get("words"):
            words = str(given["words"])
            deed = self._arrivals.typed(f"form/{view['id']}", person, account, words)
            self._office.delivery.store(deed)
        return Done()

    def _settings(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        del view
        self._telling.call(person, str(given.get("role", "")))
        return Done()

    def _forget(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        del view
        if str(given.get("sure", "")).strip().casefold() != SURE:
            return Done(errors={"sure": f"Write “{SURE}”, or press Cancel."})
        return Done(view=notice("Forget me", self._telling.forget(person).text))

    def _settle(self, person: str, view: Json, given: dict[str, Any]) -> Done:
        about = str(view.get("private_metadata", ""))
        wrong = self._settling.sent(person, about, given, f"form/{view['id']}")
        if wrong:
            return Done(errors=wrong)
        return Done(view=notice("Settled", self._settling.told(given)))

    def _own(self, person: str, view: Json) -> Spot | None:
        """The place in somebody's own interview that a form is about."""
        spot = spot_of(str(view.get("private_metadata", "")))
        return spot if spot and account_of(spot.account).person == person else None
