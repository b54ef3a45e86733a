"""Invented processes with known differences: what silence-aware rules are worth, measured."""
