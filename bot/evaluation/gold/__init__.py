"""What a careful reader found in an account, what was said, and whether a claim says the same."""
