"""What a person chose or wrote, in the form in which each kind of element reports it."""

from typing import Any

from bot.sandbox.web_api.block_rules import elements_of
from bot.sandbox.wire import ApiError, Json

FIELDS = {
    "checkboxes": ("selected_options", "initial_options"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "datepicker": ("selected_date", "initial_date"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "email_text_input": ("value", "initial_value"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "number_input": ("value", "initial_value"),
    "plain_text_input": ("value", "initial_value"),
    "radio_buttons": ("selected_option", "initial_option"),
    "static_select": ("selected_option", "initial_option"),
    "timepicker": ("selected_time", "initial_time"),
    "url_text_input": ("value", "initial_value"),
    "users_select": ("selected_user", "initial_user"),
}
"""Element type to the field of its answer and of its first value."""

BY_OPTION = {"checkboxes", "multi_static_select", "radio_buttons", "static_select", "overflow"}


def chosen(element: Json, raw: Any) -> Json:  # noqa: ANN401 - a text, a number or a list of texts
    """The answer of one element; `raw` is the value chosen, or values, or a text.

    Raises:
        ApiError: the element has no such option, or its type is not modelled.
    """
    kind = element["type"]
    if kind in ("button", "icon_button", "workflow_button"):
        return {name: element[name] for name in ("text", "value") if name in element}
    if kind == "feedback_buttons":
        buttons = (element["positive_button"], element["negative_button"])
        value = raw or buttons[0]["value"]
        return next({"value": value, "text": b["text"]} for b in buttons if b["value"] == value)
    if kind == "overflow":
        return {"selected_option": _option(element, raw)}
    if kind not in FIELDS:
        raise ApiError("not_modelled", message=f"The sandbox does not model {kind}.")
    field, initial = FIELDS[kind]
    if raw is None:
        empty: list[str] | None = [] if field.endswith("s") else None
        return {field: element.get(initial, empty)}
    return {field: _shaped(element, raw)}


def _shaped(element: Json, raw: Any) -> Any:  # noqa: ANN401 - as the element's type has it
    if element["type"] in BY_OPTION:
        if isinstance(raw, list):
            return [_option(element, value) for value in raw]
        return _option(element, raw) if raw != "" else None
    if element["type"] == "datetimepicker":
        return int(raw) if raw != "" else None
    return raw if raw != "" else None


def _option(element: Json, value: Any) -> Json:  # noqa: ANN401 - whatever the page sent
    groups = element.get("option_groups") or []
    options = [*element.get("options", []), *(o for group in groups for o in group["options"])]
    for option in options:
        if option.get("value") == value:
            return dict(option)
    raise ApiError("no_such_option")


def element_of(blocks: list[Json], action_id: str, block_id: str = "") -> tuple[Json, Json]:
    """The block and the element with this action id.

    Raises:
        ApiError: there is none.
    """
    for block in blocks:
        if block_id in ("", block["block_id"]):
            for element in elements_of(block):
                if element.get("action_id") == action_id:
                    return block, element
    raise ApiError("no_such_element")


def state_of(blocks: list[Json], filled: Json) -> Json:
    """The state of every element that keeps one; `filled` is block id to action id to value."""
    values: Json = {}
    for block in blocks:
        for element in elements_of(block):
            if element.get("type") in FIELDS and element.get("action_id"):
                raw = filled.get(block["block_id"], {}).get(element["action_id"])
                answer = {"type": element["type"]} | chosen(element, raw)
                values.setdefault(block["block_id"], {})[element["action_id"]] = answer
    return {"values": values}


def refused_by_client(blocks: list[Json], state: Json) -> dict[str, str]:
    """What Slack's own client objects to before the app hears of it, by block id."""
    wrong: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        answer = state["values"].get(block["block_id"], {}).get(element.get("action_id"), {})
        value = answer.get(FIELDS.get(element["type"], ("",))[0])
        objection = _objection(block, element, value)
        if objection:
            wrong[block["block_id"]] = objection
    return wrong


def _objection(block: Json, element: Json, value: Any) -> str:  # noqa: ANN401 - see chosen
    if not value:
        return "" if block.get("optional") else "Please complete this required field."
    if element["type"] == "email_text_input" and "@" not in value:
        return "Please enter a valid email address."
    if element["type"] == "number_input" and not _is_number(value, element):
        return "Please enter a valid number."
    if element["type"] == "plain_text_input":
        if len(value) < (element.get("min_length") or 0):
            return f"Please enter at least {element['min_length']} characters."
        if len(value) > (element.get("max_length") or 3000):
            return f"Please enter at most {element.get('max_length') or 3000} characters."
    return ""


def _is_number(text: str, element: Json) -> bool:
    try:
        number = float(text)
        whole = element.get("is_decimal_allowed") or number.is_integer()
        low = float(element.get("min_value") or "-inf")
        high = float(element.get("max_value") or "inf")
    except ValueError:
        return False
    return bool(whole) and low <= number <= high
