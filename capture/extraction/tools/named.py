"""Tools known by their words: products, kinds of tools, things to write on, files, own devices."""

import re
from collections.abc import Iterator

from capture.extraction.lexicon import any_of
from capture.extraction.tools.tool import Tool, framed, is_mine, is_own, one_of, tool_words

_CODE = re.compile(r"`([^`\n]{1,60})`")
_QUOTED = re.compile(
    r"\b(?:group|channel|folder|file|sheet|list|called|named)\s+([\"“][^\"”\n]{1,40}[\"”])"
)
_FILE = re.compile(
    r"\b[\w-]{2,40}\.(?:xlsx?|csv|docx?|txt|ps1|py|sql|accdb|mdb|pptx?)\b", re.IGNORECASE
)
_A_TILL = re.compile(rf"\b{any_of('tools', 'before_till')} $", re.IGNORECASE)
_BEFORE_KIND = re.compile(r"([\w&.-]{1,19}[\w&-]) $")


def listed(text: str) -> Iterator[Tool]:
    """Tools people bring themselves, and products everybody knows."""
    for match in one_of("unofficial").finditer(text):
        yield Tool(*match.span(), match[0], unofficial=True)
    for match in one_of("products").finditer(text):
        yield Tool(*match.span(), match[0], unofficial=is_mine(text, *match.span()))


def marked(text: str) -> Iterator[Tool]:
    """What is typed as code, as a file, or in quotation marks behind "a list called"."""
    for match in _CODE.finditer(text):
        name = match[1].strip()
        if name and len(name.split()) <= 4:  # noqa: PLR2004
            spreadsheet = name.lower().endswith((".xlsx", ".xls", ".csv", ".txt", ".docx"))
            yield Tool(*match.span(), name, unofficial=spreadsheet or is_own(text, match.start()))
    for match in _FILE.finditer(text):
        yield Tool(
            *match.span(),
            match[0],
            unofficial=not match[0].lower().endswith((".ps1", ".py", ".sql")),
        )
    for match in _QUOTED.finditer(text):
        yield Tool(*match.span(1), match[1].strip('"“”'), unofficial=True)


_NOTING = re.compile(
    rf"\b{any_of('tools', 'noting')}\b"
    r"[^.,;:!?\n]{0,40}?\b(?:in|on|onto|into|from|to|with) "
    r"(?:(?:the|a|an|my|our|his|her|their|that|this|one|own|old|back of|the back of|some) ){0,3}"
    r"(?P<name>(?:(?!the |a |an |my |to |of |and |in |on )[a-z-]{2,14} )?(?:NOTED))(?![\w-])",
    re.IGNORECASE,
)


def noted(text: str) -> Iterator[Tool]:
    """Something to write on that work is kept on: "i keep them on a yellow pad"."""
    for match in framed(_NOTING.pattern, "noted").finditer(text):
        yield Tool(*match.span("name"), match["name"], unofficial=True)


def carried(text: str) -> Iterator[Tool]:
    """Somebody's own thing: "my own mobile", "her private phone"; nothing of the house."""
    for match in framed(_OWNED, "devices").finditer(text):
        yield Tool(*match.span("name"), match["name"], unofficial=True)


def had(text: str) -> Iterator[Tool]:
    """What somebody has made or keeps to work with: "i have a small list of late payers"."""
    for pattern, words in ((_HAD, "homemade"), (_IN_MINE, "kept")):
        for match in framed(pattern, words).finditer(text):
            yield Tool(*match.span("name"), match["name"], unofficial=True)


_HAD = (
    r"\b(?:(?:i|she|he)(?:['’]?ve|['’]s)? (?:\w+ly |just |also |still |always |simply )?"
    rf"{any_of('tools', 'makes')}(?: got)? "
    r"(?:me |myself )?"
    r"|(?:we|they|there|you)(?:['’]ve|['’]s| (?:have|keep|made|built|run|are|is))"
    r"(?: got| made| built)? "
    rf"(?=(?:a|an|our|this|one|another) {any_of('tools', 'of_ones_own')}\b))"
    r"(?:a|an|one|my|his|her|this|our|another) (?P<name>(?:[a-z-]{2,14} ){0,2}?(?:NOTED))"
    r"(?! (?:meeting|member|request|to \w|of (?:the|our) (?:board|trustees|directors)))(?![\w-])"
)

_IN_MINE = (
    r"\b(?:in|into|on|onto) (?:my|her|his) (?:own |little )?"
    r"(?P<name>(?:(?:red|blue|green|black|yellow|small|old) )?(?:NOTED))(?![\w-])"
)


def chats(text: str) -> Iterator[Tool]:
    """A private chat, even as a verb: "they whatsapp me a photo"."""
    for match in _CHATTED.finditer(text):
        yield Tool(*match.span(1), match[1], unofficial=True)


_OWNED = (
    r"(?<![\w-])(?:(?:my|his|her|their|our) own"
    rf"|(?:my |his |her |a |their |our ){any_of('tools', 'private')}"
    rf"|(?:my|his|her) (?={any_of('tools', 'phones')}\b)) ?"
    r"(?P<name>(?:[a-z-]{2,14} ){0,2}?(?:NOTED))(?![\w-])"
)
_CHATTED = re.compile(
    r"\b(?:i|we|they|he|she|you|people|everybody|\w+s) "
    rf"({any_of('tools', 'chatted')})s?(?= (?:me|us|him|her|them|it|the|a|an|my)\b)",
    re.IGNORECASE,
)


def _is_brought(name: str) -> bool:
    """Whether a kind of tool is named by what people bring themselves: "trello board"."""
    return name.strip().lower() in tool_words("unofficial")


def kinds(text: str, verbs: frozenset[int]) -> Iterator[Tool]:
    """A kind of tool with the word before it as its name: "the claims portal"."""
    for match in one_of("kinds").finditer(text):
        before = _BEFORE_KIND.search(text[max(0, match.start() - 25) : match.start()])
        start = match.start() - (len(before[0]) if before else 0)
        if match[0].lower() == "till" and not _A_TILL.search(text[: match.start()]):
            continue
        if before and (before[1].lower() in tool_words("no_name") or start in verbs):
            start = match.start()
        yield Tool(
            start,
            match.end(),
            text[start : match.end()],
            is_mine(text, start, match.end()) or _is_brought(text[start : match.start()]),
            generic=True,
        )
