"""What is set aside by contrast is no value: in "Jo, not Kim" and "five days, not two"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from capture.extraction.drafts import Draft
from capture.extraction.lines import Line
from model_store.values import Party, Range, System
from model_store.vocabulary import Polarity

_EXCLUDES = re.compile(r"\b(?:not|never|no longer|instead of|rather than)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|no longer|instead of|rather than)"
    r"(?: (?:to|in|by|via|with|for|from|at|on|through|the|a|an|my|our|about|only|just))*\s+$",
    re.IGNORECASE,
)


def set_aside(drafts: Sequence[Draft], line: Line) -> list[Draft]:
    """Deny the parties and systems, and leave out the times, that a line names only to exclude.

    Nothing changes unless another draft of the kind says what holds instead.
    """
    if not _EXCLUDES.search(line.text):
        return list(drafts)
    excluded = {n for n, draft in enumerate(drafts) if _is_excluded(draft, line)}
    kept = {draft.kind for n, draft in enumerate(drafts) if n not in excluded}
    found = []
    for number, draft in enumerate(drafts):
        if number not in excluded or draft.kind not in kept:
            found.append(draft)
        elif not isinstance(draft.value, Range):
            found.append(replace(draft, polarity=Polarity.DENIES))
    return found


def _is_excluded(draft: Draft, line: Line) -> bool:
    places = _places(draft, line)
    return bool(places) and all(_NOT.search(line.whole, line.start, at) for at in places)


def _places(draft: Draft, line: Line) -> list[int]:
    """Where a line names the value of a draft."""
    if isinstance(draft.value, Range):
        return [m.start for m in line.measures if m.range == draft.value]
    if not isinstance(draft.value, Party | System):
        return []
    name = draft.value.name if isinstance(draft.value, System) else draft.value.as_said
    name = name.strip(" .")
    if not name:
        return []
    said = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return [m.start() for m in said.finditer(line.whole, line.start, line.end)]
