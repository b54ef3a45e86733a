"""Arithmetic runs on one core, unless whoever starts us has said otherwise."""

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
