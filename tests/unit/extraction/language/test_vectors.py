"""The vectors words are parsed by are those of the model, whatever was read before."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction import vectors as module
from capture.extraction.language import parse, pipeline, readable
from capture.extraction.vectors import Vectors, vectors

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = st.sampled_from(
    ["we", "key", "it", "in", "SAP", "invoice", "27-B", "\n", "...", "naïve", "漢"]
)
OWN = Vectors(pipeline())


def same(text: str) -> bool:
    """Whether a text gets the model's own vectors, but for what is lost in rounding."""
    nlp = pipeline()
    doc, other = nlp.make_doc(text), nlp.make_doc(text)
    OWN.give(doc)
    expected = nlp.get_pipe("tok2vec")(other).tensor  # type: ignore[operator]
    return np.allclose(doc.tensor, expected, rtol=0, atol=1e-4)


@settings(deadline=None)
@given(st.lists(WORDS | st.text(min_size=1, max_size=8), min_size=1, max_size=30))
def test_words_have_the_vectors_the_model_gives_them(words: list[str]) -> None:
    text = " ".join(words)
    assert same(text)
    assert same(text)


def test_vectors_lie_nearer_than_any_two_words_do() -> None:
    """What rounding may change is far less than what tells the most alike words apart."""
    OWN.give(doc := pipeline().make_doc("we key it in SAP and she checks the invoice"))
    apart = [
        float(np.abs(one - other).max())
        for at, one in enumerate(doc.tensor)
        for other in doc.tensor[:at]
    ]
    assert min(apart) > 1000 * 1e-4


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, max_size=12))
def test_what_stands_in_other_texts_tells_on_none(words: list[str], others: list[str]) -> None:
    text = " ".join(words)
    nlp = pipeline()
    doc, again = nlp.make_doc(text), nlp.make_doc(text)
    OWN.give(doc)
    if others:
        OWN.give(nlp.make_doc(" ".join(others)))
    OWN.give(again)
    assert np.array_equal(doc.tensor, again.tensor)


@settings(deadline=None, max_examples=50)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_texts_are_parsed_as_the_model_alone_parses_them(words: list[str]) -> None:
    nlp, text = pipeline(), readable(" ".join(words))
    expected = nlp.make_doc(text)
    for at, token in enumerate(expected):
        token.is_sent_start = at == 0
    for _, component in nlp.pipeline:
        expected = component(expected)
    found = parse(text, ((0, len(text)),))
    assert [_read(token) for token in found] == [_read(token) for token in expected]


def _read(token: "Token") -> tuple[object, ...]:
    return token.head.i, token.dep_, token.tag_, token.pos_, token.lemma_, str(token.morph)


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
