"""Classes of words by which people steer the app: each says why it exists."""

from functools import partial

from model_store import word_classes

any_of = partial(word_classes.any_of, __name__)
