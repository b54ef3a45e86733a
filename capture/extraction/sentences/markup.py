"""Chat mark-up is never read as words: every stretch of it can be found, or blanked in place."""

import re

_MARKUP = re.compile(
    r"```.*?(?:```|\Z)"  # code block, closed or not
    r"|`[^`\n]{1,400}`"  # code span
    r"|<(?:[@#!][^<>\n]{1,120}|(?:https?|mailto|tel):[^<>\n]{1,2000})>"  # mention, channel, link
    r"|(?:https?://|www\.)[^\s<>]{1,2000}"  # bare address
    r"|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"  # e-mail
    r"|(?<![\w:]):[a-z][a-z0-9_+'-]{1,40}:(?![\w:])|:[+-]1:"  # emoji code
    r"|&(?:gt|lt|amp);",
    re.DOTALL | re.IGNORECASE,
)
_SIGN = re.compile(r"[`<@:&]|www\.", re.IGNORECASE)
"""Every mark-up has one of these; most texts have none, which is soon told."""

_EMOJI = re.compile(
    r"(?<![\w:]):[a-z][a-z0-9_+'-]{1,40}:(?![\w:])|:[+-]1:"
    r"|[\U0001F300-\U0001FAFF\u2600-\u27BF]\uFE0F?"
    r"|(?<!\S)[:;=]'?-?[)(DPp/|](?=\s|$|[.,!?])",
)


def markup_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find mentions, links, addresses, code and emoji codes, left to right, as (start, end)."""
    return tuple(match.span() for match in _MARKUP.finditer(text)) if _SIGN.search(text) else ()


def emoji_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Find emoji, emoji codes and emoticons, left to right, as (start, end)."""
    return tuple(match.span() for match in _EMOJI.finditer(text))


def blanked(text: str) -> str:
    """Return the text with mark-up replaced by spaces; every other offset stays where it was.

    >>> blanked("ask <@U1> now")
    'ask       now'
    """
    if not _SIGN.search(text):
        return text
    return _MARKUP.sub(lambda match: " " * len(match.group()), text)
