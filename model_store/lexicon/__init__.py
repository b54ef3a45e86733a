"""Classes of words that the reading and the findings both rest on: each says why it exists."""

from functools import partial

from model_store import word_classes

lexicon = partial(word_classes.read, __name__)
listed = partial(word_classes.listed, __name__)
