"""Figures of one play beside its gold: ratios of counts, so that processes add up."""
