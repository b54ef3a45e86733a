import importlib.util
import sys
from pathlib import Path

import pytest

_PATH = Path(__file__).with_name("scene.py")


def _load():
    name = "tests_interview_scene"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, _PATH)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


@pytest.fixture
def scenes():
    return _load()


@pytest.fixture
def scene(scenes):
    return scenes.Scene()
