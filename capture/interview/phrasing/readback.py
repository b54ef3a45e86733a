"""What was heard, read out to its speaker: at most seven numbered sentences, one claim each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from capture.interview.phrasing.labels import label, shown
from capture.interview.worth import FILLS
from model_store.claims import Claim, normalised
from model_store.findings.finding import Finding
from model_store.values import Calendar, Range, Text, Unit
from model_store.vocabulary import Kind, Slot

MOST_LINES = 7
MOST_QUOTED = 30
LONG_MINUTES = 120
"""From so many minutes on, people think in hours."""

MUST_HAVES = (
    Kind.WAIT,
    Kind.EXCEPTION,
    Kind.OWNER,
    Kind.TRIGGER,
    Kind.HANDOFF,
    Kind.OUTCOME,
    Kind.VOLUME,
    Kind.REWORK,
    Kind.WORKAROUND,
    Kind.SINGLE_PERSON,
    Kind.CONTROL,
    Kind.DURATION,
    Kind.STEP,
)
"""Kinds worth a line, the ones most rests on first."""

_ABOUT = {
    Kind.WAIT: "On waiting",
    Kind.EXCEPTION: "On what goes differently",
    Kind.OWNER: "On who does it",
    Kind.DEPUTY: "On who steps in",
    Kind.TRIGGER: "On how it starts",
    Kind.HANDOFF: "On who gets it",
    Kind.OUTCOME: "On how it ends",
    Kind.VOLUME: "On how much there is",
    Kind.REWORK: "On what comes back",
    Kind.WORKAROUND: "On the way round",
    Kind.SINGLE_PERSON: "On who can do it",
    Kind.CONTROL: "On what is checked",
    Kind.DURATION: "On how long it takes",
}
_PLAIN = {Unit.ITEM: "", Unit.FRACTION: ""}


def choose(mine: Sequence[Claim], findings: Iterable[Finding] = ()) -> tuple[Claim, ...]:
    """The claims to read back: those findings rest on, then assumptions, then must-haves.

    Must-haves are taken one of each kind in turn, so that no kind crowds out the others; of each
    kind, first what was told when asked for and could be understood as a value.
    """
    evidence = {c.id for f in findings for c in (*f.leader, *f.operator)}
    plain = sorted((c for c in mine if c.kind in MUST_HAVES), key=_weakness)
    first = [c for c in mine if c.id in evidence][:4] + [c for c in mine if c.assumed][:2]
    queues = [[c for c in plain if c.kind is kind] for kind in MUST_HAVES]
    turns = [q[i] for i in range(MOST_LINES) for q in queues if i < len(q)]
    chosen: dict[str, Claim] = {}
    for claim in (*first, *turns):
        if len(chosen) < MOST_LINES:
            chosen.setdefault(normalised(claim.quote), claim)
    return tuple(chosen.values())


def _weakness(claim: Claim) -> tuple[bool, bool]:
    asked = claim.slot in {s.value for s, kinds in FILLS.items() if claim.kind in kinds}
    return not asked or claim.slot == Slot.OPENING, isinstance(claim.value, Text)


def sentence(claim: Claim) -> str:
    """One claim in its speaker's words; an assumption says that it is one.

    >>> from model_store.values import Text
    >>> sentence(Claim(kind=Kind.TRIGGER, speaker="U", process="P", account="A", message="m",
    ...     quote="a truck comes", span=(0, 13), value=Text("truck")))
    'On how it starts, you said: “a truck comes”.'
    """
    about = _ABOUT.get(claim.kind, "")
    called = label(claim.mention) if claim.kind is not Kind.STEP else ""
    if called and normalised(called) not in normalised(claim.quote):
        about = f"{about or 'About this'} (“{called}”)"
    said = "I assumed, from your words" if claim.assumed else "you said"
    start = f"{about}, {said}" if about else said[0].upper() + said[1:]
    reading = _reading(claim.value) if isinstance(claim.value, Range) else ""
    return f"{start}: “{shown(claim.quote, MOST_QUOTED)}”{reading}."


def lines(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Numbered sentences, in the order given."""
    return tuple(f"{n}. {sentence(c)}" for n, c in enumerate(claims, 1))


def _reading(value: Range) -> str:
    """How a quantity was understood, so that a misreading shows."""
    if value.unit is Unit.FRACTION:
        low, high = f"{value.low:.0%}", f"{value.high:.0%}"
        return f" (I read {low if low == high else f'{low} to {high}'})"
    if value.unit is Unit.MINUTE and not value.per and min(value.low, value.high) >= LONG_MINUTES:
        value = replace(value, unit=Unit.HOUR, low=value.low / 60, high=value.high / 60)
    span = f"{value.low:g}" if value.low == value.high else f"{value.low:g} to {value.high:g}"
    unit = _PLAIN.get(value.unit, f" {value.unit}{'s' if value.high != 1 else ''}")
    calendar = unit.replace(" ", " working ", 1) if value.calendar is Calendar.WORKING else unit
    return f" (I read {span}{calendar}{f' a {value.per}' if value.per else ''})"
