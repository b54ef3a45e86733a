"""Prompts are files; this package only finds, checks and fills them."""
