"""Figures of two sides: whether they are of one thing, how far apart, and how plainly told."""
