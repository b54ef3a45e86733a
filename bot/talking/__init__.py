"""An interview in the terminal."""
