"""One interview in a thread: invitation, question, read-back, and what is left of each after.

The value of every button is the interview and the place in it, so that an old button is known.
"""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block, Option, PlainTextObject, StaticSelectElement

from bot.blocks.names import Action, Mark
from bot.blocks.parts import built, button, row, said, small
from bot.blocks.words import neutral
from bot.delivery.ports import Blocks

MARKS = {Mark.RIGHT: "Right", Mark.NOT_QUITE: "Not quite", Mark.NOT_SURE: "Not sure"}
LINE = "line-"
"""Block id of a line of the read-back, before its number."""

LEADING = (
    "You are asked first what you believe, before you are shown anything others said. "
    "What you say here is yours by name."
)
DOING = (
    "Facts go into the picture under your role, never your wording. Confidential, not anonymous: "
    "your words and your name are for you and the admin, nobody else. You can change or withdraw "
    "anything later, and `/gemba forget-me` removes it all."
)


def invitation(process: str, *, leads: bool, inviter: str, value: str) -> Blocks:
    """Purpose, length, who sees what, and the choice: before the first question."""
    return built(
        [
            *_offer(process, leads=leads, inviter=inviter),
            row(
                [
                    button("Accept", Action.ACCEPT, value, "primary"),
                    button("Not me", Action.NOT_ME, value),
                    button("Not now", Action.NOT_NOW, value),
                ]
            ),
        ]
    )


def invitation_answered(process: str, *, leads: bool, inviter: str, answer: str) -> Blocks:
    """The invitation, with what was chosen where the buttons were."""
    return built([*_offer(process, leads=leads, inviter=inviter), small(answer)])


def offered(process: str, *, leads: bool) -> str:
    """The invitation in one line, for notifications."""
    asked = "what you believe happens in" if leads else "how you work in"
    return f"May I ask you about {asked} “{neutral(process)}”? Nothing starts before you accept."


def _offer(process: str, *, leads: bool, inviter: str) -> Iterator[Block]:
    name = neutral(process)
    by = f"{neutral(inviter)} asked me to talk to you. " if inviter else ""
    length = "at most 6 questions" if leads else "at most 12 questions, about ten minutes"
    why = "what you believe happens" if leads else "how the work really runs, from who does it"
    yield said(f"*{name}*\n{by}I would like to understand {why}.")
    yield said(
        f"• *How long:* {length}, one at a time, here in this thread, whenever you like.\n"
        "• *At the end* I read back what I understood, and you say what is right.\n"
        f"• *Who sees what:* {LEADING if leads else DOING}"
    )


def question(text: str, before: Sequence[str], value: str) -> Blocks:
    """What was heard, then one question with its ways out."""
    return built(
        [
            *_heard(before),
            said(f"*{neutral(text)}*"),
            row(
                [
                    button("Skip", Action.SKIP, value),
                    button("Not me, ask …", Action.REFER, value),
                    button("Later", Action.LATER, value),
                    button("Undo", Action.UNDO, value),
                    button("Stop", Action.STOP, value),
                ]
            ),
        ]
    )


def read_back(text: str, told: Sequence[str], before: Sequence[str], value: str) -> Blocks:
    """Numbered lines, each with its own menu, and what holds for all of them."""
    return built(
        [
            *_heard(before),
            said(f"*{neutral(text)}*"),
            *(said(neutral(one), _menu(), f"{LINE}{n}") for n, one in enumerate(told, start=1)),
            row(
                [
                    button("All of it is right", Action.ALL_RIGHT, value, "primary"),
                    button("Done, as marked", Action.MARKS_DONE, value),
                    button("Something is missing", Action.MISSING, value),
                    button("Later", Action.LATER, value),
                ]
            ),
            small("You can also write it in your own words: “1 right, 2 is Tom, not Priya”."),
        ]
    )


def settled(text: str, told: Sequence[str], note: str) -> Blocks:
    """A question or a read-back that is over: the words stay, the buttons are gone."""
    return built([said(neutral(text)), *(said(neutral(one)) for one in told), small(note)])


def spoken(texts: Sequence[str]) -> Blocks:
    """Something said that asks nothing."""
    return built(said(neutral(text)) for text in texts)


def _heard(before: Sequence[str]) -> Iterator[Block]:
    if before:
        yield small(*(neutral(text) for text in before))


def _menu() -> StaticSelectElement:
    options = [Option(value=mark, text=PlainTextObject(text=t)) for mark, t in MARKS.items()]
    hint = PlainTextObject(text="Is it right?")
    return StaticSelectElement(action_id=Action.MARK, options=options, placeholder=hint)
