"""Closed classes of words that reading a step phrase rests on: each says why it exists."""

from functools import partial

from model_store import word_classes

listed = partial(word_classes.listed, __name__)
