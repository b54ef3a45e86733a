"""What the workspace knows: plain values and the few rules that change them. No I/O in here."""
