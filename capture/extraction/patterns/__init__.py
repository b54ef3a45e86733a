"""Closed classes of patterns, searched for at once: cues a text begins with, marks it holds."""
