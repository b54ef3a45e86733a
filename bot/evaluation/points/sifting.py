"""What sifting does to a process that nothing was learnt from: each is held out in turn.

Only these figures tell what the points do on the next process.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.points.salience import Learnt, Seen, points
from bot.playing.play import Mode
from capture.extraction.salience import staying


@dataclass(frozen=True, slots=True)
class Sifted:
    """A process before and after sifting: claims, gold claims found, and all gold claims."""

    process: str
    claims: tuple[int, int]
    found: tuple[int, int]
    gold: int


def sifted(learnt: Learnt, least: float, progress: Callable[[str], None]) -> tuple[Sifted, ...]:
    """Every process, all of it told, sifted by what the others taught.

    Args:
        learnt: the claims of all processes.
        least: the chance below which a claim is not worth keeping.
        progress: is told each process that is held out.
    """
    whole = [row for row in learnt.rows if row.mode is Mode.TRANSCRIPT]
    tried: list[Sifted] = []
    for name, size in learnt.sizes.items():
        if others := [row for row in learnt.rows if row.process != name]:
            progress(f"{name} held out")
            mine = [row for row in whole if row.process == name]
            tried.append(_sift(name, mine, size, points(others), least))
    return tuple(tried)


def together(rows: Iterable[Sifted]) -> Sifted:
    """All processes as one."""
    told = list(rows)
    claims = (sum(r.claims[0] for r in told), sum(r.claims[1] for r in told))
    found = (sum(r.found[0] for r in told), sum(r.found[1] for r in told))
    return Sifted("together", claims, found, sum(r.gold for r in told))


def _sift(
    name: str, rows: Sequence[Seen], size: int, scale: Mapping[str, float], least: float
) -> Sifted:
    kept: list[Seen] = []
    for message in dict.fromkeys(row.message for row in rows):
        told = [row for row in rows if row.message == message]
        stays = staying([(row.kind, row.signs) for row in told], scale, least)
        kept += [row for row, stay in zip(told, stays, strict=True) if stay]
    return Sifted(name, (len(rows), len(kept)), (_found(rows), _found(kept)), size)


def _found(rows: Iterable[Seen]) -> int:
    return len(frozenset().union(*(row.found for row in rows)))
