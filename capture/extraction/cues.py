"""Cue classes are regular expressions kept as data; this compiles each of them once."""

import re
from functools import cache

from capture.extraction.lexicon import lexicon

MAX_SENTENCE = 2000
"""No cue is searched for beyond this many characters of a sentence: nobody talks that long."""


@cache
def cue(name: str, group: str, key: str = "patterns") -> re.Pattern[str]:
    """Compile a class of a lexicon file into one pattern, bounded by word edges."""
    entries = lexicon(name)[group][key]
    if key == "words":
        entries = [re.escape(word) for word in entries]
    return re.compile(r"(?<![\w'])(?:" + "|".join(entries) + r")(?!\w)", re.IGNORECASE)


def plain(sentence: str) -> str:
    """Return the sentence as cues see it: straight apostrophes, capped, every offset in place."""
    return sentence[:MAX_SENTENCE].replace("’", "'").replace("\n", " ")


def found(name: str, group: str, sentence: str, key: str = "patterns") -> str:
    """Return the words of the first cue of a class in a sentence, "" when there is none."""
    match = cue(name, group, key).search(plain(sentence))
    return match.group() or " " if match else ""
