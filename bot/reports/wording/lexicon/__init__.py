"""Classes of words by which names are told from words: each says why it exists."""

from functools import partial

from model_store import word_classes

listed = partial(word_classes.listed, __name__)
any_of = partial(word_classes.any_of, __name__)
