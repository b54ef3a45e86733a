"""One rule a file: where accounts differ."""
