"""What a model is shown, by which way, and the one shape in which it may answer."""
