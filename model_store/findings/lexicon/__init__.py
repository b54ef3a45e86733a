"""Classes of words that findings rest on, kept as data: each file says why each class exists."""

from functools import partial

from model_store import word_classes

lexicon = partial(word_classes.read, __name__)
listed = partial(word_classes.listed, __name__)
patterns = partial(word_classes.patterns, __name__)
any_of = partial(word_classes.any_of, __name__)
