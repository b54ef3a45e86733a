"""Versions, revisions and differences in sentences."""
