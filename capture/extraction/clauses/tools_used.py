"""A tool told in passing is claimed where work is done in it, or where it acts by itself."""

import re
from collections.abc import Iterator

from capture.extraction.clauses.quotes import near, segment
from capture.extraction.drafts import Draft
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.sentences.segment import Clause
from capture.extraction.tools.tool import Tool, tool_words
from model_store.values import System
from model_store.vocabulary import Kind


def used_tools(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    """The tools of a clause, each with the words of what it is used for."""
    before: Tool | None = None
    for tool in line.tools:
        inside = clause.start <= tool.start < clause.end and _is_used(line, tool)
        if inside and not (before and _is_its_place(line, before, tool)):
            start, end = _around(tool, line, clause)
            where = f"behind “{tool.after}”" if tool.after else "by its name"
            whose = "one's own" if tool.unofficial else "the house's"
            yield Draft(
                kind=Kind.SHADOW_TOOL if tool.unofficial else Kind.SYSTEM,
                start=start,
                end=end,
                value=System(tool.name),
                mention=mention,
                rule=f"tools: {where}, {whose}",
            )

        before = tool


def _is_its_place(line: Line, before: Tool, tool: Tool) -> bool:
    """Whether a tool only says where another is: "in a folder on my desktop"."""
    between = line.whole[before.end : tool.start]
    return before.unofficial and tool.unofficial and _ON.fullmatch(between) is not None


_ON = re.compile(r" (?:on|in|under|behind|at|of|by|inside)(?: (?:the|my|our|a))? ", re.IGNORECASE)


def _around(tool: Tool, line: Line, clause: Clause) -> tuple[int, int]:
    """The words of the action a tool is used for; of the clause, when these leave it out."""
    before = [a for a in line.actions if clause.start <= a.at < tool.start]
    beside = near(line, clause, tool.start)
    start, end = segment(before[-1], line, clause) if len(before) > 1 else beside
    return (start, end) if start <= tool.start and tool.end <= end else beside


def _is_used(line: Line, tool: Tool) -> bool:
    """Whether a tool is more than spoken of: a mere kind ("form", "list") has to be used."""
    if tool.unofficial or not tool.generic:
        return True
    head = tool.name.lower().split()[-1]
    if tool.after:
        return head not in tool_words("channels")
    acts = any(
        a <= tool.end and tool.start <= b
        for act in line.actions
        if not act.stative and act.verb not in _ROUND_A_TABLE
        for a, b in act.doers
    )
    return acts and tool.name.lower() not in _NAMELESS


_NAMELESS = frozenset({"system", "software", "program", "programme"})
"""A doer without a name is claimed as a doer; nobody is helped by "the system is the system"."""

_ROUND_A_TABLE = listed("clauses", "round_a_table")
