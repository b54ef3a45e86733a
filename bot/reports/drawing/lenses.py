"""Lenses and where to start, as sections: roles for names, reasons in our words, no quotes."""

from collections.abc import Sequence

from bot.reports.drawing.layout import Item, Section
from bot.reports.wording import Roles, counted, first_upper, number_of, sentence
from model_store.lenses import Lensed, Reading, Start
from model_store.vocabulary import Glue, Limit, Phase, Wall

SHOWN = 15
"""Steps told at length; further ones are only named."""

_PHASES = {
    Phase.EXPLICIT: "first make it explicit",
    Phase.CONNECTED: "ready to be connected",
    Phase.RULE_BASED: "ready for rules",
    Phase.JUDGEMENT: "judgement: a person, with help",
    None: "not enough told",
}
_WALL = {
    Wall.INSIDE: "By criteria? Yes",
    Wall.OUTSIDE: "By criteria? No, it stays with people",
    Wall.UNKNOWN: "By criteria? Open",
}
_LIMIT = {Limit.CAPACITY: "Capacity", Limit.VISIBILITY: "Visibility", Limit.SPEED: "Speed"}
_GLUE = {
    Glue.REKEY: "Glue (re-keying)",
    Glue.COPY: "Glue (copying)",
    Glue.FORWARD: "Glue (forwarding)",
    Glue.CHASE: "Glue (chasing)",
    Glue.CHECK: "Glue (checking)",
}


def lens_section(lensed: Sequence[Lensed], naming: Roles) -> Section:
    """Every step that operators told of, through each lens."""
    items = tuple(_step(step, naming) for step in lensed[:SHOWN])
    names = "; ".join(naming.step(step.step.label) for step in lensed[SHOWN:])
    return Section(
        "Step by step, what it is ready for",
        "Explicit, then connected, then under rules, and judgement where no rule can be told. "
        "A lens shows what was told; it decides nothing.",
        items,
        "Nobody who does the work has described a step yet.",
        numbered=True,
        after=(Item("Told more briefly", lines=(f"{names}.",)),) if names else (),
    )


def start_section(starts: Sequence[Start]) -> Section:
    """Processes, the one with most to gain first, each with its four reasons."""
    return Section(
        "Where to start",
        "Pain, boundaries, risk and single hands run from 0 to 1 and count the same. "
        "That they do is a convention, not a truth.",
        tuple(map(_process, starts)),
        "No process has been described yet.",
        numbered=True,
    )


def _step(lensed: Lensed, naming: Roles) -> Item:
    phase = lensed.phase
    lines = [sentence(f"{first_upper(phase.reason)}{_rests(phase)}")]
    lines.append(sentence(f"{_WALL[lensed.wall.answer or Wall.UNKNOWN]}: {_why(lensed.wall)}"))
    if lensed.limit.answer:
        lines.append(sentence(f"{_LIMIT[lensed.limit.answer]}: {_why(lensed.limit)}"))
    if lensed.glue.answer:
        lines.append(sentence(f"{_GLUE[lensed.glue.answer]}: {_why(lensed.glue)}"))
    label = first_upper(naming.step(lensed.step.label))
    return Item(label, tag=_PHASES[phase.answer], lines=tuple(lines))


def _process(start: Start) -> Item:
    lines = (
        sentence(
            f"{first_upper(factor.name)} {number_of(factor.value)}: {factor.reason}"
            f"{_count(len({claim.id for claim in factor.claims}))}"
        )
        for factor in start.factors
    )
    return Item(start.process.name, f"{number_of(start.score)} of 1", lines=tuple(lines))


def _why(reading: Reading[Wall] | Reading[Limit] | Reading[Glue]) -> str:
    return f"{reading.reason}{_rests(reading)}"


def _rests(reading: Reading[Phase] | Reading[Wall] | Reading[Limit] | Reading[Glue]) -> str:
    """What it rests on: statements, and the accounts they come from."""
    statements = {claim.id for claim in reading.claims}
    return _count(len(statements), len({claim.account for claim in reading.claims}))


def _count(statements: int, accounts: int = 1) -> str:
    if not statements:
        return ""
    heard = f", {accounts} accounts" if accounts > 1 else ""
    return f" ({counted(statements, 'statement')}{heard})"
