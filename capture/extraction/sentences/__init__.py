"""Office chat becomes sentences and clauses, each an exact stretch of the text it came from."""
