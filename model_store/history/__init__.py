"""Versions, revisions and differences in sentences."""

from model_store.history.differences import Difference, diff
from model_store.history.sentences import differences, sentences
from model_store.history.versions import revisions, version_id

__all__ = ["Difference", "diff", "differences", "revisions", "sentences", "version_id"]
