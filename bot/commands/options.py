"""What commands have in common: where the home is, what is read from and written to a file."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.bootstrap import Home


home_option = click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that holds what Gemba remembers (default: GEMBA_HOME, else ~/.gemba).",
)
"""Adds `--home DIR` to a command."""

branch_option = click.option(
    "--branch",
    default="main",
    show_default=True,
    metavar="NAME",
    help="Read and write on this branch (see gemba branch).",
)
"""Adds `--branch NAME` to a command."""


@dataclass(frozen=True, slots=True)
class Where:
    """Which home and which branch of it a command works on."""

    home: Path | None
    branch: str


@dataclass(frozen=True, slots=True)
class Look:
    """In whose eyes something is shown: `viewer` by name, `admin` with people's own words."""

    viewer: str | None
    admin: bool


def place_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--branch` and `--home` to a command, which gets both as `where`."""

    @functools.wraps(command)
    def placed(*args: object, home: Path | None, branch: str, **given: object) -> None:
        command(*args, where=Where(home, branch), **given)

    return branch_option(home_option(placed))


def look_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--admin` and `--for` to a command, which gets both as `look`."""

    @functools.wraps(command)
    def looked(*args: object, viewer: str | None, admin: bool, **given: object) -> None:
        command(*args, look=Look(viewer, admin), **given)

    words = "Show people's own words and names, for admins."
    return click.option("--admin", is_flag=True, help=words)(viewer_option(looked))


viewer_option = click.option(
    "--for",
    "viewer",
    metavar="NAME",
    help="Show only what this person may see: a leader nothing before saying what they believe.",
)
"""Adds `--for NAME` to a command that shows what was found."""


def opened(home: Path | None, branch: str = "main") -> "Home":
    """Open the home that was asked for, else the one from the settings.

    Raises:
        ConfigurationError: a setting is wrong, the folder or its database cannot be used, or no
            process has that branch.
    """
    from bot.bootstrap import open_home
    from bot.settings import settings

    place = open_home(home if home is not None else settings().home)
    if branch != "main":
        _check_branch(place, branch)
    return place


def _check_branch(place: "Home", branch: str) -> None:
    """A branch mistyped would read as the main one and keep what is settled where none looks."""
    from bot.settling.recording import branches
    from model_store.errors import ConfigurationError

    known = {name for process in place.ledger.processes() for name in branches(place, process)}
    if branch not in known:
        there = f"There are: {', '.join(sorted(known))}." if known else "There is none yet."
        raise ConfigurationError(
            f"No process has a branch “{branch}”. {there} Begin one with gemba branch NAME."
        )


def read_text(path: Path) -> str:
    """Read a file people gave us.

    Raises:
        ConfigurationError: it is not there, may not be read, or is no text.
    """
    from model_store.errors import ConfigurationError

    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(
            f"Cannot read {path}: {error.strerror}. Check the path and that you may read it."
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            f"Cannot read {path}: it is not UTF-8 text. Save it as UTF-8 and try again."
        ) from error


def write_text(path: Path, text: str) -> None:
    """Write a file people asked for.

    Raises:
        ConfigurationError: the folder is missing, read-only or full.
    """
    from model_store.errors import ConfigurationError

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"Cannot write {path}: {error.strerror}. Choose another place for --out."
        ) from error
