"""What to ask next, how to word it, when to stop: pure policy."""
