"""What every test may be asked for on the command line."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our own options."""
    parser.addoption(
        "--pictures",
        action="store_true",
        help="have the browser tests take the documentation's pictures anew",
    )
