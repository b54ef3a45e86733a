"""What every test may be asked for on the command line."""

import pytest

import bot  # noqa: F401 - numpy is told its number of threads before a test loads it


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our own options."""
    parser.addoption(
        "--pictures",
        action="store_true",
        help="have the browser tests take the documentation's pictures anew",
    )
