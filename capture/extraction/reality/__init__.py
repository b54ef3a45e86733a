"""What is told of the work as it is now, and what is a wish, a joke, a question or the past."""
