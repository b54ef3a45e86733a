"""The model beside the rules: it adds what is proven by the speaker's words, nothing else."""
