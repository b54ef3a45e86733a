"""Which phrases are worth judging beside each other, found by vectors; nothing is decided here."""

from model_store.storage.similarity.chroma import ChromaIndex

__all__ = ["ChromaIndex"]
