"""Teaching the classifier of kinds from labelled lines, and how well it does on strangers."""
