"""From a home to everything a report or a list of findings is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.bootstrap import Home
from bot.reports.contents.building import Known
from bot.reports.contents.endings import endings
from bot.reports.contents.values import Changes, Ended
from model_store.findings import all_findings
from model_store.findings.finding import Finding
from model_store.graph.knowledge import MAIN
from model_store.graph.view import ProcessView
from model_store.history import differences, version_id
from model_store.people import Process
from model_store.queues import rank_stations
from model_store.queues.station import Station
from model_store.settlement import ENDED, LifeCycle, standings


@dataclass(frozen=True, slots=True)
class Picture:
    """One process as it stands: laid out, with its findings and its places where work waits."""

    view: ProcessView
    findings: Sequence[Finding]
    stations: Sequence[Station]
    ended: tuple[Ended, ...] = ()


def picture(home: Home, process: Process, at: str = "", until: int | None = None) -> Picture:
    """Lay out a process, what was settled apart from what is open.

    Stations are ranked over all processes, then those of this one kept. Who sees no further than
    a place in the ledger (`until`) sees nothing of other processes.
    """
    views = home.views() if until is None else (home.view(process, until=until),)
    mine = next(v for v in views if v.knowledge.process.key == process.key)
    stations = [s for s in rank_stations(views) if process.key in s.processes]
    open_ones, ended = compared(mine, home.life_cycle(process, until=until), at)
    return Picture(mine, open_ones, stations, ended)


def compared(
    view: ProcessView, cycle: LifeCycle, at: str
) -> tuple[tuple[Finding, ...], tuple[Ended, ...]]:
    """What still differs, and what was settled; `at` is the moment of reading."""
    every = standings(all_findings(view), view.knowledge, cycle, at)
    still = [s.finding for s in every if s.status not in ENDED]
    return tuple(still), endings(every, cycle, view)


def known(
    home: Home, process: Process, at: str, since: int | None = None, until: int | None = None
) -> Known:
    """Gather what a report is built from.

    Args:
        home: where everything is kept.
        process: what the report is about.
        at: the moment the report is made.
        since: ledger position of the report before; None leaves out what changed.
        until: read no further than this position.
    """
    seen = picture(home, process, at, until)
    return Known(
        view=seen.view,
        findings=seen.findings,
        stations=seen.stations,
        ended=seen.ended,
        before=None if since is None else found_at(home, process, since),
        version=version_id(seen.view.knowledge),
        at=at,
        told=told(home, process),
        changes=None if since is None else changes(home, process, since, until),
    )


def found_at(home: Home, process: Process, at: int) -> frozenset[str]:
    """Ids of everything that was found as of a place in the ledger."""
    return frozenset(finding.id for finding in all_findings(home.view(process, until=at)))


def described(
    home: Home, process: Process, at: str, until: int | None = None, branch: str = MAIN
) -> Known:
    """Gather only how the process runs, now or as of an earlier place in the ledger."""
    view = home.view(process, until=until, branch=branch)
    happened = [] if until is None else home.ledger.events(process.key, until=until)[-1:]
    return Known(
        view=view,
        findings=(),
        stations=(),
        version=version_id(view.knowledge),
        at=happened[0].at if happened else at,
        told=told(home, process),
    )


def told(home: Home, process: Process) -> Mapping[str, str]:
    """The moment at which each message arrived, by its key."""
    return {message.key: message.at for message in home.ledger.messages(process.key)}


def changes(
    home: Home, process: Process, since: int, until: int | None = None, branch: str = MAIN
) -> Changes:
    """Say what is different between two places in the ledger (the later one: now)."""
    places = (since, until)
    before, after = (home.knowledge(process, until=seq, branch=branch) for seq in places)
    return Changes(version_id(before), tuple(differences(before, after)))
