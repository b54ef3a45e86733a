"""What people tell of their own accord: steps, checks, where work begins and ends, asides."""
