"""The language model is loaded late and once; a missing one says what to do."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.extraction import language
from model_store.errors import ConfigurationError


def test_a_missing_model_says_what_to_install(monkeypatch):
    monkeypatch.setattr(language, "MODELS", ("no_such_model", "no_such_model_either"))
    language.pipeline.cache_clear()
    with pytest.raises(ConfigurationError, match="pip install no_such_model_either"):
        language.pipeline()
    language.pipeline.cache_clear()


def test_importing_the_extractor_loads_no_spacy():
    code = "import sys, capture.extraction.rules; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@given(st.text(max_size=200))
def test_what_the_parser_reads_keeps_every_character_in_place(text):
    assert len(language.readable(text)) == len(text)


def test_sentences_are_those_that_were_found():
    text = "i check it it goes out"
    starts = [t.idx for t in language.parse(text, ((0, 10), (11, 22))) if t.is_sent_start]
    assert starts == [0, 11]
