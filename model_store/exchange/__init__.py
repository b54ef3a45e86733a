"""The model written in other people's formats."""
