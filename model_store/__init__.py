"""What is known, who said it, since when."""
