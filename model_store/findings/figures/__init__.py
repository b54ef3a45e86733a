"""Figures of two sides: whether they are of one thing, how far apart, and how plainly told."""

from model_store.findings.figures.apart import how_far_apart
from model_store.findings.figures.plain import plainness
from model_store.findings.figures.same import is_same_thing

__all__ = ["how_far_apart", "is_same_thing", "plainness"]
