"""One interview in a terminal: every answer is stored before the next question is shown.

Nothing is kept here between two turns, so leaving at any moment loses at most the line that was
being typed.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.bootstrap import Home
from bot.situations import situation
from capture.interview.course import Asking, Move, Session, Situation
from capture.interview.phrasing import reworded
from capture.interview.turns import edit, open_interview, take
from model_store.claims import Message
from model_store.errors import GembaError
from model_store.people import Account, Person, Process

HELP = """\
Answer in your own words. Besides, you can type
  :skip       go on to the next question
  :undo       take the last answer back and be asked again
  :answers    list your answers with their numbers
  :edit N     say answer N anew
  :stop       hear what was understood, and finish
  :quit       leave (ctrl-c does, too); the next time you get the very same question"""

STEERING = {":skip": "skip", ":undo": "undo", ":stop": "stop"}
"""Commands the engine understands as words."""

LEAVING = frozenset({":quit", ":later", ":exit", ":q"})

Read = Callable[[str], str | None]
"""Ask for a line after a prompt; None when the speaker left."""


@dataclass(slots=True)
class Talk:
    """An interview going on between one person and the engine."""

    home: Home
    process: Process
    person: Person
    account: Account
    console: Console
    read: Read
    now: Callable[[], str]
    closed: bool = field(default=False)

    def run(self) -> bool:
        """Talk until the interview is over or the speaker leaves; True when it is over."""
        try:
            return self._run()
        except KeyboardInterrupt:
            return False

    def _run(self) -> bool:
        with self.console.status("Getting ready …"):
            _ = self.home.extractor  # a missing language model must show before any answer
            move = self._store(open_interview(self._situation()))
        self._show(move)
        while not self.closed:
            line = self.read("› ")  # noqa: RUF001 - a prompt, not a quote
            if line is None or line.strip().lower() in LEAVING:
                return False
            self._take(line)
        return True

    def _take(self, line: str) -> None:
        """Do what a line asks for; a refused turn is explained and the question stands."""
        word, _, rest = line.strip().partition(" ")
        try:
            match word.lower():
                case "":
                    return
                case ":help" | ":h" | ":?":
                    self._say(HELP)
                case ":answers":
                    self._list()
                case ":edit":
                    self._edit(rest)
                case ":skip" | ":undo" | ":stop" as steering:
                    self._answer(STEERING[steering])
                case _ if word.startswith(":") and not rest and word[1:].isalpha():
                    self._say(f"There is no {word}. Type :help for what there is.")
                case _:
                    self._answer(line)
        except GembaError as error:
            self._say(str(error))

    def _answer(self, text: str) -> None:
        message = self._message(text)
        here, turn = self._situation(), f"{message.key}#turn"
        move = take(here, (message,), self.home.extractor, turn, message.at)
        self._show(self._store(reworded(move, here, self.home.wording)))

    def _list(self) -> None:
        for number, asking in enumerate(answers(self._situation().session), start=1):
            said = " ".join(m.text for k in asking.messages if (m := self.home.ledger.message(k)))
            self._say(f"{number}. {asking.question.text}")
            self._say(f"   {said}")

    def _edit(self, wanted: str) -> None:
        here = self._situation()
        given = answers(here.session)
        if not wanted.strip().isdecimal() or not 1 <= int(wanted) <= len(given):
            self._say(f"Say which: :edit 1 to :edit {len(given)}." if given else "No answers yet.")
            return
        asking = given[int(wanted) - 1]
        stored = self.home.ledger.message(asking.messages[0])
        if stored is None:
            self._say("That answer is gone.")
            return
        self._say(f"{asking.question.text}\nYou said: {stored.text}")
        text = self.read("anew › ")  # noqa: RUF001
        if text is None or not text.strip():
            self._say("Nothing was changed.")
            return
        turn = f"{stored.key}#edit{stored.revision + 1}"
        move = edit(here, stored, whole(text), self.home.extractor, turn, self.now())
        self._show(self._store(move))

    def _situation(self) -> Situation:
        return situation(self.home, self.process, self.account, self.person, self.now())

    def _message(self, text: str) -> Message:
        key = f"{self.account.key}/{secrets.token_hex(6)}"
        mine = self.person.key, self.process.key, self.account.key
        return Message(key, *mine, whole(text), self.now())

    def _store(self, move: Move) -> Move:
        self.home.ledger.append(move.turn)
        self.closed = move.closed
        return move

    def _show(self, move: Move) -> None:
        self.console.print()
        for said in move.say:
            self._say(said)
        for line in move.read_back:
            self.console.print(Padding(Text(line), (0, 0, 0, 2)))
        if move.question:
            self.console.print(Text(move.question.text, style="bold"))

    def _say(self, text: str) -> None:
        self.console.print(Text(text, style="cyan"))


def answers(session: Session) -> tuple[Asking, ...]:
    """The answers that can be edited, in the order they were given; numbers start at 1."""
    return tuple(asking for asking in session.answered if asking.messages)


def whole(text: str) -> str:
    """The text with bytes that are no UTF-8 made visible, so that it can always be stored."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
