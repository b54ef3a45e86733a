"""Which finding people mean: by its id, or by any beginning of it that only one has."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.bootstrap import Home
from model_store.errors import ConfigurationError
from model_store.findings import all_findings
from model_store.graph.knowledge import MAIN
from model_store.graph.view import ProcessView
from model_store.graph.view import view as laid_out
from model_store.people import Process
from model_store.settlement import LifeCycle, Standing, standings
from model_store.settlement.lifecycle import Settlement

SHOWN = 8
"""Ids named in a message; more nobody reads."""
LEAST = 4
"""So many characters of an id name a finding without its rule."""


@dataclass(frozen=True, slots=True)
class Found:
    """Every finding of one process with where it stands, and what that was read from."""

    process: Process
    view: ProcessView
    cycle: LifeCycle
    every: tuple[Standing, ...]


def findings_of(
    home: Home, process: Process, now: str, *, until: int | None = None, branch: str = MAIN
) -> Found:
    """Find everything there is to find in a process, and say where it stands."""
    knowledge, cycle = home.read(process, until=until, branch=branch)
    view = laid_out(knowledge)
    every = standings(all_findings(view), view.knowledge, cycle, now)
    return Found(process, view, cycle, every)


def meant(
    home: Home, called: str, now: str, process: Process | None = None, branch: str = MAIN
) -> tuple[Found, Standing]:
    """The finding of that id, or of that beginning of one, in whatever process it is.

    Raises:
        ConfigurationError: none begins so, or several do; the message says which there are.
    """
    wanted = called.strip().lower()
    places = (process,) if process else home.ledger.processes()
    looked = [findings_of(home, one, now, branch=branch) for one in places]
    exact = [(f, s) for f in looked for s in f.every if s.finding.id.lower() == wanted]
    hits = exact or [(f, s) for f in looked for s in f.every if _begins(s.finding.id, wanted)]
    if wanted and len(hits) == 1:
        return hits[0]
    raise ConfigurationError(_unclear(called, [s.finding.id for _, s in hits] if wanted else []))


def gone(found: Found) -> tuple[Settlement, ...]:
    """Settlements whose finding is not found any more: what they settled is over."""
    here = {s.settlement.finding for s in found.every if s.settlement}
    return tuple(s for key, s in sorted(found.cycle.settled.items()) if key not in here)


def taken_back(key: str, found: Found) -> str:
    """What to say of a finding whose settlement was just taken back: it may be gone by now."""
    if any(standing.finding.id == key for standing in found.every):
        return f"{key} is open again."
    return (
        f"{key} is no longer settled. It is not found any more either, since what it rested on is "
        "gone, so it is on no list."
    )


def settled_as(home: Home, called: str, now: str, branch: str) -> tuple[Process, Settlement]:
    """The settlement of that finding, whether the finding is still found or not.

    Raises:
        ConfigurationError: nothing of that id is settled, or several begin so.
    """
    wanted = called.strip().lower()
    hits = [
        (process, settlement)
        for process in home.ledger.processes()
        for key, settlement in home.life_cycle(process, branch=branch).settled.items()
        if wanted and _begins(key, wanted)
    ]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise ConfigurationError(_unclear(called, [s.finding for _, s in hits]))
    found, standing = meant(home, called, now, branch=branch)
    if standing.settlement is None:
        raise ConfigurationError(
            f"{standing.finding.id} is not settled, so there is nothing to take back."
        )
    return found.process, standing.settlement


def _begins(key: str, wanted: str) -> bool:
    """Whether an id begins so, with its rule or without."""
    plain = key.lower()
    bare = len(wanted) >= LEAST and plain.partition("-")[2].startswith(wanted)
    return plain.startswith(wanted) or bare


def _unclear(called: str, hits: Sequence[str]) -> str:
    if not hits:
        return (
            f"There is no finding “{called}”. Ids stand in `gemba findings PROCESS`; the "
            "beginning of one is enough. What was settled stays listed with --status resolved."
        )
    listed = ", ".join(hits[:SHOWN]) + (" …" if len(hits) > SHOWN else "")
    return f"“{called}” is the beginning of several findings: {listed}. Type a little more."
