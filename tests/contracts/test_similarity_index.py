"""What every similarity index promises, whatever keeps the vectors."""

import subprocess
import sys
import warnings

import pytest

from model_store.errors import ConfigurationError, UnavailableError
from model_store.storage.similarity.chroma import ChromaIndex
from model_store.storage.similarity.exact import ExactIndex

PHRASES = [
    "approve the invoice",
    "sign off the invoice",
    "order a new bicycle",
    "walk the dog",
    "pay the supplier",
]

HOLDER = """
import sys
from pathlib import Path
from model_store.storage.similarity.chroma import _own
_own(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def make(kind, folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the vendor's own deprecations while it is imported
        if kind == "exact":
            return ExactIndex()
        return ChromaIndex(folder if kind == "chroma on disk" else None)


@pytest.fixture(params=["exact", "chroma in memory", "chroma on disk"])
def index(request, tmp_path):
    made = make(request.param, tmp_path / "index")
    yield made
    if isinstance(made, ChromaIndex):
        made.close()


def test_an_empty_index_finds_nothing(index):
    assert index.nearest("approve the invoice", 3) == ()


def test_a_phrase_is_nearest_to_itself(index):
    index.add(PHRASES)
    text, likeness = index.nearest("pay the supplier", 1)[0]
    assert text == "pay the supplier"
    assert likeness == pytest.approx(1.0, abs=1e-4)


def test_neighbours_come_best_first_and_never_more_than_asked_for(index):
    index.add(PHRASES)
    found = index.nearest("approve the bill", 3)
    assert len(found) == 3
    assert [v for _, v in found] == sorted((v for _, v in found), reverse=True)
    assert {t for t, _ in found} >= {"approve the invoice", "sign off the invoice"}


def test_asking_for_more_than_there_is_gives_all(index):
    index.add(PHRASES)
    assert {t for t, _ in index.nearest("a walk", 99)} == set(PHRASES)


def test_adding_a_phrase_twice_leaves_one(index):
    index.add(PHRASES)
    index.add([*PHRASES, PHRASES[0]])
    assert len(index.nearest("invoice", 99)) == len(PHRASES)


def test_blank_phrases_are_left_out(index):
    index.add(["", "  ", "pay the supplier"])
    assert [t for t, _ in index.nearest("pay", 9)] == ["pay the supplier"]


def test_asking_for_none_gives_none(index):
    index.add(PHRASES)
    assert index.nearest("pay", 0) == ()


def test_every_adapter_finds_the_same_neighbours(tmp_path):
    exact, chroma = make("exact", None), make("chroma on disk", tmp_path / "index")
    for each in (exact, chroma):
        each.add(PHRASES)
    assert [t for t, _ in exact.nearest("sign the invoice", 3)] == [
        t for t, _ in chroma.nearest("sign the invoice", 3)
    ]
    chroma.close()


def test_what_is_on_disk_is_still_there_the_next_time(tmp_path):
    first = make("chroma on disk", tmp_path / "index")
    first.add(PHRASES)
    first.close()
    again = make("chroma on disk", tmp_path / "index")
    assert len(again.nearest("pay", 9)) == len(PHRASES)
    again.close()


def test_a_second_process_is_refused_with_a_clear_message(tmp_path):
    folder = tmp_path / "index"
    folder.mkdir()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLDER,
            str(folder),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(UnavailableError, match="Another process owns"):
            ChromaIndex(folder)
    finally:
        holder.communicate("")


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="Choose a folder"):
        ChromaIndex(tmp_path / "file" / "index")
