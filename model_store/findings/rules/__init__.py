"""One rule a file; each has a docs page and a table test of the same stem."""
