"""What the work is kept in: systems by name, by kind and by where they stand; and private ones."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from capture.extraction.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool with the place where it is named; `unofficial` when it looks like one's own."""

    start: int
    end: int
    name: str
    unofficial: bool = False
    after: str = ""
    generic: bool = False


_ANGLED = re.compile(r"<[^<>\n]{1,2000}>")
_CODE = re.compile(r"`([^`\n]{1,60})`")
_PREPOSITION = r"(?P<prep>in|into|through|via|with|using|on|from|inside|within|by|out of)"
_PLACED = re.compile(
    rf"\b{_PREPOSITION}\s+(?:(?:the|our|a|an|my|that|this|own|new|old)\s+){{0,2}}"
    r"(?P<name>[A-Z][\w&/-]*(?:\.\w+)*(?: [A-Z0-9][\w&/-]*(?:\.\w+)*){0,2})"
)
_QUOTED = re.compile(
    r"\b(?:group|channel|folder|file|sheet|list|called|named)\s+([\"“][^\"”\n]{1,40}[\"”])"
)
_FILE = re.compile(
    r"\b[\w-]{2,40}\.(?:xlsx?|csv|docx?|txt|ps1|py|sql|accdb|mdb|pptx?)\b", re.IGNORECASE
)
_CAPITALS = re.compile(r"^[A-Z0-9][A-Z0-9&/.-]{1,}$")
_BEFORE_KIND = re.compile(r"([\w&.-]{2,20}) $")


def tools(
    text: str, not_tools: frozenset[str] = frozenset(), verbs: Iterable[int] = ()
) -> tuple[Tool, ...]:
    """Find every tool, left to right.

    Args:
        text: the message.
        not_tools: lower-case words that name something else.
        verbs: where verbs begin: "mail it" is no tool.

    >>> [(t.name, t.unofficial) for t in tools("i type it into Orbis, and in my own excel")]
    [('Orbis', False), ('excel', True)]
    """
    verbs = frozenset(verbs)
    text = _ANGLED.sub(lambda m: " " * len(m.group()), text)
    loose = [*_listed(text), *_kinds(text, verbs), *_placed(text, not_tools)]
    kept_as_said = [*_marked(text), *_noted(text), *_carried(text), *_chats(text)]
    found = [
        *kept_as_said,
        *(t for t in loose if not any(t.start <= v < t.end for v in verbs)),
    ]
    found.sort(key=lambda t: (t.start, t.start - t.end))
    kept: list[Tool] = []
    for tool in found:
        if not kept or tool.start >= kept[-1].end:
            kept.append(tool)
    return tuple(_with_preposition(text, tool) for tool in kept)


def _listed(text: str) -> Iterator[Tool]:
    for match in _pattern("unofficial").finditer(text):
        yield Tool(*match.span(), match[0], unofficial=True)
    for match in _pattern("products").finditer(text):
        yield Tool(*match.span(), match[0], unofficial=_is_mine(text, *match.span()))


def _is_corner(text: str, start: int, end: int) -> bool:
    """Whether it is only one's place in a product of the house: "my Guidewire tray"."""
    behind = text[end : end + 12].lower().strip().split(" ")[0].strip(".,;:!?")
    mine = text[max(0, start - 4) : start].lower().strip() in {"my", "our"}
    return mine and behind in _words("positions")


def _marked(text: str) -> Iterator[Tool]:
    for match in _CODE.finditer(text):
        name = match[1].strip()
        if name and len(name.split()) <= 4:  # noqa: PLR2004
            spreadsheet = name.lower().endswith((".xlsx", ".xls", ".csv", ".txt", ".docx"))
            yield Tool(*match.span(), name, unofficial=spreadsheet or _is_own(text, match.start()))
    for match in _FILE.finditer(text):
        yield Tool(
            *match.span(),
            match[0],
            unofficial=not match[0].lower().endswith((".ps1", ".py", ".sql")),
        )
    for match in _QUOTED.finditer(text):
        yield Tool(*match.span(1), match[1].strip('"“”'), unofficial=True)


_NOTING = re.compile(
    r"\b(?:writ(?:e|es|ing)|wrote|not(?:e|es|ed)|jot(?:s|ted)?|scribbl(?:e|es|ed)|keep(?:s|ing)?|kept"
    r"|tick(?:s|ed)?|cross(?:es)?|mark(?:s|ed)?|track(?:s|ed)?|list(?:s|ed)?|record(?:s|ed)?|run(?:s)?"
    r"|count(?:s|ed)?|collect(?:s|ed)?|log(?:s|ged)?|copy|copies|put(?:s)?|draw(?:s)?|plan(?:s|ned)?"
    r"|stands?|is|are|live|lives|sits?)\b"
    r"[^.,;:!?\n]{0,40}?\b(?:in|on|onto|into|from|to|with) "
    r"(?:(?:the|a|an|my|our|his|her|their|that|this|one|own|old|back of|the back of|some) ){0,3}"
    r"(?P<name>(?:(?!the |a |an |my |to |of |and |in |on )[a-z-]{2,14} )?(?:NOTED))(?![\w-])",
    re.IGNORECASE,
)


def _noted(text: str) -> Iterator[Tool]:
    """Something to write on that work is kept on: "i keep them on a yellow pad"."""
    for match in _pattern_of(_NOTING.pattern, "noted").finditer(text):
        yield Tool(*match.span("name"), match["name"], unofficial=True)


def _carried(text: str) -> Iterator[Tool]:
    """Somebody's own thing: "my own mobile", "her private phone"; nothing of the house."""
    for match in _pattern_of(_OWNED, "devices").finditer(text):
        yield Tool(*match.span("name"), match["name"], unofficial=True)


def _chats(text: str) -> Iterator[Tool]:
    """A private chat, even as a verb: "they whatsapp me a photo"."""
    for match in _CHATTED.finditer(text):
        yield Tool(*match.span(1), match[1], unofficial=True)


_OWNED = (
    r"(?<![\w-])(?:(?:my|his|her|their|our) own"
    r"|(?:my |his |her |a |their |our )(?:private|personal|secret|homemade|home-made|self-made"
    r"|unofficial|shadow|little)"
    r"|(?:my|his|her) (?=(?:samsung|iphone|ipad|android|mobile|cell\w*|smartphone)\b)) ?"
    r"(?P<name>(?:[a-z-]{2,14} ){0,2}?(?:NOTED))(?![\w-])"
)
_CHATTED = re.compile(
    r"\b(?:i|we|they|he|she|you|people|everybody|\w+s) "
    r"(whatsapp|telegram|viber|wechat|imessage|facetime|snapchat)s?(?= )",
    re.IGNORECASE,
)


@cache
def _pattern_of(frame: str, part: str) -> re.Pattern[str]:
    words = sorted(lexicon("tools")[part]["words"], key=len, reverse=True)
    return re.compile(frame.replace("NOTED", "|".join(map(re.escape, words))), re.IGNORECASE)


def _kinds(text: str, verbs: frozenset[int]) -> Iterator[Tool]:
    for match in _pattern("kinds").finditer(text):
        before = _BEFORE_KIND.search(text[max(0, match.start() - 25) : match.start()])
        start = match.start() - (len(before[0]) if before else 0)
        if before and (before[1].lower() in _words("no_name") or start in verbs):
            start = match.start()
        yield Tool(
            start,
            match.end(),
            text[start : match.end()],
            _is_mine(text, start, match.end()),
            generic=True,
        )


def _placed(text: str, not_tools: frozenset[str]) -> Iterator[Tool]:
    for match in _PLACED.finditer(text):
        first = match["name"].split()[0].strip(".,").lower()
        loose = match["prep"] in {"on", "from", "by", "with", "within", "out of"}
        if first in _words("dates") or first in not_tools:
            continue
        if loose and not _CAPITALS.match(match["name"].split()[0].strip(".,")):
            continue
        name = match["name"].rstrip(".,-")
        yield Tool(
            match.start("name"),
            match.start("name") + len(name),
            name,
            _is_mine(text, match.start("name"), match.start("name") + len(name)),
        )


def _with_preposition(text: str, tool: Tool) -> Tool:
    head = text[max(0, tool.start - 24) : tool.start].lower()
    match = re.search(rf"\b{_PREPOSITION}\s+(?:[\w'-]+\s+){{0,2}}[\"`(]?$", head)
    return replace(tool, after=match["prep"] if match else "")


def _is_mine(text: str, start: int, end: int) -> bool:
    """Whether a tool is somebody's own, and not only one's place in a tool of the house."""
    place = text[start:end].lower().split()[-1] in _words("positions")
    mine = text[max(0, start - 4) : start].lower().strip() in {"my", "our"}
    return _is_own(text, start) and not _is_corner(text, start, end) and not (place and mine)


def _is_own(text: str, start: int) -> bool:
    head = text[max(0, start - 16) : start].lower().rstrip(' `"')
    words = [w for w in lexicon("tools")["own"]["words"] if w != "shared"]
    return head.endswith(tuple(f" {w}" for w in words)) or head in words


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(lexicon("tools")[part]["words"])


@cache
def _pattern(part: str) -> re.Pattern[str]:
    words = sorted(lexicon("tools")[part]["words"], key=len, reverse=True)
    body = "|".join(re.escape(word) for word in words)
    plural = "(?:s|es)?" if part == "kinds" else "s?"
    return re.compile(rf"(?<![\w@./-])(?:{body}){plural}(?![\w@/]|[.-]\w)", re.IGNORECASE)


def answer_as_tool(text: str) -> Tool | None:
    """A bare answer to "where do you do that?" is a name as it stands.

    >>> answer_as_tool("orbis, mostly").name
    'orbis'
    """
    match = _BARE.match(text)
    short = len(text.split()) <= _FEW_WORDS
    if not match or not short or match[1].lower() in _words("no_name"):
        return None
    own = any(word in _words("paper") for word in match[1].lower().split())
    return Tool(*match.span(1), match[1], unofficial=own)


_FEW_WORDS = 5
_BARE = re.compile(
    r"\W*(?:(?:in|on|with|via|it'?s|its|the|our|just|only|still|all|i use|we use)\s+){0,3}"
    r"([A-Za-z][\w./-]*(?: [A-Za-z][\w./-]*){0,3})",
    re.IGNORECASE,
)
