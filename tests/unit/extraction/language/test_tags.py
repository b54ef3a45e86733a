"""The tags words are given are those of the model, from the vectors they have."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction import language
from capture.extraction.language import parse, pipeline
from capture.extraction.tags import Tags, tags

if TYPE_CHECKING:
    from spacy.tokens import Doc

WORDS = st.sampled_from(
    [
        "we",
        "key",
        "it",
        "signed",
        "the",
        "invoice",
        "27-B",
        "\n",
        "...",
        "naïve",
        "漢",
        "two",
        "by",
    ]
)


def tagged(doc: "Doc") -> list[str]:
    return [token.tag_ for token in doc]


def by_the_model(text: str) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "tags", lambda _: None)
        return tagged(parse(text, ((0, len(text)),)))


@settings(deadline=None)
@given(st.lists(WORDS | st.text(min_size=1, max_size=8), min_size=1, max_size=25))
def test_words_have_the_tags_the_model_gives_them(words: list[str]) -> None:
    text = " ".join(words)
    assert tagged(parse(text, ((0, len(text)),))) == by_the_model(text)


def test_a_weight_changed_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Tags(pipeline())
    own._weights = np.flip(own._weights, axis=1)
    monkeypatch.setattr(language, "tags", lambda _: own)
    found = tagged(parse("we key the invoice", ((0, 18),)))
    monkeypatch.undo()
    assert found != by_the_model("we key the invoice")


def test_a_tagger_with_vectors_of_its_own_is_left_to_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard = pipeline().get_pipe("tagger").model.layers[0]
    monkeypatch.setattr(heard, "name", "tok2vec")
    with pytest.raises(ValueError, match="tok2vec"):
        Tags(pipeline())


def test_a_pipeline_of_another_make_is_left_to_itself() -> None:
    assert tags(spacy.blank("en")) is None
