"""Both sides of a process, laid beside each other once for every rule to read."""

from model_store.findings.both_sides.laying import lay_out
from model_store.findings.both_sides.pairing import TOLD_FREELY
from model_store.findings.both_sides.sayings import Place
from model_store.findings.both_sides.sides import LINKED, NEAR, Pair, Sides

__all__ = ["LINKED", "NEAR", "TOLD_FREELY", "Pair", "Place", "Sides", "lay_out"]
