"""Words heard before or elsewhere, read by what reads best today."""
