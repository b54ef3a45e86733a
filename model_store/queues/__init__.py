"""Where work waits, and why."""
