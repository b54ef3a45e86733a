"""Findings on their way to being settled: looked up, recorded, asked about."""
