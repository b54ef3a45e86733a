"""Typed text as Slack stores it: escaped, with mentions, channels and addresses in brackets."""

import re
from collections.abc import Iterator

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import Json, mint

SPECIAL = re.compile(
    r"(?P<link>https?://[^\s<>]*[^\s<>.,;:!?)])"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<!\w)@(?P<person>[\w.-]*\w)"
    r"|(?<!\w)#(?P<room>[\w-]+)"
)


def escaped(text: str) -> str:
    """The three characters Slack escapes, and no others.

    >>> escaped('a < b & "c"')
    'a &lt; b &amp; "c"'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def stored(workspace: Workspace, text: str) -> tuple[str, tuple[Json, ...]]:
    """What was typed, as the text and the rich text block of a message."""
    pieces = list(_pieces(workspace, text))
    section = {"type": "rich_text_section", "elements": [element for _, element in pieces]}
    block = {"type": "rich_text", "block_id": mint("b"), "elements": [section]}
    return "".join(mark for mark, _ in pieces), (block,) if pieces else ()


def _pieces(workspace: Workspace, text: str) -> Iterator[tuple[str, Json]]:
    """Cut the text at its special parts: each piece as markup and as a rich text element."""
    end = 0
    for found in SPECIAL.finditer(text):
        special = _special(workspace, found)
        if special is None:
            continue
        if found.start() > end:
            yield _plain(text[end : found.start()])
        yield special
        end = found.end()
    if end < len(text):
        yield _plain(text[end:])


def _plain(text: str) -> tuple[str, Json]:
    return escaped(text), {"type": "text", "text": text}


def _special(workspace: Workspace, found: re.Match[str]) -> tuple[str, Json] | None:
    if link := found["link"]:
        return f"<{escaped(link)}>", {"type": "link", "url": link}
    if mail := found["mail"]:
        address = f"mailto:{mail}"
        return f"<{address}|{mail}>", {"type": "link", "url": address, "text": mail}
    if name := found["person"]:
        people = workspace.people.values()
        known = next((p for p in people if name.lower() in (p.name, p.id.lower())), None)
        return (f"<@{known.id}>", {"type": "user", "user_id": known.id}) if known else None
    rooms = workspace.talk.rooms.values()
    room = next((r for r in rooms if r.name and r.name == found["room"]), None)
    return (f"<#{room.id}|>", {"type": "channel", "channel_id": room.id}) if room else None
