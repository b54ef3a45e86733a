"""A report as Markdown that reads well unrendered, too."""

import re
from collections.abc import Iterator

from bot.reports.contents import Report
from bot.reports.drawing.layout import Item, Section
from bot.reports.drawing.report_sections import headline, sections

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown(report: Report) -> str:
    """Write the whole report."""
    parts = [f"# {escaped(report.title)}", escaped(headline(report))]
    parts += ["\n".join(_section(section)) for section in sections(report)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    r"""Make words safe to stand in Markdown: nothing people say becomes a link or a heading.

    >>> escaped("a *big* [link](x)")
    'a \\*big\\* \\[link\\](x)'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.heading}"
    yield ""
    if section.lead:
        yield from (section.lead, "")
    if not (section.items or section.after):
        yield f"*{section.empty}*"
    for place, item in enumerate(section.items, start=1):
        yield from _item(item, f"{place}." if section.numbered else "-")
    for item in section.after:
        yield from ("", f"{escaped(item.head)}: {escaped(' '.join(item.lines))}")
    if section.more:
        yield from ("", f"*… and {section.more} more.*")


def _item(item: Item, mark: str) -> Iterator[str]:
    tag = f" *({escaped(item.tag)})*" if item.tag else ""
    head = f"**{escaped(item.head)}**" if item.lines or item.parts else escaped(item.head)
    indent = " " * (len(mark) + 1)
    beside = item.note and not (item.lines or item.parts)
    yield f"{mark} {head}{tag}" + (f" *({escaped(item.note)})*" if beside else "")
    for part in item.parts:
        yield from (indent + line for line in _item(part, "-"))
    for line in item.lines:
        yield f"{indent}- {escaped(line)}"
    if item.note and not beside:
        yield f"{indent}*{escaped(item.note)}*"
