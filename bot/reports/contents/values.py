"""What a report says, as plain values: there is no field in which a quote or a name could travel.

Every sentence carries the ids of the claims it rests on. Renderers add layout, never content.
"""

from dataclasses import dataclass
from enum import StrEnum

from model_store.vocabulary import Band, Cause, FindingKind, Support


class Topic(StrEnum):
    """What a sentence about a step is about, in the order in which a reader wants it."""

    WHO = "who"
    WITH = "with"
    INPUT = "needs"
    RULE = "rule"
    HANDS_ON = "hands on"
    WAIT = "waits"
    TAKES = "takes"
    OTHERWISE = "otherwise"
    WAY_ROUND = "way round"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure a sentence is: what the claims together say, and on how many legs it stands.

    `score` runs from 0 to 1; `last` is the moment of the latest claim or confirmation.
    """

    score: float
    accounts: int
    independent: int
    status: Support
    last: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, and what it rests on."""

    topic: Topic
    text: str
    claims: tuple[str, ...]
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the readable list. `only_believed`: leaders name it, nobody who does it has."""

    number: int
    label: str
    statements: tuple[Statement, ...]
    claims: tuple[str, ...]
    sureness: Sureness
    only_believed: bool = False

    def of(self, *topics: Topic) -> tuple[Statement, ...]:
        """Its sentences about these topics, in the order given."""
        return tuple(s for topic in topics for s in self.statements if s.topic is topic)


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding, worded about roles.

    `subject` is what it is about, `text` what was found, `believed` and `described` what either
    side tells, in a headline of ours. `factors` are everything its severity is made of.
    """

    id: str
    rule: str
    kind: FindingKind
    subject: str
    text: str
    claims: tuple[str, ...]
    believed: str = ""
    described: str = ""
    band: Band | None = None
    score: float | None = None
    factors: tuple[tuple[str, float], ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """A difference that was settled: `how` and when, and a belief as it was and as it is."""

    id: str
    subject: str
    how: str
    claims: tuple[str, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A place where work waits: why, how long if somebody said so, and how sure that is."""

    rank: int
    station: str
    steps: tuple[str, ...]
    cause: Cause
    why: str
    how_long: str
    how_sure: str
    probability: float
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from an earlier version, in sentences."""

    since: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What the whole report rests on, in numbers."""

    doing: int
    leading: int
    claims: int
    corrected: int
    removed: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a gap report says about one process at one version."""

    process: str
    title: str
    version: str
    at: str
    basis: Basis
    bounds: tuple[Statement, ...] = ()
    whole: tuple[Statement, ...] = ()
    steps: tuple[StepLine, ...] = ()
    contradicted: tuple[Entry, ...] = ()
    surprises: tuple[Entry, ...] = ()
    unasked: tuple[Entry, ...] = ()
    detectors: tuple[Entry, ...] = ()
    blind_spots: tuple[Entry, ...] = ()
    ended: tuple[Ended, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    changes: Changes | None = None
    weights: tuple[tuple[str, float], ...] = ()
