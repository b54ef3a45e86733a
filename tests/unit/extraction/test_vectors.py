"""The vectors words are parsed by are those of the model, whatever was read before."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction import vectors as module
from capture.extraction.language import pipeline
from capture.extraction.vectors import Vectors, vectors

WORDS = st.sampled_from(
    ["we", "key", "it", "in", "SAP", "invoice", "27-B", "\n", "...", "naïve", "漢"]
)
OWN = Vectors(pipeline())


def same(text: str) -> bool:
    nlp = pipeline()
    doc, other = nlp.make_doc(text), nlp.make_doc(text)
    OWN.give(doc)
    expected = nlp.get_pipe("tok2vec")(other).tensor  # type: ignore[operator]
    return np.array_equal(doc.tensor, expected)


@settings(deadline=None)
@given(st.lists(WORDS | st.text(min_size=1, max_size=8), min_size=1, max_size=30))
def test_words_have_the_vectors_the_model_gives_them(words: list[str]) -> None:
    text = " ".join(words)
    assert same(text)
    assert same(text)


def test_no_more_words_are_remembered_than_there_is_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for number in range(20):
        assert same(f"weigh crate {number}{number}")
        assert len(OWN._known) <= 3 + 3


def test_a_pipeline_of_another_make_is_left_to_itself() -> None:
    import spacy

    assert vectors(spacy.blank("en")) is None
