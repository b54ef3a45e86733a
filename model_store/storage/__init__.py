"""Adapters of the model's ports."""
