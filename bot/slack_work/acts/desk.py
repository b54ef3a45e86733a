"""Where listeners bring what people did: one method an act, answered with words or a modal."""

import logging
import re
from collections.abc import Callable

from bot.blocks import forms
from bot.blocks.hello import help_text
from bot.blocks.modals import Json, notice
from bot.blocks.names import Action
from bot.blocks.words import heard, neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.acts.answer import Answer
from bot.slack_work.acts.marking import Marking
from bot.slack_work.acts.running import Running
from bot.slack_work.acts.seeing import Seeing, refusal
from bot.slack_work.acts.sending import Done, Sending
from bot.slack_work.acts.settling import Settling
from bot.slack_work.acts.telling import Telling
from bot.slack_work.at_hand import Office, mine
from bot.slack_work.talks import Arrivals, press_key
from model_store.errors import GembaError, SpeakerError, UnavailableError

LOG = logging.getLogger(__name__)
_OWN_NAME = re.compile(r"^\s*<@[A-Z0-9]+>\s*")
TRY_AGAIN = "Slack did not answer me just now. Nothing was lost; please try again in a moment."
BROKEN = "That did not work, and it is mine to mend: whoever runs me finds it in my log."


class Desk:
    """Answers acts. Refusals are words, never errors."""

    def __init__(self, office: Office, arrivals: Arrivals) -> None:
        self.office, self.arrivals = office, arrivals
        self.telling = Telling(office, arrivals)
        self.marking = Marking(office, arrivals)
        self.running = Running(office)
        self.seeing = Seeing(office)
        self.settling = Settling(office)
        parts = (self.telling, self.marking, self.running, self.settling)
        self.sending = Sending(office, arrivals, *parts)

    def command(self, person: str, words: str, key: str) -> Answer:
        """Answer `/gemba <words>`; `key` is unlike that of any other command typed."""
        first, _, rest = words.strip().partition(" ")
        return self._said(person, lambda: self._command(person, first.lower(), rest.strip(), key))

    def mention(self, event: Json, event_id: str) -> None:
        """Answer a mention in a channel, for the eyes of who asked; in a DM it is none."""
        person, channel = str(event.get("user") or ""), str(event.get("channel") or "")
        if not person or event.get("bot_id") or event.get("channel_type") == "im":
            return
        if channel.startswith("D"):
            return
        question = _OWN_NAME.sub("", heard(str(event.get("text") or "")))
        answer = self._said(person, lambda: self.seeing.ask(person, question))
        thread = str(event.get("thread_ts") or "")
        self.office.delivery.post(
            Outgoing(
                f"mention/{event_id}",
                channel,
                answer.text,
                answer.blocks,
                thread_ts=thread,
                only_for=person,
            )
        )

    def home(self, person: str) -> Json | None:
        """Somebody's App Home; none for whoever is not interviewed."""
        try:
            refused = self.office.directory.member(person).refusal
            return None if refused else self.telling.home(person)
        except GembaError:
            return None

    def capture(self, person: str, writer: str, text: str) -> Answer:
        """The modal in which somebody takes a message of their own into their account."""
        return self._said(person, lambda: self.telling.capture(person, writer, heard(text)))

    def in_a_window(self, answer: Answer) -> Answer:
        """The same answer where only a window can be shown."""
        if answer.view is not None or not answer.text:
            return answer
        return Answer(view=notice("Gemba", answer.text))

    def sent(self, person: str, view: Json) -> Done:
        """Take a modal that was sent off."""
        return self.sending.sent(person, view)

    def opens(self, person: str, action: str, value: str, body: Json) -> Answer:
        """Answer a button that opens something, or that only its presser is answered to."""
        return self._said(person, lambda: self._opened(person, action, value, body))

    def describe(self, person: str) -> Answer:
        """The modal in which somebody says what they would like to tell about."""
        return self._said(person, lambda: self._describe(person))

    def commands(self, person: str, rest: str, key: str) -> dict[str, Callable[[], Answer]]:
        """Every word behind `/gemba`, with what it does for this person."""
        telling, running, seeing = self.telling, self.running, self.seeing
        return {
            "start": lambda: self._start(person, rest),
            "status": lambda: telling.status(person),
            "skip": lambda: telling.steer(person, key, Action.SKIP),
            "undo": lambda: telling.steer(person, key, Action.UNDO),
            "stop": lambda: telling.steer(person, key, Action.STOP),
            "snooze": lambda: telling.steer(person, key, Action.LATER, rest),
            "export": lambda: telling.export(person, key),
            "settings": lambda: self._settings(person),
            "forget-me": lambda: Answer(view=forms.forget_form()),
            "process": lambda: Answer(view=forms.process_form(person)),
            "invite": lambda: running.invite(person, rest),
            "release": lambda: running.preview(person, rest, key),
            "report": lambda: running.report(person, rest, key),
            "queues": lambda: seeing.show(person, "queues", rest),
            "gaps": lambda: seeing.show(person, "gaps", rest),
            "model": lambda: seeing.show(person, "model", rest),
            "findings": lambda: self.settling.show(person, rest),
            "ask": lambda: seeing.ask(person, heard(rest)),
        }

    def _command(self, person: str, word: str, rest: str, key: str) -> Answer:
        """Look the word up; what nobody knows gets the help."""
        act = self.commands(person, rest, key).get(word)
        if act:
            return act()
        text, blocks = help_text()
        known = word in ("", "help")
        return Answer(text if known else f"I do not know “{neutral(word)}”. {text}", blocks)

    def openings(
        self, person: str, action: str, value: str, body: Json
    ) -> dict[str, Callable[[], Answer]]:
        """Every button that opens something, with what it does for this person."""
        marking, running = self.marking, self.running
        return {
            Action.REFER: lambda: Answer(view=forms.refer_form(value, declining=False)),
            Action.NOT_ME: lambda: Answer(view=forms.refer_form(value, declining=True)),
            Action.LATER: lambda: Answer(view=forms.snooze_form(value)),
            Action.MARKS_DONE: lambda: marking.press(person, action, value, body),
            Action.MISSING: lambda: marking.press(person, action, value, body),
            Action.APPROVE: lambda: running.settle(person, value, yes=True),
            Action.REFUSE: lambda: running.settle(person, value, yes=False),
            Action.RELEASE_LEADERS: lambda: running.release(
                person, action, value, press_key(body)
            ),
            Action.RELEASE_CHANNEL: lambda: running.release(
                person, action, value, press_key(body)
            ),
            Action.SETTLE: lambda: self.settling.opened(person, value),
            Action.TOLERATE: lambda: self.settling.tolerate(person, value, press_key(body)),
            Action.REOPEN: lambda: self.settling.reopen(person, value, press_key(body)),
            Action.INQUIRE: lambda: self.settling.inquire(person, value),
            Action.DESCRIBE: lambda: self._describe(person),
            Action.GO_ON: lambda: self._go_on(person, value),
            Action.SETTINGS: lambda: self._settings(person),
            Action.FORGET: lambda: Answer(view=forms.forget_form()),
        }

    def _opened(self, person: str, action: str, value: str, body: Json) -> Answer:
        act = self.openings(person, action, value, body).get(action)
        return act() if act else Answer()

    def _start(self, person: str, rest: str) -> Answer:
        if rest or self.telling.current(person):
            return self.telling.begin(person, rest)
        return self._describe(person)

    def _go_on(self, person: str, account: str) -> Answer:
        if "/" in account:
            return self.telling.go_on(person, account)
        return self.telling.status(person)

    def _settings(self, person: str) -> Answer:
        return Answer(view=forms.settings_form(self.office.person(person).role))

    def _describe(self, person: str) -> Answer:
        known = [(p.key, p.name) for p in mine(self.office, person)]
        return Answer(view=forms.describe_form(known))

    def _said(self, person: str, act: Callable[[], Answer]) -> Answer:
        """Do it; whoever may not, or cannot, is told so in plain words."""
        try:
            no = self.office.directory.member(person).refusal
            return Answer(no) if no else act()
        except SpeakerError as error:
            return refusal(error)
        except UnavailableError:
            return Answer(TRY_AGAIN)
        except Exception:  # whatever it is, somebody waits for an answer
            LOG.exception("An act was not answered")
            return Answer(BROKEN)
