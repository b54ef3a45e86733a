"""What is done, as it is told: by whom, to what, where it goes next, and what is no step."""
