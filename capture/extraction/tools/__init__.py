"""What the work is kept in, as it was named: by a known word or by where the name stands."""
