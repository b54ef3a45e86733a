"""Makes the people who differ importable beside the tests, and one difference at hand."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def apart():
    """A leader who believes in a day and a buyer who describes a week."""
    from a_difference import Told, said, step

    return Told(said("L1", 1), step("L1"), said("O1", 7), step("O1"))
