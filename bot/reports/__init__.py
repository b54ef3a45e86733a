"""Rendering of answers and gap reports from values without names or quotes."""
