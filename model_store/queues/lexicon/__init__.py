"""Classes of words that signs of waiting rest on: each file says why each class exists."""

from functools import partial

from model_store import word_classes

any_of = partial(word_classes.any_of, __name__)
