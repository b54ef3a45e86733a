"""Putting on record what became of a finding; everything here can be taken back by an event."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from bot.bootstrap import Home
from bot.people import cleaned
from model_store.errors import ConfigurationError
from model_store.events import Aliased, ClaimEvent, HeadMoved, Reopened, Resolved, Turn
from model_store.graph.knowledge import MAIN
from model_store.people import Process
from model_store.settlement import Standing
from model_store.settlement.standing import evidence
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Resolution, Verdict

ADMIN = "admin"
LONGEST_REASON = 500
"""Characters of a reason that are kept: `gemba log` shows them in a table."""
DIMENSIONS = ("site", "variant", "amount", "period", "channel")
_SCOPE = re.compile(rf"\s*({'|'.join(DIMENSIONS)})\s*=\s*(\S.*?)\s*", re.IGNORECASE)
_BRANCH = re.compile(r"[^\W_][\w.-]{0,59}")


def scope_of(given: Iterable[str]) -> Scope:
    """Read what a variant depends on.

    >>> scope_of(["site=Oslo", "amount = over 5000"])
    Scope(site='Oslo', variant=None, amount='over 5000', period=None, channel=None)

    Raises:
        ConfigurationError: it is not one of the known dimensions with a value.
    """
    found: dict[str, str] = {}
    for one in given:
        read = _SCOPE.fullmatch(one)
        if read is None:
            raise ConfigurationError(
                f"“{one}” says no scope. Write one of {', '.join(DIMENSIONS)} with its value, "
                "like --scope site=Oslo."
            )
        found[read[1].lower()] = read[2]
    return Scope(**found)


def resolution(standing: Standing, outcome: Resolution, scope: Scope = ANYWHERE) -> Resolved:
    """The event that settles a finding, with everything that was looked at."""
    finding = standing.finding
    before = finding.leader if outcome is Resolution.LEADER_UPDATED else ()
    return Resolved(
        finding.id,
        outcome.value,
        scope,
        tuple(c.id for c in evidence(finding)),
        before=tuple(c.id for c in before),
    )


@dataclass(frozen=True, slots=True)
class Record:
    """Where and in whose name something is put on record; the same `key` twice is once."""

    home: Home
    process: Process
    at: str
    by: str = ADMIN
    branch: str = MAIN
    key: str = ""

    def settle(self, standing: Standing, event: Resolved, why: str = "") -> None:
        """Settle a finding, with the reason on one line. Two names for one step become one step.

        Raises:
            ConfigurationError: a variant without the scope it depends on.
        """
        if event.outcome == Resolution.VARIANT and event.scope == ANYWHERE:
            raise ConfigurationError(
                "A variant holds for some cases: say which, like --scope site=Oslo "
                f"(one of {', '.join(DIMENSIONS)})."
            )
        events: list[ClaimEvent] = [event]
        steps = standing.finding.steps
        if event.outcome == Resolution.ALIAS and len(steps) > 1:
            events.append(Aliased(steps[0], steps[1], Verdict.SAME))
        self.write(
            events, cleaned(why)[:LONGEST_REASON] or f"settled: {event.outcome.replace('_', ' ')}"
        )

    def reopen(self, finding: str) -> None:
        """Take a settlement back."""
        self.write([Reopened(finding)], "a settlement was taken back")

    def move_head(self, seq: int, why: str) -> None:
        """Have an earlier revision read from now on; nobody's words are withdrawn."""
        self.write([HeadMoved(seq)], why)

    def write(self, events: Iterable[ClaimEvent], why: str) -> None:
        """Append events as one turn."""
        turn = Turn(
            id=f"{self.process.key}#settle{self.key or secrets.token_hex(6)}",
            process=self.process.key,
            at=self.at,
            by=self.by,
            why=why,
            processes=(self.process,),
            events=tuple(events),
            branch=self.branch,
        )
        self.home.ledger.append(turn)


def branch_name(name: str) -> str:
    """A branch by that name.

    Raises:
        ConfigurationError: it is no name one can type again.
    """
    if not _BRANCH.fullmatch(name):
        raise ConfigurationError(
            f"“{name}” cannot name a branch: take a word of letters, digits, dots and dashes, "
            "like to-be."
        )
    return name


def branches(home: Home, process: Process) -> dict[str, int]:
    """How many events each branch of a process has, the main one left out."""
    found: dict[str, int] = {}
    for recorded in home.ledger.events(process.key):
        if recorded.branch != MAIN:
            found[recorded.branch] = found.get(recorded.branch, 0) + 1
    return dict(sorted(found.items()))
