"""Parts of speech and plain forms are those the model's rules give, whatever was read before."""

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction import forms as module
from capture.extraction import language
from capture.extraction.forms import Forms, forms
from capture.extraction.language import parse, pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc

WORDS = st.sampled_from(
    [
        "there", "is", "'s", "let", "gonna", "gotta", "c'mon", "y'all", "you", "it", "i", "she",
        "got", "gets", "do", "did", "have", "that", "which", "signs", "signed", "cloth", "better",
        "\n", "  ", "27-B", "…", "漢", "'em", "all", "on", "na", "ta", "to", "because",
    ]
)  # fmt: skip


def read(doc: "Doc") -> list[tuple[object, ...]]:
    return [(t.head.i, t.dep_, t.tag_, t.pos_, t.lemma_, str(t.morph)) for t in doc]


def rules_alone(text: str) -> list[tuple[object, ...]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "forms", lambda _: None)
        return read(parse(text, ((0, len(text)),)))


@settings(deadline=None)
@given(st.lists(WORDS | st.text(min_size=1, max_size=8), min_size=1, max_size=25))
def test_words_have_the_forms_the_rules_give_them(words: list[str]) -> None:
    text = " ".join(words)
    assert read(parse(text, ((0, len(text)),))) == rules_alone(text)


@pytest.mark.parametrize(
    "text", ["let's sign it", "we are gonna weigh it", "there's a form", "is there a form", "gon"]
)
def test_rules_over_two_words_are_asked_where_both_stand(text: str) -> None:
    parse("gon it ta let all there it is na", ((0, 5),))
    assert read(parse(text, ((0, len(text)),))) == rules_alone(text)


def test_forgetting_a_word_beside_another_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Forms(pipeline())
    monkeypatch.setattr(module, "pairwise", lambda _: ())
    monkeypatch.setattr(language, "forms", lambda _: own)
    text = "let's sign it"
    found = read(parse(text, ((0, len(text)),)))
    monkeypatch.undo()
    assert found != rules_alone(text)


def test_no_more_words_are_remembered_than_there_is_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 5)
    own = Forms(pipeline())
    monkeypatch.setattr(language, "forms", lambda _: own)
    for number in range(20):
        parse(f"weigh crate {number}", ((0, 5),))
        assert len(own._known) <= 5


def test_a_pipeline_of_another_make_is_left_to_itself() -> None:
    assert forms(spacy.blank("en")) is None
