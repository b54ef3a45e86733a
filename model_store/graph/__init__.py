"""Claims folded into a picture of the process."""
