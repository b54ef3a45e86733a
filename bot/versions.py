"""Which place in the ledger people mean: a version id or its beginning, a position, or a date."""

from collections.abc import Sequence

from bot.bootstrap import Home
from bot.clock import moment_of
from model_store.errors import ConfigurationError
from model_store.events import Revision
from model_store.graph.knowledge import MAIN
from model_store.history import revisions
from model_store.people import Process

NOW = "now"


def found(home: Home, process: Process, called: str, branch: str = MAIN) -> int:
    """The ledger position meant by a version's name.

    Args:
        home: where the ledger is.
        process: whose versions are meant.
        called: "now", a position ("12"), the beginning of a version id, or a date.
        branch: whose versions are meant, on top of the main ones.

    Raises:
        ConfigurationError: there is no such version, or several begin like this.
    """
    made = revisions(home.ledger.events(process.key), branch)
    wanted = called.strip().lower()
    if not made:
        raise ConfigurationError(
            f"Nothing has been said about {process.name} yet, so there is no version “{called}”."
        )
    if wanted == NOW:
        return made[-1].seq
    if wanted.isdecimal() and int(wanted) <= made[-1].seq:
        return int(wanted)
    dated = _by_date(made, wanted)
    return _by_id(made, called, process) if dated is None else dated


def revision_of(
    home: Home, among: Sequence[Process], called: str, branch: str = MAIN
) -> tuple[Process, Revision]:
    """The process and the revision meant by a version's name or a position.

    Raises:
        ConfigurationError: none of these processes has such a revision, or several do.
    """
    hits = [
        (process, one)
        for process in among
        if (one := _revision(home, process, called, branch)) is not None
    ]
    if len(hits) == 1:
        return hits[0]
    if hits:
        listed = ", ".join(process.key for process, _ in hits)
        raise ConfigurationError(
            f"“{called}” is a revision of several processes: {listed}. Say which with --process."
        )
    raise ConfigurationError(
        f"There is no revision “{called}”. `gemba log PROCESS` lists versions and positions."
    )


def only_process(home: Home) -> Process:
    """The one process of a home.

    Raises:
        ConfigurationError: there is none, or there are several to choose from.
    """
    known = home.ledger.processes()
    if len(known) == 1:
        return known[0]
    listed = "; ".join(f"{p.key} ({p.name})" for p in known) or "none yet"
    raise ConfigurationError(f"Say which process with --process. Known: {listed}.")


def _revision(home: Home, process: Process, called: str, branch: str) -> Revision | None:
    made = revisions(home.ledger.events(process.key), branch)
    wanted = called.strip().lower()
    if wanted == NOW:
        return made[-1] if made else None
    if wanted.isdecimal():
        return next((r for r in made if r.seq == int(wanted)), None)
    meant = [r for r in made if wanted and r.version.startswith(wanted)]
    return meant[-1] if len({r.version for r in meant}) == 1 else None


def _by_date(made: tuple[Revision, ...], wanted: str) -> int | None:
    """Position of the last revision up to a date; the start of the ledger when it is older."""
    try:
        moment = moment_of(wanted)
    except ValueError:
        return None
    return max((r.seq for r in made if r.at <= moment), default=0)


def _by_id(made: tuple[Revision, ...], called: str, process: Process) -> int:
    """Position of the latest revision whose version id begins so; the same state may recur."""
    meant = [r for r in made if r.version.startswith(called.strip().lower())]
    if len({r.version for r in meant}) == 1:
        return meant[-1].seq
    problem = "is the beginning of several versions" if meant else "is no version"
    raise ConfigurationError(
        f"“{called}” {problem} of {process.name}. Use a version id, a position or a date from "
        f"`gemba log {process.key}`."
    )
