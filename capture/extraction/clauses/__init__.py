"""What one clause tells whatever was asked: who acts, who gets it next, what is not known."""
