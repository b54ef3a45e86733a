"""Answers without a verb: a bare noun, an unnamed somebody, a list of things it is kept in.

Only the first sentence of a message can be such an answer; a later one goes on from it.
"""

import re

from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.sentences.breaks import is_finite
from capture.extraction.tools.tool import Tool, tool_words
from model_store.values import Party

_DETERMINED = re.compile(
    rf"\W*(?:{any_of('answered', 'fillers')}\b[\s,]*)*"
    r"(?:the|our|respective|each|every|whichever) "
    r"(?P<noun>[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,})?)"
    r"(?=\s*(?:$|[.,;!(:]"
    r"| (?:who|for|if|when|as|itself|himself|herself|on|at|of|only|does|do)\b))",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\W*(?:(?:it'?s|it is|that'?s|that is|all|fully|completely|now|nobody[.,]?|no one[.,]?)\s+)*"
    rf"(?P<noun>{any_of('answered', 'automated')})\b",
    re.IGNORECASE,
)
_NOBODY_IS = listed("answered", "nobody_is")


def opens_message(line: Line) -> bool:
    """Whether a line is the first of its message."""
    return not any(char.isalnum() for char in line.whole[: line.start])


def plain_party(line: Line) -> Party | None:
    """Who does it, in an answer that is only a noun: "The studio.", "It's automated."."""
    if not opens_message(line) or line.measures:
        return None
    itself = _ITSELF.match(line.text)
    if itself:
        return Party(itself["noun"], system="system")
    if any(not action.stative for action in line.actions):
        return None
    found = _DETERMINED.match(line.text)
    if found is None:
        return None
    noun = found["noun"].lower()
    if noun.split()[-1] in _NOBODY_IS or noun.split()[0] in _NOBODY_IS:
        return None
    return Party(found["noun"], role=noun)


_ITEM = re.compile(
    r"\W*(?:(?:in|on|with|via|the|a|an|our|my|your|just|only|still|all|mostly|always|now)\s+){0,3}"
    r"(?P<name>[A-Za-z][\w&/-]*(?:\.\w+)*(?: [A-Za-z][\w&/-]*(?:\.\w+)*){0,2}?)"
    r"(?=\s*(?:$|[,;:+→>(]|\.(?!\w)| and (?!\w+\W*$)| (?:plus|then|for|inside|with|which|where"
    r"|when|first|in|on|of|under|mostly|only|if|until|as)\b))",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"(?:^|,|;)\s*(?P<name>[A-Z][\w/-]+(?: [A-Z][\w/-]+)?) for (?:the |a |my |our )?\w+"
)
_PAPER = re.compile(rf"\b{any_of('answered', 'on_paper')}\b", re.IGNORECASE)


def plain_tools(line: Line) -> list[Tool]:
    """What it is kept in, in an answer that lists: "Orbis, plus a sheet", "X for this, Y for it".

    A first item is taken by its place, whatever it is called; later ones have to be known.
    """
    found = [
        _as_tool(m.start("name") + line.start, m["name"]) for m in _FOR_EACH.finditer(line.text)
    ]
    first = _ITEM.match(line.text) if opens_message(line) and not found else None
    if first and _is_thing(first["name"], line, line.start + first.start("name")):
        found.append(_as_tool(line.start + first.start("name"), first["name"]))
    return [t for t in found if not any(n.start < t.end and t.start < n.end for n in line.named)]


def _is_thing(name: str, line: Line, at: int) -> bool:
    words = name.lower().split()
    barred = tool_words("no_name") | tool_words("no_answer")
    counted = any(m.start <= at < m.end for m in line.measures)
    acts = any(at <= a.at < at + len(name) for a in line.actions)
    lists = len(line.text.split()) > len(words)
    plain = not set(words[:1]) & barred and not any(is_finite(word) for word in words)
    adverb = words[0].endswith("ly")
    return plain and lists and not (counted or acts or adverb)


def _as_tool(start: int, name: str) -> Tool:
    return Tool(start, start + len(name), name, unofficial=_PAPER.search(name) is not None)
