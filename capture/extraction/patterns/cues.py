"""Cue classes are regular expressions kept as data; this compiles each of them once."""

import re
from functools import cache, lru_cache

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.either import Either, Family

MAX_SENTENCE = 2000
"""No cue is searched for beyond this many characters of a sentence: nobody talks that long."""


_FILES = ("chat", "irony", "past", "reality", "stance", "unreal")
"""The lexicon files whose classes are searched for in every sentence, and so at once."""


@cache
def cue(name: str, group: str, key: str = "patterns") -> Either:
    """A class of a lexicon file as one alternation, bounded by word edges."""
    return _family()[f"{name} {group} {key}"]


@cache
def _family() -> Family:
    classes = {
        f"{name} {group} {key}": list(map(re.escape, entries)) if key == "words" else entries
        for name in _FILES
        for group, keys in lexicon(name).items()
        for key, entries in keys.items()
        if isinstance(entries, list)
    }
    return Family(classes, words=True, folds=True)


@lru_cache(maxsize=64)
def plain(sentence: str) -> str:
    """Return the sentence as cues see it: straight apostrophes, capped, every offset in place."""
    return sentence[:MAX_SENTENCE].replace("’", "'").replace("\n", " ")


@lru_cache(maxsize=512)
def found(name: str, group: str, sentence: str, key: str = "patterns") -> str:
    """Return the words of the first cue of a class in a sentence, "" when there is none."""
    match = cue(name, group, key).search(plain(sentence))
    return match.group() or " " if match else ""
