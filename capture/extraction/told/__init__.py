"""What people tell of their own accord: steps, owners, checks, where work begins and ends."""
