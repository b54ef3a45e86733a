"""The modals there are: what is asked in each."""

from collections.abc import Sequence

from slack_sdk.models.blocks import (
    Block,
    ConversationFilter,
    ConversationSelectElement,
    DatePickerElement,
    Option,
    PlainTextObject,
    StaticSelectElement,
    UserMultiSelectElement,
    UserSelectElement,
)

from bot.blocks.modals import Json, field, form, text
from bot.blocks.names import Form
from bot.blocks.parts import said, small
from bot.blocks.words import cut, neutral

LONGEST_OPTION = 75


def process_form(owner: str) -> Json:
    """Setting a process up."""
    to_channel = ConversationFilter(
        include=["public", "private"],
        exclude_external_shared_channels=True,
        exclude_bot_users=True,
    )
    channel = ConversationSelectElement(action_id="value", filter=to_channel)
    many = UserMultiSelectElement
    return form(
        Form.PROCESS,
        "A new process",
        [
            field("name", "What do people call it?", text(most=120)),
            field(
                "bounds", "From where to where?", text(most=300), "From … until …", optional=True
            ),
            field(
                "owner",
                "Who owns it, and decides what others may see?",
                UserSelectElement(action_id="value", initial_user=owner),
            ),
            field(
                "operators",
                "Who does the work?",
                many(action_id="value"),
                "Everybody listed gets an invitation; more than a handful wait for an admin.",
                optional=True,
            ),
            field("leaders", "Who answers for it?", many(action_id="value"), optional=True),
            field(
                "channel",
                "Where may its report go?",
                channel,
                "Never a channel shared with another company. Invite me there first.",
                optional=True,
            ),
        ],
        submit="Set up",
    )


def refer_form(about: str, *, declining: bool) -> Json:
    """Say who would know instead."""
    return form(
        Form.REFER,
        "Not me, ask …",
        [
            field("whom", "Who would know?", UserSelectElement(action_id="value"), optional=True),
            field(
                "words",
                "Or in words",
                text(most=200),
                "A role or a team will do, for example: finance",
                optional=True,
            ),
            small("You are not asked about this process." if declining else "I go on after this."),
        ],
        about,
    )


def snooze_form(about: str) -> Json:
    """Later: on which day."""
    day = field("day", "On which day shall I come back?", DatePickerElement(action_id="value"))
    note = small("In the morning, where you are. Write whenever you want to go on sooner.")
    return form(Form.SNOOZE, "Later", [day, note], about)


def read_back_form(about: str, wrong: Sequence[tuple[int, str]], *, missing: bool) -> Json:
    """How lines that are not quite right should read, and what is missing."""
    blocks: list[Block] = []
    for number, line in wrong:
        blocks.append(said(neutral(line)))
        place = text(most=500, long=True)
        blocks.append(field(f"line-{number}", f"How should line {number} read?", place))
    blocks.append(
        field("missing", "What is missing?", text(long=True, most=2000), optional=not missing)
    )
    blocks.append(
        small("Lines you did not mark stay unconfirmed. You can change any of it later.")
    )
    return form(Form.READ_BACK, "Read-back", blocks, about)


def describe_form(known: Sequence[tuple[str, str]]) -> Json:
    """Which process somebody would like to tell about: one of theirs, or a new one."""
    blocks: list[Block] = []
    if known:
        options = [
            Option(value=key, text=PlainTextObject(text=cut(name, LONGEST_OPTION)))
            for key, name in known[:100]
        ]
        choice = StaticSelectElement(action_id="value", options=options)
        blocks.append(field("known", "A process you are part of", choice, optional=True))
    label = "Or another piece of work" if known else "What is the work called?"
    blocks.append(field("fresh", label, text(most=120), optional=bool(known)))
    blocks.append(small("I tell you first what this is for and who sees what; then you decide."))
    return form(Form.DESCRIBE, "How I work", blocks, submit="Go on")


def capture_form(about: str, shown: str, known: Sequence[tuple[str, str]]) -> Json:
    """Into which account somebody's own message goes."""
    options = [
        Option(value=key, text=PlainTextObject(text=cut(name, LONGEST_OPTION)))
        for key, name in known
    ]
    choice = StaticSelectElement(action_id="value", options=options, initial_option=options[0])
    words = field("words", "Your message", text(first=cut(shown, 2900), long=True))
    return form(
        Form.CAPTURE,
        "Capture as a step",
        [words, field("account", "It belongs to", choice)],
        about,
        "Capture",
    )


def settings_form(role: str) -> Json:
    """What somebody's role is called."""
    return form(
        Form.SETTINGS,
        "Settings",
        [
            field(
                "role",
                "What is your role called?",
                text(first=role, most=60),
                "Reports speak of roles, never of people, for example: accounts clerk",
                optional=True,
            )
        ],
        submit="Keep",
    )


def forget_form() -> Json:
    """Being forgotten, with what it means."""
    return form(
        Form.FORGET,
        "Forget me",
        [
            said(
                "Everything you said is destroyed here: messages, quotes, the words of claims. "
                "Facts that rested on you alone are marked as unsupported. Your own messages in "
                "Slack stay until you delete them there."
            ),
            field("sure", "Write “forget me” to go on", text(most=20)),
        ],
        submit="Forget me",
    )
