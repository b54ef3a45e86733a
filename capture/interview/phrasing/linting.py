"""What a question may not do: rules that every template and every model-made question passes."""

import re
from collections.abc import Collection

from capture.interview.lexicon import any_of
from capture.interview.phrasing.labels import parts

MOST_WORDS = 25

_QUOTED = re.compile(r"“[^”]*”")
_JOINED = re.compile(
    rf"\b(?:and|or)\s+(?:also\s+)?{any_of('questions', 'asks_again')}\b|\?\s*\S", re.IGNORECASE
)
_SUGGESTED = re.compile(rf"\b{any_of('questions', 'suggests')}\b", re.IGNORECASE)
_TAG = re.compile(rf",\s*{any_of('questions', 'tags')}\s*\?\s*$", re.IGNORECASE)
_EVALUATIVE = re.compile(rf"\b{any_of('questions', 'evaluates')}\b", re.IGNORECASE)
_BLAMING = re.compile(rf"\b{any_of('questions', 'blames')}\b", re.IGNORECASE)
_JARGON = re.compile(rf"\b{any_of('questions', 'jargon')}\b", re.IGNORECASE)
_YES_NO = re.compile(
    rf"(?:^|[.,:!]\s+){any_of('questions', 'yes_or_no')}\b[^.,:!]*\?$", re.IGNORECASE
)
_MENTION = re.compile(r"<[@!#][^>]*>|@(?:channel|here|everyone)\b")


def lint(
    text: str,
    *,
    spoken: Collection[str] = (),
    names: Collection[str] = (),
    confirming: bool = False,
) -> tuple[str, ...]:
    """Name every wording rule a question breaks; empty when it may be asked.

    Args:
        text: the question. What stands in “…” is the speaker's and judged for length only.
        spoken: lower-case words the person used, for whom they are no jargon.
        names: names of persons, none of which may stand in a question.
        confirming: a read-back may be answered by yes or no.

    >>> lint("Who approves it and when do you pay?")
    ('two asks joined',)
    """
    own = _QUOTED.sub("it", text).replace("\u2019", "'").strip()
    jargon = [m.group().lower() for m in _JARGON.finditer(own)]
    broken = {
        "exactly one question mark": text.count("?") == 1 and text.rstrip().endswith("?"),
        f"at most {MOST_WORDS} words": len(text.split()) <= MOST_WORDS,
        "one line": "\n" not in text.strip() and "\r" not in text,
        "two asks joined": not _JOINED.search(own),
        "suggests an answer": not _SUGGESTED.search(own),
        "tag question": not _TAG.search(own),
        "evaluates": not _EVALUATIVE.search(own),
        "asks why you did": not _BLAMING.search(own),
        "jargon": all(word in spoken for word in jargon),
        "yes or no": confirming or not _YES_NO.search(own),
        "calls somebody": not _MENTION.search(text),
        "names a person": not _named(text, names),
    }
    return tuple(rule for rule, held in broken.items() if not held)


def _named(text: str, names: Collection[str]) -> bool:
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    return any(part in words for name in names for part in parts(name))
