"""A process with people, a fake extractor and a ledger of one turn after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from capture.interview.course.draft import grow
from capture.interview.course.session import Session, fold_session
from capture.interview.turns.conversation import Move, Situation, open_interview, take
from capture.interview.turns.editing import edit
from capture.interview.worth.slots import FILLS
from capture.ports import Heard, Reading
from model_store.claims import Claim, Message, grounded
from model_store.events import InterviewEvent
from model_store.graph.knowledge import Knowledge
from model_store.people import Account, Person, Process, account_key
from model_store.values import Text
from model_store.vocabulary import Kind, Slot, Vantage

PROCESS = Process("P9", "Library loans")
PEOPLE = (
    Person("U1", "Mina Okafor", "desk clerk"),
    Person("U2", "Tom Berg", "branch head"),
    Person("U3", "Priya Nair", "shelver"),
)


class EchoExtractor:
    """Every non-empty line of letters is one claim of the kind the question was for."""

    def read(self, heard: Heard) -> Reading:
        """Read a turn line by line."""
        claims = [c for m in heard.messages for c in self._claims(heard, m)]
        return Reading(tuple({c.id: c for c in claims}.values()))

    def _claims(self, heard: Heard, message: Message) -> list[Claim]:
        found, start = [], 0
        slot = heard.question.slot if heard.question else Slot.OPENING
        kind = (FILLS[slot] or (Kind.STEP,))[0]
        for line in message.text.split("\n"):
            begin = start + len(line) - len(line.lstrip())
            quote = line.strip()
            start += len(line) + 1
            if len(quote.split()) < 2 or "know" in quote or "ask" in quote:
                continue
            mention = (
                quote if kind is Kind.STEP else (heard.question and heard.question.step) or ""
            )
            claim = Claim(
                kind=kind,
                speaker=message.speaker,
                process=message.process,
                account=message.account,
                message=message.key,
                quote=quote,
                span=(begin, begin + len(quote)),
                value=Text(quote),
                mention=mention,
            )
            found.append(grounded(claim, message))
        return found


class SilentExtractor:
    """Reads nothing out of anything."""

    def read(self, heard: Heard) -> Reading:
        """Read a turn line by line."""
        del heard
        return Reading()


@dataclass
class Scene:
    """One account's interview, its ledger kept in memory."""

    vantage: Vantage = Vantage.OPERATOR
    person: Person = PEOPLE[0]
    extractor: object = field(default_factory=EchoExtractor)
    knowledge: Knowledge = field(default_factory=lambda: Knowledge(PROCESS, people=PEOPLE))
    log: list[InterviewEvent] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)
    turns: int = 0

    @property
    def account(self) -> Account:
        """Whose interview it is."""
        key = account_key(PROCESS.key, self.person.key, self.vantage)
        return Account(key, self.person.key, PROCESS.key, self.vantage)

    @property
    def session(self) -> Session:
        """The interview as it stands."""
        return fold_session(self.account.key, self.log)

    @property
    def situation(self) -> Situation:
        """What the engine is given."""
        return Situation(
            process=PROCESS,
            account=self.account,
            person=self.person,
            session=self.session,
            knowledge=self.knowledge,
            people=PEOPLE,
            now="2026-01-05T09:00",
        )

    def open(self) -> Move:
        """Begin or come back."""
        return self._keep(open_interview(self.situation))

    def say(self, *texts: str) -> Move:
        """Send messages and keep what comes of them."""
        self.turns += 1
        messages = self._messages(texts)
        turn = f"turn{self.turns}"
        return self._keep(take(self.situation, messages, self.extractor, turn, "2026-01-05"))

    def edit(self, key: str, text: str) -> Move:
        """Edit an earlier message."""
        self.turns += 1
        old = self.messages[key]
        made = edit(self.situation, old, text, self.extractor, f"turn{self.turns}", "2026-01-06")
        return self._keep(made)

    def _messages(self, texts: Sequence[str]) -> tuple[Message, ...]:
        return tuple(
            Message(f"m{self.turns}.{i}", self.person.key, PROCESS.key, self.account.key, t, "x")
            for i, t in enumerate(texts)
        )

    def _keep(self, move: Move) -> Move:
        self.log += move.turn.interview
        self.messages |= {m.key: m for m in move.turn.messages}
        self.knowledge = grow(self.knowledge, move.turn.events)
        return move

    def as_leader(self) -> "Scene":
        """Another scene on the same knowledge, with the branch head in front of us."""
        return replace(
            self, vantage=Vantage.LEADER, person=PEOPLE[1], log=[], messages={}, turns=100
        )
