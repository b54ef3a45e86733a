"""What must not change what is understood: an angry voice, and orders in a message."""
