"""Run a play in a terminal: progress while it takes time, then files or a summary."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot import clock
from bot.bootstrap import Home
from bot.playing.play import Mode, Show, play, results
from bot.playing.result import Json
from model_store.errors import ConfigurationError


def run(home: Home, shows: Sequence[Show], mode: Mode) -> list[Json]:
    """Play all scenarios in one home and return their results in the order given."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("loading the language model")
        home.extractor  # noqa: B018 - loads late, but before the clock of the first turn
        for show, said in play(home, shows, mode, clock.now):
            where = show.scenario.process.name
            progress.update(task, description=f"{where}: {len(show.turns)} turns ({said.user})")
        progress.update(task, description="comparing what was said")
        return [row for _, row in results(home, shows, mode)]


def check_out(scenarios: Sequence[Path], out: Path | None) -> None:
    """Look at where results will go before anything is played.

    Raises:
        ConfigurationError: several results would go into one file.
    """
    if out is None or len(scenarios) == 1:
        return
    twice = sorted(name for name, n in Counter(map(_name, scenarios)).items() if n > 1)
    if twice:
        raise ConfigurationError(
            f"Several scenarios would be written to {out / twice[0]}. Give them different file "
            "names, or play them one by one."
        )
    if out.exists() and not out.is_dir():
        raise ConfigurationError(f"{out} is a file. For several scenarios --out names a folder.")


def write(written: Sequence[Json], scenarios: Sequence[Path], out: Path | None) -> None:
    """Write results as files, or summarise them when no place was given.

    Raises:
        ConfigurationError: the place is not writable.
    """
    if out is None:
        for row in written:
            click.echo(summary(row))
        return
    single = len(written) == 1 and not out.is_dir()
    try:
        if not single:
            out.mkdir(parents=True, exist_ok=True)
        for row, scenario in zip(written, scenarios, strict=True):
            path = out if single else out / _name(scenario)
            path.write_bytes(_json(row))
            click.echo(f"wrote {path}")
    except OSError as error:
        raise ConfigurationError(
            f"The result cannot be written to {out} ({error.strerror}). "
            "Give --out a file for one scenario, or a folder you may write to for several."
        ) from error


def _name(scenario: Path) -> str:
    return f"{scenario.name.removesuffix('.json').removesuffix('.scenario')}.result.json"


def _json(row: Json) -> bytes:
    """JSON as UTF-8; half a character, which UTF-8 cannot hold, is written as JSON escapes it."""
    return json.dumps(row, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")


def summary(row: Json) -> str:
    """One line on a result: turns, live claims, steps, findings by list."""
    live = sum(c["status"] == "live" for c in row["claims"])
    lists = Counter(f["list"] for f in row["findings"])
    found = ", ".join(f"{n} {name}" for name, n in sorted(lists.items())) or "no findings"
    return (
        f"{row['process']}: {len(row['turns'])} turns, {live} claims, "
        f"{len(row['steps'])} steps; {found}"
    )
