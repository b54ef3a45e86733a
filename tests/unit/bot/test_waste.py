"""Reading wastes no cores and no time: arithmetic on one, no search through the model."""

import os
import subprocess
import sys

import pytest

_LIMIT = "OPENBLAS_NUM_THREADS"


@pytest.mark.parametrize(("given", "used"), [({}, "1"), ({_LIMIT: "4"}, "4")])
def test_arithmetic_runs_on_one_core_unless_said_otherwise(given, used):
    env = {name: value for name, value in os.environ.items() if name != _LIMIT} | given
    asked = f"import bot, os, sys; print(os.environ['{_LIMIT}'], 'numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [used, "False"], "it has to be said before numpy is loaded"


def test_what_is_loaded_is_spared_the_search_for_garbage():
    """A full search goes through every object of the language model, in the middle of a turn."""
    asked = (
        "import gc; from bot.bootstrap import rule_extractor; rule_extractor(); "
        "kept = gc.get_freeze_count(); rule_extractor(); "
        "print(kept > 100_000, gc.get_freeze_count() <= kept)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "True"]
