"""The table of what words mean, made anew: word pieces turned to their first directions.

`model_store.matching.meaning` keeps and reads it. It is made of the vectors of wordllama (MIT)
alone, so no text of ours is in it, and the same vectors give the same table.
"""

import re
from pathlib import Path

from model_store.matching.meaning import word_model

DIRECTIONS = 64
"""A quarter of those there are; with them, words stand to each other much as with all."""

_BEGINS = "\u2581"
_PIECE = re.compile(f"{_BEGINS}?[a-z]+")
_LETTERS = 3
"""Beginnings of words with so many letters say in which directions words differ."""

_STEPS = 127
"""Each direction is kept in one byte."""


def make(place: Path) -> None:
    """Write the table.

    Args:
        place: the file, by convention `nearness.npz`.

    Raises:
        ConfigurationError: wordllama is not installed.
    """
    import numpy as np

    model = word_model()
    all_ = [model.tokenizer.id_to_token(n) for n in range(len(model.embedding))]
    kept = [n for n, piece in enumerate(all_) if _PIECE.fullmatch(piece)]
    pieces = [all_[n] for n in kept]
    rows = model.embedding.astype("float32")[kept]
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    whole = [p.startswith(_BEGINS) and len(p) > _LETTERS for p in pieces]
    _, _, turn = np.linalg.svd(rows[np.array(whole)], full_matrices=False)
    turned = rows @ turn[:DIRECTIONS].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9
    small = np.clip(np.round(turned * _STEPS), -_STEPS, _STEPS).astype(np.int8)
    told = np.frombuffer("\n".join(pieces).encode(), dtype=np.uint8)
    np.savez_compressed(place, pieces=told, vectors=small)
