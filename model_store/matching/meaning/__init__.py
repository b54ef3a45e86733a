"""What words mean, from vectors that come with their package and are never fetched."""

from model_store.matching.meaning.near_words import vectors
from model_store.matching.meaning.shipped import DIMENSIONS, word_model

__all__ = ["DIMENSIONS", "vectors", "word_model"]
