"""Beside a plain answer, what further sentences only talk about is no second answer.

An answer is plain where it names or measures what was asked for; a second name counts where it is
limited to some cases, or said to do the same.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from capture.extraction.joined import Told
from capture.extraction.lexicon import any_of
from capture.extraction.sentences.breaks import is_finite
from model_store.values import Text
from model_store.vocabulary import Kind

_PLAIN = frozenset({Kind.WAIT, Kind.HANDOFF, Kind.SYSTEM, Kind.VOLUME, Kind.DURATION})
"""Kinds whose answers are names or quantities: words alone are what is left to say."""

_PASSES = re.compile(rf"\b{any_of('answered', 'passing')}\b|\d|→|->", re.IGNORECASE)
"""Words of moving and of making: with one of them a sentence may tell what happens next."""

_LIMITS = re.compile(rf"\b{any_of('answered', 'limits')}\b|\d|:", re.IGNORECASE)
_BARE = 4
"""Words: a longer answer does more than name somebody."""


def _only_names(line: str) -> bool:
    """Whether an answer is a name and no more: "Jo.", "the night team"."""
    words = [word.strip(".,!?") for word in line.lower().split()]
    return len(words) <= _BARE and not any(is_finite(word) for word in words[1:])


def told_beside(told: Iterable[Told], text: str, asked: Kind, *, answered: bool) -> Iterator[Told]:
    """Mark what is told beside a plain answer as left out.

    Args:
        told: what was read in one message, left to right.
        text: the message.
        asked: the kind that was asked for.
        answered: whether a message of the same turn gave a plain answer before.
    """
    bare = 0
    for one in told:
        draft, line = one.draft, text[one.start : one.end]
        why = ""
        if draft.kind is asked and asked in _PLAIN and isinstance(draft.value, Text):
            why = "talk beside the answer" if answered and not _PASSES.search(line) else ""
        elif draft.kind is asked and asked is Kind.OWNER and bare and one.start >= bare:
            why = "" if _LIMITS.search(line) else "said of somebody beside the answer"
        if draft.kind is asked and not why and not isinstance(draft.value, Text):
            answered = True
            bare = bare or (one.end if _only_names(line) else 0)
        yield replace(one, draft=replace(draft, left_out=why)) if why else one
