"""Asked who does it, people give names nobody listed: a bare name is a party, as it was said."""

import re

from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.segment import Clause
from capture.extraction.tools.tool import tool_words
from model_store.values import Party

_BEFORE = re.compile(rf"(?:^|[,;:(]|\b{any_of('answered', 'before_name')})\s*$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\W*(?:$|[,;.!?)]|{any_of('answered', 'behind_name')}\b|\w+s\b)", re.IGNORECASE
)


def bare_names(line: Line, clause: Clause) -> list[Named]:
    """Find capitalised names that stand where an answer names somebody.

    What is known as a party, a tool, a place or a date is none of these.
    """
    others = tool_words("dates") | tool_words("countries") | tool_words("products")
    known = [(n.start, n.end) for n in line.named] + [(t.start, t.end) for t in line.tools]
    found = []
    for start, end in line.names:
        word = line.whole[start:end]
        free = not any(a < end and start < b for a, b in known)
        inside = clause.start <= start < clause.end
        if inside and free and _looks_like_a_name(word) and word.lower() not in others:
            before, behind = line.whole[clause.start : start], line.whole[end : clause.end]
            if _BEFORE.search(before) and _BEHIND.match(behind):
                found.append(Named(start, end, Party(word, role=word.lower()), By.NAME))
    return found


def _looks_like_a_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and word.isalpha()
