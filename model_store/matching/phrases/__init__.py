"""One step phrase laid out: what is done, to what, by whom, to whom, and with regard to what."""

from model_store.matching.phrases.action import Action, doing_of
from model_store.matching.phrases.naming import POINTERS, US, Term
from model_store.matching.phrases.phrase import parse
from model_store.matching.phrases.placing import Phrase

__all__ = ["POINTERS", "US", "Action", "Phrase", "Term", "doing_of", "parse"]
