"""What commands have in common: where the home is, what is read from and written to a file."""

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


def opened(home: Path | None) -> "Home":
    """Open the home that was asked for, else the one from the settings.

    Raises:
        ConfigurationError: a setting is wrong, or the folder or its database cannot be used.
    """
    from bot.bootstrap import open_home
    from bot.settings import settings

    return open_home(home if home is not None else settings().home)


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
