"""Tells irony and anger at people from a description, by set phrases that need no knowledge."""

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.cues import found
from capture.extraction.reality.sorts import Reality, Sort, verdict

_NAMES = "irony"


def mocking(words: str) -> Reality | None:
    """Judge irony: its set phrases, or praise beside an emoji that turns it round."""
    said = verdict(Sort.SARCASM, _NAMES, "mockery", words)
    if said:
        return said
    marks = lexicon(_NAMES)["mockery"]["marks"]
    ironic = any(mark in words for mark in marks)
    praise = found(_NAMES, "mockery", words, "praise") if ironic else ""
    return Reality(Sort.SARCASM, praise) if praise else None


def blaming(words: str) -> Reality | None:
    """Judge anger at people, which says nothing of what they do."""
    return verdict(Sort.BLAME, _NAMES, "blame", words)
