"""What every modal is made of, and how what was filled in is read back."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    InputInteractiveElement,
    PlainTextInputElement,
    PlainTextObject,
)
from slack_sdk.models.views import View

from bot.blocks.names import Form
from bot.blocks.parts import said
from bot.blocks.words import cut

Json = Mapping[str, Any]

LONGEST_LABEL = 2000


def form(
    kind: Form, title: str, blocks: Sequence[Block], about: str = "", submit: str = "Send"
) -> Json:
    """A modal; `about` comes back with its submission."""
    view = View(
        type="modal",
        callback_id=kind,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=submit),
        close=PlainTextObject(text="Cancel"),
        private_metadata=about,
        blocks=list(blocks),
    )
    made: Json = view.to_dict()
    return made


def field(
    name: str,
    label: str,
    element: InputInteractiveElement,
    hint: str = "",
    *,
    optional: bool = False,
) -> InputBlock:
    """One thing asked; `name` is under which its answer comes back."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=cut(label, LONGEST_LABEL)),
        element=element,
        hint=PlainTextObject(text=hint) if hint else None,
        optional=optional,
    )


def text(*, first: str = "", long: bool = False, most: int = 3000) -> PlainTextInputElement:
    """A place to write."""
    return PlainTextInputElement(
        action_id="value", multiline=long, initial_value=first or None, max_length=most
    )


def filled(view: Json) -> dict[str, Any]:
    """What was filled in, by the names of the fields; what was left empty is not in it."""
    found: dict[str, Any] = {}
    for name, answers in view.get("state", {}).get("values", {}).items():
        for answer in answers.values():
            value = next((answer[key] for key in VALUES if answer.get(key)), None)
            if isinstance(value, Mapping):
                value = value.get("value")
            if value:
                found[name] = value
    return found


VALUES = (
    "value",
    "selected_user",
    "selected_users",
    "selected_conversation",
    "selected_date",
    "selected_option",
)


def notice(title: str, told: str) -> Json:
    """A modal that only says something."""
    view = View(
        type="modal",
        callback_id="notice",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text="Close"),
        blocks=[said(told)],
    )
    made: Json = view.to_dict()
    return made
