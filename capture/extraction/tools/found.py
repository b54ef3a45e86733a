"""What the work is kept in: systems by name, by kind and by where they stand; and private ones."""

import re
from collections.abc import Iterable
from dataclasses import replace

from capture.extraction.tools.named import carried, chats, had, kinds, listed, marked, noted
from capture.extraction.tools.placed import acting, kept, placed, spelt
from capture.extraction.tools.tool import PREPOSITION, Tool, tool_words

_ANGLED = re.compile(r"<[^<>\n]{1,2000}>")


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
    by_words = [*listed(text), *kinds(text, verbs)]
    told = (tool for find in (placed, kept, acting) for tool in find(text, not_tools))
    by_place = [*told, *spelt(text)]
    loose = (t for t in (*by_words, *by_place) if not _is_verb(text, t, verbs))
    as_said = (*marked(text), *noted(text), *carried(text), *had(text), *chats(text))
    found = sorted((*as_said, *loose), key=lambda t: (t.start, t.start - t.end))
    apart: list[Tool] = []
    for tool in (_with_preposition(text, t) for t in found):
        if (not apart or tool.start >= apart[-1].end) and not _is_plain_word(text, tool):
            apart.append(tool)
    return tuple(apart)


def _is_verb(text: str, tool: Tool, verbs: frozenset[int]) -> bool:
    """Whether the parse takes the word for a verb, and no article makes a noun of it."""
    noun = _ARTICLE.search(text[max(0, tool.start - 8) : tool.start])
    return noun is None and any(tool.start <= v < tool.end for v in verbs)


_ARTICLE = re.compile(r"\b(?:the|an?|our|my|his|her|their|its) $", re.IGNORECASE)


def _with_preposition(text: str, tool: Tool) -> Tool:
    head = text[max(0, tool.start - 24) : tool.start].lower()
    match = _LED_IN.search(head)
    return replace(tool, after=match["prep"] if match else "")


_LED_IN = re.compile(rf"\b{PREPOSITION}\s+(?:[\w'-]+\s+){{0,2}}[\"`(]?$")


def _is_plain_word(text: str, tool: Tool) -> bool:
    """Whether a product with an everyday name is only that word: "that word", "a line of ten"."""
    name = tool.name.lower()
    if name not in tool_words("everyday") or (tool.after and name not in tool_words("capitals")):
        return False
    opens = not text[: tool.start].rstrip() or text[: tool.start].rstrip()[-1] in ".!?\n"
    alone = text.strip(" .!?\n").lower() == name
    return not alone and (opens or tool.name.islower())
