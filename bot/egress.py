"""What leaves this machine for a model: within budgets, and written down without a word of it.

One line is written before anything is sent (what for, when, to whom, how many characters) and one
when it is over. The lines are also the memory of the budgets, so that a restart spends nothing.
"""

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from capture.extraction.model.sent.answer import Answer
from capture.extraction.model.sent.port import Fault, LanguageModel, ModelError, Request
from capture.extraction.model.union import Contribution
from capture.interview.phrasing.model_wording import Phraser

FILE = "egress.jsonl"
FAILURES_BEFORE_REST = 3
REST_SECONDS = 120.0

Line = dict[str, Any]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Budget:
    """How many characters may leave, in all: for one turn, for one person and for all in a day."""

    turn: int
    person: int
    day: int


@dataclass
class EgressLog:
    """The lines, in a file of the home or, without one, in memory."""

    path: Path | None = None
    _kept: list[Line] = field(default_factory=list)

    def write(self, line: Line) -> None:
        """Add a line; it is on disk when this returns."""
        if self.path is None:
            self._kept.append(line)
            return
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def lines(self) -> Iterator[Line]:
        """Every line, oldest first; one that was cut off by a crash is left out."""
        if self.path is None:
            yield from self._kept
        elif self.path.is_file():
            for raw in self.path.read_text(encoding="utf-8").splitlines():
                try:
                    line = json.loads(raw)
                except ValueError:
                    continue
                if isinstance(line, dict):
                    yield line


class Gate:
    """A model behind budgets and the log; it rests for a while when it fails again and again."""

    def __init__(
        self, model: LanguageModel, to: str, budget: Budget, log: EgressLog, now: Callable[[], str]
    ) -> None:
        """Stand before a model.

        Args:
            model: who is asked.
            to: the host that the words go to, as it is logged.
            budget: how much may leave.
            log: where it is written down; what it holds of today is already spent.
            now: the clock for the log.
        """
        self._model = model
        self._to = to
        self._budget = budget
        self._log = log
        self._now = now
        self._failures = 0
        self._rests_until = 0.0
        self._spent: dict[tuple[str, str], int] = {}
        for line in log.lines():
            if line.get("did") == "sent":
                self._spend(str(line["at"])[:10], str(line["person"]), int(line["characters"]))

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._model.name

    def answer(self, request: Request) -> Answer:
        """Ask, if the budgets allow it and the model is not at rest.

        Raises:
            ModelError: it may not be asked now, or it was and failed.
        """
        return self.through(request, self._model.answer)

    def through(self, request: Request, ask: Callable[[Request], _T]) -> _T:
        """Ask anything of the model within the same budgets, and write it down.

        Raises:
            ModelError: it may not be asked now, or it was and failed.
        """
        self._check(request)
        self._send(request)
        try:
            answer = ask(request)
        except ModelError as error:
            self._failed(error.fault)
            raise
        self._failures = 0
        self._write(did="answered")
        return answer

    def note(self, contribution: Contribution) -> None:
        """Write down what came of an answer: numbers only."""
        if contribution.fault is None:
            counts = asdict(contribution)
            counts["refused"] = dict(contribution.refused)
            del counts["fault"]
            self._write(did="read", **counts)

    def _check(self, request: Request) -> None:
        day, person = self._now()[:10], pseudonym(request.person)
        more = request.characters
        fits = (
            more <= self._budget.turn
            and self._spent.get((day, person), 0) + more <= self._budget.person
            and self._spent.get((day, ""), 0) + more <= self._budget.day
        )
        if not fits:
            self._write(did="held back", why=Fault.BUDGET, characters=more)
            raise ModelError(Fault.BUDGET)
        if time.monotonic() < self._rests_until:
            raise ModelError(Fault.RESTING)

    def _send(self, request: Request) -> None:
        person = pseudonym(request.person)
        self._write(
            did="sent",
            to=self._to,
            model=self.name,
            prompt=request.prompt,
            person=person,
            characters=request.characters,
        )
        self._spend(self._now()[:10], person, request.characters)

    def _failed(self, fault: Fault) -> None:
        self._write(did="failed", why=fault)
        self._failures += 1
        if self._failures >= FAILURES_BEFORE_REST:
            self._failures = 0
            self._rests_until = time.monotonic() + REST_SECONDS

    def _spend(self, day: str, person: str, characters: int) -> None:
        for key in ((day, person), (day, "")):
            self._spent[key] = self._spent.get(key, 0) + characters

    def _write(self, **what: object) -> None:
        self._log.write({"at": self._now(), **what})


class PhrasingGate:
    """The same gate, for the words of questions."""

    def __init__(self, gate: Gate, phraser: Phraser) -> None:
        self._gate = gate
        self._phraser = phraser

    def phrase(self, request: Request) -> str:
        """Have one question put in other words, if the budgets allow it.

        Raises:
            ModelError: it may not be asked now, or it was and failed.
        """
        return self._gate.through(request, self._phraser.phrase)


def pseudonym(person: str) -> str:
    """What stands in the log for a person: enough to add up, nothing to read."""
    return hashlib.sha256(f"egress/{person}".encode()).hexdigest()[:12]
