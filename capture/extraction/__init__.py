"""From words to grounded claims."""
