"""The conversation surfaces and the composition root."""
