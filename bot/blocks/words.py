"""Words on their way in and out of Slack: nobody is rung for, nothing opens, nothing is hidden.

Whatever people or models wrote goes out through `neutral`; only our own sentences do not need it.
"""

import html
import re
from collections.abc import Mapping

_BRACKETED = re.compile(r"<([^<>\s|][^<>|]*)(?:\|([^<>]*))?>")
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")
_BARE_PERSON = re.compile(r"(?<![\w<])@([UW][A-Z0-9]{3,})\b")
_RING = re.compile(r"@(?=(?:here|channel|everyone|group)\b)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|slack|mailto|tel|file|data|javascript)(:)(?=\S)")
_BREAK = "\u2060"
"""A word joiner: invisible, breaks no line, and ends what Slack would take for an address."""

LONGEST = 2900
"""Characters of one text object; Slack takes 3,000, entities counted."""


def heard(text: str) -> str:
    """What somebody typed, as they saw it: links by their label, rooms by name, no entities.

    A mention of a person stays, because it says whom to ask.

    >>> heard("R&amp;D asks <@U1|ana>, see <https://x.y|the wiki> in <#C1|ops> <!channel>")
    'R&D asks <@U1>, see the wiki in #ops @channel'
    """
    return html.unescape(_BRACKETED.sub(_shown, text)).strip()


def _shown(found: re.Match[str]) -> str:
    target, label = found[1], found[2]
    if target.startswith("@"):
        return f"<{target}>"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].split('^')[0]}"
    return label or target.removeprefix("mailto:")


def neutral(text: str) -> str:
    """The same words with nothing live in them, ready for mrkdwn and for plain `text`.

    >>> neutral("a < b & <!channel> says <@U1> at https://x.y").replace(_BREAK, "|")
    'a &lt; b &amp; &lt;!channel&gt; says a colleague at https|://x.y'
    """
    plain = named(text, {})
    plain = _RING.sub(f"@{_BREAK}", plain)
    plain = _ADDRESS.sub(rf"\1{_BREAK}\2", plain)
    return html.escape(plain, quote=False)


def named(text: str, names: Mapping[str, str]) -> str:
    """The same words with people who are mentioned called by name, for who mentioned them.

    A mention that lost its brackets on the way is one when somebody has that id.

    >>> named("ask <@U1> or <@U2>; @U190, not @UPS", {"U1": "Ana", "U190": "Lee"})
    'ask Ana or a colleague; Lee, not @UPS'
    """
    bare = _BARE_PERSON.sub(lambda m: names.get(m[1], m[0]), text)
    return _PERSON.sub(lambda m: names.get(m[1], "a colleague"), bare)


def cut(text: str, longest: int = LONGEST) -> str:
    """The text, shortened to what fits, never inside an entity.

    >>> cut("one &amp; two", 8)
    'one …'
    """
    if len(text) <= longest:
        return text
    short = text[: longest - 1]
    amp = short.rfind("&")
    if amp > short.rfind(";"):
        short = short[:amp]
    return f"{short.rstrip()} …" if short[-1:].isspace() else f"{short}…"
