"""The last run of the same evaluation, so that a change shows what it changed."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.evaluation.gold.folders import Pair
from model_store.errors import ConfigurationError

FILE = "evaluation.json"

Kept = dict[str, float | None]


def run_key(found: Sequence[Pair], mode: str, reader: str) -> str:
    """Names an evaluation: the same pairs, played the same way, by the same kind of reader."""
    said = "\n".join((mode, reader, *sorted(str(p.gold.resolve()) for p in found)))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def last(home: Path, key: str) -> Kept:
    """Figures of the last run; empty when there was none."""
    kept = _all(home).get(key, {})
    return kept if isinstance(kept, dict) else {}


def keep(home: Path, runs: Mapping[str, Mapping[str, float | None]]) -> None:
    """Remember the figures of this run, under the names of what was measured.

    Raises:
        ConfigurationError: the home cannot be written to.
    """
    everything = {**_all(home), **{key: dict(figures) for key, figures in runs.items()}}
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / FILE).write_text(json.dumps(everything, indent=1), encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"The figures cannot be kept in {home} ({error.strerror}). Choose a folder you may "
            "write to with --home."
        ) from error


def _all(home: Path) -> dict[str, Kept]:
    """Everything kept; a file that cannot be read counts as none, for nothing depends on it."""
    try:
        read = json.loads((home / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
