"""`gemba …`: one file a command."""
