"""Simulated speakers that play a scenario file; only they read what the speaker alone may know."""
