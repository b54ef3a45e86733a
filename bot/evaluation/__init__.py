"""How well Gemba understands: the only place that reads gold files, and nothing reads it back."""
