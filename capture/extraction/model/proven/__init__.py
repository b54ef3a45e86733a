"""What a model claims: proven by the speaker's words and new beside the rules, or refused."""
