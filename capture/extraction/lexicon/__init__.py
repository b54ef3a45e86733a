"""Closed classes of words, kept as data: each file says why each of its classes exists."""

from functools import partial

from model_store import word_classes

lexicon = partial(word_classes.read, __name__)
listed = partial(word_classes.listed, __name__)
any_of = partial(word_classes.any_of, __name__)
