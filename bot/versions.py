"""Which place in the ledger people mean: a version id or its beginning, a position, or a date."""

from bot.bootstrap import Home
from bot.clock import moment_of
from model_store.errors import ConfigurationError
from model_store.events import Revision
from model_store.history import revisions
from model_store.people import Process

NOW = "now"


def found(home: Home, process: Process, called: str) -> int:
    """The ledger position meant by a version's name.

    Args:
        home: where the ledger is.
        process: whose versions are meant.
        called: "now", a position ("12"), the beginning of a version id, or a date.

    Raises:
        ConfigurationError: there is no such version, or several begin like this.
    """
    made = revisions(home.ledger.events(process.key))
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
