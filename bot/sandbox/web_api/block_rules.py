"""Slack's rules for blocks and views: what it refuses, the sandbox refuses.

Limits come from the SDK's own models; what the models overlook (an unknown element that they drop
without a word, empty texts, ids used twice) is looked for in the plain data.
"""

from collections import Counter
from collections.abc import Iterator

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.basic_objects import JsonObject
from slack_sdk.models.blocks import Block, BlockElement

from bot.sandbox.wire import ApiError, Json

MOST_BLOCKS_IN_VIEW = 100
LONGEST_TITLE = 24
LONGEST_PRIVATE_METADATA = 3000
LONGEST_NAME = 255
PLAIN_ONLY = {"header": "text", "button": "text", "input": "label"}
NESTED = ("elements", "accessory", "element")
UNCHECKED_INSIDE = {"rich_text", "table", "context"}


def refuse_bad_blocks(blocks: list[Json], most: int) -> None:
    """Refuse blocks that Slack would refuse.

    Raises:
        ApiError: `invalid_blocks`, with one sentence for each thing that is wrong.
    """
    wrong = list(_wrong_with(blocks, most))
    if wrong:
        messages = [f"[ERROR] {one}" for one in wrong]
        raise ApiError("invalid_blocks", errors=wrong, response_metadata={"messages": messages})


def _wrong_with(blocks: list[Json], most: int) -> Iterator[str]:
    if len(blocks) > most:
        yield f"no more than {most} items allowed [json-pointer:/blocks]"
    used = Counter(_ids(blocks, "block_id"))
    for name, count in used.items():
        if count > 1:
            yield f"`block_id` {name} is used {count} times [json-pointer:/blocks]"
    for number, block in enumerate(blocks):
        if not isinstance(block.get("block_id", ""), str | None):
            yield f"`block_id` must be a text [json-pointer:/blocks/{number}]"
        for what in _wrong_in_block(block):
            yield f"{what} [json-pointer:/blocks/{number}]"


def _wrong_in_block(block: Json) -> Iterator[str]:
    parsed = _parsed(block)
    if parsed is None:
        yield f"unsupported type: {block.get('type')}"
        return
    yield from _broken_limits(parsed)
    yield from _bad_texts(block)
    if block["type"] in UNCHECKED_INSIDE:
        return
    elements = list(elements_of(block))
    names = Counter(_ids(elements, "action_id"))
    yield from (f"`action_id` {name} is used twice" for name, n in names.items() if n > 1)
    for element in elements:
        yield from _wrong_in_element(element)


def _ids(things: list[Json], name: str) -> Iterator[str]:
    return (one[name] for one in things if one.get(name) and isinstance(one[name], str))


def _parsed(block: Json) -> Block | None:
    try:
        return Block.parse(block)
    except Exception:  # noqa: BLE001 - nonsense makes the SDK's models raise anything at all
        return None


def _wrong_in_element(element: Json) -> Iterator[str]:
    try:
        parsed = BlockElement.parse(dict(element))
    except Exception:  # noqa: BLE001 - nonsense makes the SDK's models raise anything at all
        parsed = None
    if parsed is None:
        yield f"unsupported element type: {element.get('type')}"
        return
    yield from _broken_limits(parsed)
    yield from _bad_texts(element)


def _broken_limits(parsed: JsonObject) -> Iterator[str]:
    try:
        parsed.validate_json()
    except SlackObjectFormationError as error:
        yield str(error)
    except Exception:  # noqa: BLE001 - nonsense makes the SDK's models raise anything at all
        yield "malformed"


def _bad_texts(thing: Json) -> Iterator[str]:
    """Empty texts, and markup where only plain text is allowed."""
    for name in ("text", "label", "title", "placeholder"):
        text = thing.get(name)
        if not isinstance(text, dict):
            continue
        if not isinstance(text.get("text"), str) or not text["text"]:
            yield f"{name}: must be more than 0 characters"
        if text.get("type") not in ("plain_text", "mrkdwn"):
            yield f"{name}: must be a text object"
        if PLAIN_ONLY.get(thing.get("type", "")) == name and text.get("type") != "plain_text":
            yield f"{name}: must be plain_text"


def elements_of(block: Json) -> Iterator[Json]:
    """Every interactive element of a block, wherever it sits."""
    for name in NESTED:
        inside = block.get(name)
        for one in inside if isinstance(inside, list) else [inside]:
            if isinstance(one, dict):
                yield one


def refuse_bad_view(view: Json, kind: str) -> None:
    """Refuse a view that Slack would refuse.

    Raises:
        ApiError: `invalid_arguments` for the view itself, `invalid_blocks` for what is in it.
    """
    wrong = list(_wrong_in_frame(view, kind))
    if wrong:
        messages = [f"[ERROR] {one}" for one in wrong]
        raise ApiError("invalid_arguments", response_metadata={"messages": messages})
    refuse_bad_blocks(view["blocks"], MOST_BLOCKS_IN_VIEW)


def _wrong_in_frame(view: Json, kind: str) -> Iterator[str]:
    if view.get("type") != kind:
        yield f"must be a {kind} view [json-pointer:/view/type]"
    blocks = view.get("blocks")
    if not isinstance(blocks, list) or not all(isinstance(one, dict) for one in blocks):
        yield "missing required field: blocks [json-pointer:/view]"
        return
    if len(view.get("private_metadata") or "") > LONGEST_PRIVATE_METADATA:
        yield "must be less than 3001 characters [json-pointer:/view/private_metadata]"
    if len(view.get("callback_id") or "") > LONGEST_NAME:
        yield "must be less than 256 characters [json-pointer:/view/callback_id]"
    if kind == "modal":
        yield from _wrong_in_modal(view)


def _wrong_in_modal(view: Json) -> Iterator[str]:
    for name in ("title", "submit", "close"):
        text = view.get(name)
        if text is None and name != "title":
            continue
        if not isinstance(text, dict) or text.get("type") != "plain_text" or not text.get("text"):
            yield f"must be a plain text [json-pointer:/view/{name}]"
        elif len(text["text"]) > LONGEST_TITLE:
            yield f"must be less than {LONGEST_TITLE + 1} characters [json-pointer:/view/{name}]"
    has_input = any(block.get("type") == "input" for block in view["blocks"])
    if has_input and not view.get("submit"):
        yield "`submit` is required when an `input` block is within the `blocks` array"
