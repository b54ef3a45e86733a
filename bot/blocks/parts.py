"""The few kinds of blocks everything is made of; each is checked by the SDK's own model."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.blocks.words import cut

LONGEST_HEADER = 150
LONGEST_BUTTON = 75


def lines(text: str) -> MarkdownTextObject:
    """Text in which nothing turns into a link by itself."""
    return MarkdownTextObject(text=cut(text) or " ", verbatim=True)


def said(text: str, accessory: Any = None, block_id: str | None = None) -> SectionBlock:  # noqa: ANN401
    """A paragraph; `accessory` is an element beside it."""
    return SectionBlock(text=lines(text), accessory=accessory, block_id=block_id)


def small(*texts: str) -> ContextBlock:
    """Small print, at most ten pieces."""
    return ContextBlock(elements=[lines(text) for text in texts[:10]])


def head(text: str) -> HeaderBlock:
    """A heading in our own words or somebody's title."""
    return HeaderBlock(text=PlainTextObject(text=cut(text, LONGEST_HEADER), emoji=False))


def line() -> DividerBlock:
    """A rule between two parts."""
    return DividerBlock()


def button(label: str, action: str, value: str, style: str | None = None) -> ButtonElement:
    """A button; `value` says what it is about, in ids."""
    shown = PlainTextObject(text=cut(label, LONGEST_BUTTON), emoji=False)
    return ButtonElement(text=shown, action_id=action, value=value, style=style)


def row(elements: Sequence[InteractiveElement], block_id: str | None = None) -> ActionsBlock:
    """Elements side by side."""
    return ActionsBlock(elements=list(elements), block_id=block_id)


def built(blocks: Iterable[Block]) -> tuple[Mapping[str, Any], ...]:
    """The blocks as Slack takes them.

    Raises:
        SlackObjectFormationError: one of them is against Slack's limits.
    """
    return tuple(block.to_dict() for block in blocks)
