"""Words that mean much the same are near, and every word has a place."""

from importlib.resources import files
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.points.nearness import make
from model_store.matching.meaning.near_words import nearness, vector, vectors


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("letter", "mail", "kitchen"),
        ("payment", "money", "tree"),
        ("contract", "agreement", "water"),
        ("doctor", "nurse", "kitchen"),
    ],
)
def test_a_word_is_nearer_to_its_like_than_to_another(one, near, far):
    assert nearness(one, near) > nearness(one, far) + 0.1


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789'é", max_size=20))
def test_every_word_has_a_direction_or_none_and_is_nearest_to_itself(word):
    length = float(np.linalg.norm(vector(word)))
    assert length == pytest.approx(1, abs=1e-5) or length == 0
    assert nearness(word, word) == pytest.approx(length, abs=1e-5)


def test_a_word_that_the_table_does_not_hold_is_read_piece_by_piece():
    assert nearness("countersignatures", "signature") > nearness("countersignatures", "kitchen")


def test_what_is_no_letter_has_no_direction():
    assert not vector("9").any()
    assert vectors(("9", "paper")).shape == (2, 64)


def test_the_table_is_what_the_vectors_of_the_package_give(tmp_path):
    """One source: a table made anew holds the same pieces, as near to each other."""
    shipped = files("model_store.matching.meaning").joinpath("nearness.npz").read_bytes()
    make(tmp_path / "anew.npz")
    with np.load(BytesIO(shipped)) as ours, np.load(tmp_path / "anew.npz") as anew:
        assert ours["pieces"].tobytes() == anew["pieces"].tobytes()
        some = [table["vectors"][::50].astype(np.float32) / 127 for table in (ours, anew)]
    assert np.abs(some[0] @ some[0].T - some[1] @ some[1].T).max() < 0.05
