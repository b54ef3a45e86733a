"""Who may see what; every surface asks here."""
