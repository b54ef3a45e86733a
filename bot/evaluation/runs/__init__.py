"""One run over every scenario, beside the last one, its floors, and each process held out."""
