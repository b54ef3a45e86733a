"""Tools nobody listed, by where they stand: "in Orbis", "log it in zebra", "Orbis crashes"."""

import re
from collections.abc import Iterator

from capture.extraction.lexicon import any_of, listed
from capture.extraction.sentences.breaks import is_finite
from capture.extraction.tools.tool import PREPOSITION, Tool, is_mine, tool_words

_CAPITALS = re.compile(r"^[A-Z0-9][A-Z0-9&/.-]{1,}$")
_LOOSE = listed("tools", "loose")

_PLACED = re.compile(
    rf"\b{PREPOSITION}\s+(?:(?:the|our|a|an|my|that|this|own|new|old)\s+){{0,2}}"
    r"(?P<name>[A-Z][\w&/-]*(?:\.\w+)*(?: [A-Z0-9][\w&/-]*(?:\.\w+)*){0,2})"
)


def placed(text: str, not_tools: frozenset[str]) -> Iterator[Tool]:
    """A capitalised name behind a preposition, unless it is a date, a place or a party."""
    for match in _PLACED.finditer(text):
        first = match["name"].split()[0].strip(".,")
        if first.lower() in tool_words("dates") | tool_words("countries") | not_tools:
            continue
        if match["prep"] in _LOOSE and not _CAPITALS.match(first):
            continue
        name = match["name"].rstrip(".,-")
        start = match.start("name")
        yield Tool(start, start + len(name), name, is_mine(text, start, start + len(name)))


_INNER = re.compile(
    r"(?<![\w@./-])(?:(?!(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von)[A-Z])[A-Z][a-z]+[A-Z][a-z]\w*"
    r"|[a-z]{1,2}[A-Z][a-z]\w+|[A-Z]-[A-Z][a-z]+|[\w-]{2,30}\.(?:com|io|ai|app))(?![\w@/-])"
)


def spelt(text: str) -> Iterator[Tool]:
    """A name spelt as only products are: with a capital inside, or like a web address."""
    for match in _INNER.finditer(text):
        yield Tool(*match.span(), match[0], is_mine(text, *match.span()))


_KEPT = re.compile(
    rf"\b{any_of('tools', 'keeping')}(?:s|es|ed|t|ing|ped|ged)?\b"
    r"(?: (?!and\b|or\b|but\b|in\b|into\b|on\b|via\b|through\b)[\w'’-]+){0,5}?"
    r" (?:in|into|via|through|inside) (?P<name>[a-z][a-z0-9]{2,14})(?=\s*(?:$|[.,;:!?)\n]|"
    r"(?:and|or|but|then|so|because|bc|when|if|until|at|by|every|each|first|myself|too|also)\b))",
    re.IGNORECASE,
)


def kept(text: str, not_tools: frozenset[str]) -> Iterator[Tool]:
    """A bare noun that things are entered in: no article stands before the name of a system."""
    for match in _KEPT.finditer(text):
        word = match["name"].lower()
        if word in tool_words("no_place") | tool_words("dates") | not_tools:
            continue
        if word.endswith(("ing", "ly", "ance", "ment", "tion", "self")) or word.isdigit():
            continue
        yield Tool(*match.span("name"), match["name"])


_ACTS = re.compile(
    r"(?<![\w@.])(?P<name>[A-Z][\w/]{1,20}(?: [A-Z]\w{1,20})?)"
    r" (?:then |always |only |never |just |still |often )?"
    rf"{any_of('tools', 'acting')}\b"
)


def acting(text: str, not_tools: frozenset[str]) -> Iterator[Tool]:
    """A name that does what only software does: "Orbis crashes", "Tilda won't let me"."""
    for match in _ACTS.finditer(text):
        word = match["name"].lower().split()[0]
        if word not in not_tools | tool_words("no_name") | tool_words("no_place"):
            yield Tool(*match.span("name"), match["name"])


def answer_as_tool(text: str) -> Tool | None:
    """A bare answer to "where do you do that?" is a name as it stands.

    >>> answer_as_tool("orbis, mostly").name
    'orbis'
    >>> answer_as_tool("I can't post.")
    """
    match = _BARE.match(text)
    if not match or len(text.split()) > _FEW_WORDS:
        return None
    words = match[1].lower().split()
    acts = len(words) > 1 and is_finite(words[1])
    said = match[1].split()[0] if acts else match[1].rstrip(" .-/")
    if words[0] in tool_words("no_name") | tool_words("no_answer") or _FINITE.search(text):
        return None
    own = any(word in tool_words("paper") for word in words)
    return Tool(match.start(1), match.start(1) + len(said), said, unofficial=own)


_FEW_WORDS = 5
_BARE = re.compile(
    r"\W*(?:(?:in|on|with|via|it'?s|its|the|our|just|only|still|all|everything|done|kept|i use"
    r"|we use|i do it|we do it)\s+){0,4}"
    r"([A-Za-z](?:[\w/-]|\.(?=\w))*(?: [A-Za-z](?:[\w/-]|\.(?=\w))*){0,3})",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:(?<!it )(?:is|are|was|were)|has|have|had|can|can't|cannot|does|do|don't|did|will|would"
    r"|knows?|says?|goes|comes|wants?|needs?|posts|for me)\b",
    re.IGNORECASE,
)
