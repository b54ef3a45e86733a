"""Long runs that try to break what tests hold: anybody can repeat the figures we publish."""
