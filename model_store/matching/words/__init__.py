"""Words by themselves: everyday words in classes, their base forms, the telling ones of a text."""

from model_store.matching.words.lemmas import bases, known, stem
from model_store.matching.words.lexicon import Words, grammar, how_many_said, nouns, verbs
from model_store.matching.words.telling import said_words, stemmed, telling_words
from model_store.matching.words.tokens import OWNED, words_of

__all__ = [
    "OWNED",
    "Words",
    "bases",
    "grammar",
    "how_many_said",
    "known",
    "nouns",
    "said_words",
    "stem",
    "stemmed",
    "telling_words",
    "verbs",
    "words_of",
]
