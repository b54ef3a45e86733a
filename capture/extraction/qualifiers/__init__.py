"""How a claim was said: how firmly, for which cases, and since when."""
