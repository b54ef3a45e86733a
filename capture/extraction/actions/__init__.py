"""What is done in a sentence, by the parse and where the parser stumbles."""
