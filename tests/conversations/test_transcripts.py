"""Conversations kept as files: each is played against the engine with a fake extractor.

`>` is what somebody sends (lines in a row are one turn), `bot SLOT: words / words` what must come
back (`*` any question, `same` the open one again, `nothing` no question), `!` sets the scene or
checks it.
"""

import importlib.util
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCENE = HERE.parent / "unit" / "interview" / "scene.py"


def load_scene():
    name = "tests_interview_scene"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, SCENE)
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def turns(path):
    """Pairs of (what somebody does, what must come back)."""
    said, setting = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == ">":
            said.append(rest)
        elif mark == "!":
            setting = rest
            if rest.split()[0] in ("claims", "messages"):
                yield setting, [], None
                setting = None
        elif mark == "bot":
            yield setting, said, rest
            said, setting = [], None


def begin(scenes, setting):
    extractor = scenes.SilentExtractor() if "silent" in setting else scenes.EchoExtractor()
    scene = scenes.Scene(extractor=extractor)
    return scene.as_leader() if "leader" in setting else scene


def do(scene, setting, said):
    word, _, rest = (setting or "").partition(" ")
    if said:
        return scene.say(*said)
    if word == "edit":
        number, _, text = rest.partition(" ")
        return scene.edit(f"m{number}.0", text)
    return scene.open()


def check(move, before, wanted):
    slot, _, words = wanted.partition(":")
    if slot == "closed":
        assert move.closed
    elif slot == "nothing":
        assert move.question is None
        assert not move.closed
    elif slot == "same":
        assert move.question == before
    elif slot != "*":
        assert move.question.slot == slot, move.texts
    for part in filter(None, (w.strip() for w in words.split(" / "))):
        assert part in "\n".join(move.texts)


@pytest.mark.parametrize("path", sorted(HERE.glob("transcripts/*.txt")), ids=lambda p: p.stem)
def test_a_conversation_goes_as_written(path):
    scenes, scene = load_scene(), None
    for setting, said, wanted in turns(path):
        if scene is None:
            scene = begin(scenes, setting)
        if wanted is None:
            name, number = setting.split()
            found = scene.situation.mine if name == "claims" else scene.messages
            assert len(found) == int(number)
            continue
        before = scene.session.open
        check(do(scene, setting, said), before, wanted)


@pytest.mark.parametrize("path", sorted(HERE.glob("transcripts/*.txt")), ids=lambda p: p.stem)
def test_a_transcript_says_in_its_first_line_what_it_shows(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith(".")
