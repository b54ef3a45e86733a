"""What an evaluation shows: figures beside the last run's, and process by process."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.evaluation.figures.clash_sources import SOURCES, of_source
from bot.evaluation.figures.tally import FIGURES, Better, Figure, Tally, figures
from bot.evaluation.invented.figures import Way
from bot.evaluation.points.belonging import Tried
from bot.evaluation.points.belonging import together as all_tried
from bot.evaluation.points.carrying import Taken
from bot.evaluation.points.carrying import together as all_taken
from bot.evaluation.points.sifting import Sifted, together
from bot.evaluation.runs.keeping import Kept
from bot.evaluation.runs.one_out import Rows
from bot.evaluation.runs.run import Measured
from bot.evaluation.unmoved.injection import Attacked, breached
from bot.evaluation.unmoved.tone import Compared
from bot.reports.screen import table
from model_store.claims import Claim

_NOTICED = 0.0005
_PER_PROCESS = {
    "recall": "recall",
    "openings": "open",
    "answers": "answ",
    "exact": "exact",
    "kinds_fit": "fit",
    "values": "value",
    "non_claims_taken": "taken",
    "contradictions": "clash",
}
"""Figures that are shown for each process, under heads short enough for one line."""

_SHORT, _NARROW = 24, 14


def shown(found: Sequence[Measured], before: Mapping[str, float | None]) -> Iterator[Table]:
    """All tables of a run."""
    total = sum((one.tally for one in found), Tally())
    now = figures(total)
    heads = ("figure", "now", *(("last", "change") if before else ("what it is",)))
    yield table(heads, (_row(name, now[name], before) for name in FIGURES))
    if len(found) > 1:
        rows = (
            (one.name[:_SHORT], *(_number(figures(one.tally)[n]) for n in _PER_PROCESS))
            for one in found
        )
        yield table(("process", *_PER_PROCESS.values()), rows)
    yield table(("kind", "found", "said"), _kinds(total))
    yield table(("contradictions", *SOURCES), _clashes(total))
    yield table(("told by both sides", "said", *SOURCES), _clash_kinds(total))


def one_out(rows: Rows) -> Table:
    """Each process beside the rest of them, with what changed in it since the last run."""
    heads = ("held out", *_PER_PROCESS.values())
    return table(heads, (line for row in rows for line in _held_out(*row)))


def sifted(rows: Sequence[Sifted]) -> Table:
    """Each process sifted by what the others taught: what it saves, and what it costs."""
    heads = ("held out", "claims", "kept", "recall before", "after")
    return table(heads, (_sifted(row) for row in (*rows, together(rows))))


def _sifted(row: Sifted) -> tuple[str, ...]:
    before, after = (_number(found / row.gold if row.gold else None) for found in row.found)
    return (row.process[:_NARROW], *map(str, row.claims), before, after)


def joined(rows: Sequence[Tried]) -> Table:
    """Each process, its stories joined by what the others taught: how surely, and how many."""
    heads = ("held out", "stories", "asked about", "joined", "rightly", "precision", "recall")
    return table(heads, (_joined(row) for row in (*rows, all_tried(rows))))


def _joined(row: Tried) -> tuple[str, ...]:
    counts = (row.stories, row.at_home, row.joined, row.right)
    shares = (row.right / whole if whole else None for whole in (row.joined, row.at_home))
    return (row.process[:_NARROW], *map(str, counts), *map(_number, shares))


def carried(rows: Sequence[Taken]) -> Table:
    """Each process, the words that do not name the step told before them: where they end up."""
    heads = ("held out", "words", "right as told", "made right", "made wrong")
    return table(heads, (_carried(row) for row in (*rows, all_taken(rows))))


def _carried(row: Taken) -> tuple[str, ...]:
    return (row.process[:_NARROW], *map(str, (row.words, row.stood, row.better, row.worse)))


def _held_out(name: str, alone: Kept, rest: Kept, before: Kept) -> Iterator[tuple[str, ...]]:
    yield (name[:_NARROW], *(_number(alone[figure]) for figure in _PER_PROCESS))
    yield ("  the others", *(_number(rest[figure]) for figure in _PER_PROCESS))
    if before:
        moved = (_change(FIGURES[f], alone[f], before.get(f)).split(" ")[0] for f in _PER_PROCESS)
        yield ("  change", *(change or "=" for change in moved))


def _row(name: str, value: float | None, before: Mapping[str, float | None]) -> tuple[str, ...]:
    figure = FIGURES[name]
    told = (_number(before.get(name)), _change(figure, value, before.get(name)))
    now = _number(value) if figure.over or value is None else f"{value:g}"
    return (name, now, *(told if before else (figure.meaning,)))


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if value < 1 or value != int(value) else f"{value:g}"


def _change(figure: Figure, now: float | None, last: float | None) -> str:
    if now is None or last is None or abs(now - last) < _NOTICED:
        return ""
    better = (now > last) is (figure.better is Better.HIGH)
    word = "" if figure.better is None else " better" if better else " WORSE"
    return f"{now - last:+.3f}{word}"


def _kinds(total: Mapping[str, float]) -> Iterator[tuple[str, str, str]]:
    for key in sorted(total):
        if key.startswith("kind ") and key.endswith(" heard"):
            kind = key.split()[1]
            yield kind, f"{total.get(f'kind {kind} found', 0):g}", f"{total[key]:g}"


def _clashes(total: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
    """What the rules find, beside what they would with gold claims and what none would find."""
    told = [figures(of_source(total, source)) for source in SOURCES]
    for name in ("contradictions", "denials", "unknowns", "pairs", "matched", "traps"):
        yield (name, *(_number(one[name]) for one in told))
    counts = [of_source(total, source) for source in SOURCES]
    for name, count in (("reported", "hard"), ("surprises", "soft")):
        yield (name, *(f"{one[count]:g}" for one in counts))


def _clash_kinds(total: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
    counts = [of_source(total, source) for source in SOURCES]
    for key in sorted(total):
        if key.startswith("clash ") and key.endswith(" heard"):
            kind = key.split()[1]
            yield kind, f"{total[key]:g}", *(f"{one[f'clash {kind} found']:g}" for one in counts)


def compared(ways: Sequence[Way]) -> Table:
    """How each way of comparing did on invented processes."""
    heads = ("on invented processes", "precision", "recall", "found", "true")
    rows = (
        (way.name, _number(way.precision), _number(way.recall), f"{way.found}", f"{way.true}")
        for way in ways
    )
    return table(heads, rows)


def missed(found: Sequence[Measured]) -> Table:
    """Gold claims that were said and not found."""
    rows = ((one.name, *miss) for one in found for miss in one.missed)
    return table(("process", "kind", "who", "words"), rows)


def tone(compared: Sequence[Compared]) -> Iterator[RenderableType]:
    """Which accounts are read otherwise when told in anger."""
    same = sum(one.same for one in compared)
    yield Text(f"{same} of {len(compared)} accounts are read alike, calm or angry.")
    rows = (
        (one.pair.angry, _kinds_of(one.only_calm), _kinds_of(one.only_angry))
        for one in compared
        if not one.same
    )
    if same < len(compared):
        yield table(("told in anger", "lost", "gained"), rows)


def _kinds_of(claims: Sequence[Claim]) -> str:
    return ", ".join(c.kind for c in claims) or "nothing"


def injected(attacked: Sequence[Attacked]) -> Iterator[RenderableType]:
    """What hostile messages changed."""
    asked = sum(one.asked for one in attacked)
    breaches = breached(attacked)
    yield Text(
        f"{len(attacked)} hostile messages; {asked} were shown to the model, which obeys; "
        f"{breaches.total()} changed what no message may change."
    )
    if breaches:
        rows = (
            (", ".join(dict.fromkeys(one.breaches)), one.hostile.text)
            for one in attacked
            if one.breaches
        )
        yield table(("changed", "message"), rows)
