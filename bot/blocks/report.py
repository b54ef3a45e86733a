"""A gap report in Slack: a summary that fits on a screen, and every section of it in the thread.

Built from the report's sections, which have no field for a name or a quote.
"""

from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.blocks.parts import built, head, said, small
from bot.blocks.words import cut, neutral
from bot.delivery.ports import Blocks
from bot.reports.contents import Report
from bot.reports.drawing import (
    Item,
    Section,
    findings_sections,
    headline,
    sections,
    waiting_section,
)

MOST_BLOCKS = 48
SHOWN = 3
"""Items of a list in the summary."""


def summary(report: Report) -> tuple[str, Blocks]:
    """Text for notifications, and the summary with the first items of every list."""
    title = f"{report.title}"
    blocks = [head(title), small(neutral(headline(report)))]
    for section in (*findings_sections(report), waiting_section(report.waiting)):
        blocks += _brief(section)
    blocks.append(small("Roles, never names; nobody's wording. All of it is in the thread."))
    return neutral(f"{title}. {headline(report)}"), built(blocks)


def details(report: Report) -> Iterator[tuple[str, Blocks]]:
    """Every section, as messages for the thread."""
    for section in sections(report):
        yield from pages(section)


def pages(section: Section) -> Iterator[tuple[str, Blocks]]:
    """One section in as many messages as it needs."""
    body = list(_body(section))
    for number, part in enumerate(_batched(body, MOST_BLOCKS)):
        first = [head(section.heading)] if number == 0 else []
        yield neutral(section.heading), built([*first, *part])


def page(title: str, found: Iterable[Section], note: str) -> tuple[str, Blocks]:
    """Some sections in one message; what does not fit is said to be left out."""
    blocks: list[Block] = []
    for section in found:
        blocks += [head(section.heading), *_body(section)]
    if len(blocks) > MOST_BLOCKS:
        blocks = [*blocks[: MOST_BLOCKS - 1], small("… and more than fits here.")]
    return neutral(title), built([*blocks, small(neutral(note))])


def _brief(section: Section) -> list[Block]:
    """A section's heading with its first items and where they are, if there are any."""
    if not section.items:
        return []
    told = [f"• {_in_brief(item)}" for item in section.items[:SHOWN]]
    left = len(section.items) - SHOWN + section.more
    told += [f"… and {left} more"] if left > 0 else []
    return [said(f"*{neutral(section.heading)}*\n" + "\n".join(told))]


def _in_brief(item: Item) -> str:
    places = "; ".join(dict.fromkeys(neutral(part.head) for part in item.parts))
    if places:
        return f"{neutral(item.head)} _{cut(places, 300)}_"
    first = f": {neutral(item.lines[0])}" if item.lines else ""
    return f"{neutral(item.head)}{first}"


def _body(section: Section) -> Iterator[Block]:
    if section.lead:
        yield small(neutral(section.lead))
    if not section.items and section.empty:
        yield said(neutral(section.empty))
    for number, item in enumerate(section.items, start=1):
        yield said(_item(item, f"{number}." if section.numbered else "•"))
    for item in section.after:
        yield said(_item(item, "•"))
    if section.more:
        yield small(f"… and {section.more} more.")


def _item(item: Item, mark: str) -> str:
    if not (item.parts or item.lines):  # a sentence by itself: bold would make a page of shouting
        note = f" _{neutral(item.note)}_" if item.note else ""
        return cut(f"{mark} {neutral(item.head)}{_tag(item)}{note}")
    lines = [f"{mark} *{neutral(item.head)}*{_tag(item)}"]
    lines += [f"    ◦ {cut(line, 600)}" for part in item.parts for line in _part(part)]
    lines += [f"    {neutral(line)}" for line in item.lines]
    lines += [f"    _{neutral(item.note)}_"] if item.note else []
    return cut("\n".join(lines))


def _part(item: Item) -> Iterator[str]:
    yield " – ".join(neutral(text) for text in (item.head, *item.lines) if text)


def _tag(item: Item) -> str:
    return f" ({neutral(item.tag)})" if item.tag else ""


def _batched(blocks: Sequence[Block], size: int) -> Iterator[Sequence[Block]]:
    """At least one part, even of nothing."""
    for start in range(0, max(1, len(blocks)), size):
        yield blocks[start : start + size]
