"""A tool as it was named, and the words that say it is somebody's own."""

import re
from dataclasses import dataclass
from functools import cache

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.letters import any_word

PREPOSITION = r"(?P<prep>in|into|through|thru|via|with|using|on|from|inside|within|by|out of)"


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool with the place where it is named; `unofficial` when it looks like one's own.

    `after` is the preposition it stands behind; `generic` when only a kind of thing is named.
    """

    start: int
    end: int
    name: str
    unofficial: bool = False
    after: str = ""
    generic: bool = False


def is_own(text: str, start: int) -> bool:
    """Whether the word before says it is somebody's own.

    >>> is_own("in my own sheet", 10)
    True
    """
    head = text[max(0, start - 16) : start].lower().rstrip(' `"')
    words = [w for w in lexicon("tools")["own"]["words"] if w != "shared"]
    return head.endswith(tuple(f" {w}" for w in words)) or head in words


def is_mine(text: str, start: int, end: int) -> bool:
    """Whether a tool is somebody's own, and not only one's place in a tool of the house."""
    place = text[start:end].lower().split()[-1] in tool_words("positions")
    mine = text[max(0, start - 4) : start].lower().strip() in {"my", "our"}
    corner = mine and text[end : end + 12].lower().strip().split(" ")[0].strip(
        ".,;:!?"
    ) in tool_words("positions")
    return is_own(text, start) and not corner and not (place and mine)


@cache
def tool_words(part: str) -> frozenset[str]:
    """The words of a class of `tools.toml`; the products, of every trade."""
    if part == "products":
        return frozenset(word for trade in lexicon(part).values() for word in trade["words"])
    return frozenset(lexicon("tools")[part]["words"])


@cache
def one_of(part: str) -> re.Pattern[str]:
    """Any word of a class, also in the plural, where it stands alone."""
    body = any_word(word.lower() for word in tool_words(part))
    plural = "(?:s|es)?" if part == "kinds" else "s?"
    return re.compile(rf"(?<![\w@./-]){body}{plural}(?![\w@/]|[.-]\w)", re.IGNORECASE)


@cache
def framed(frame: str, part: str) -> re.Pattern[str]:
    """A pattern with the words of a class where it says NOTED."""
    words = sorted(tool_words(part), key=lambda word: (-len(word), word))
    return re.compile(frame.replace("NOTED", "|".join(map(re.escape, words))), re.IGNORECASE)
