"""The App Home: my interviews, what I told, my settings, and what others may see."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.blocks.names import Action
from bot.blocks.parts import button, head, line, row, said, small
from bot.blocks.words import neutral

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mine:
    """One interview of the person whose home it is. `told` are sentences in their words."""

    account: str
    process: str
    standing: str
    can_go_on: bool
    told: Sequence[str] = ()
    seen_by: str = ""


def home(mine: Sequence[Mine], role: str) -> Mapping[str, Any]:
    """The view, as Slack takes it."""
    blocks: list[Block] = [head("My interviews"), *_interviews(mine), line()]
    blocks += [head("What I told"), *_told(mine), line()]
    blocks += [head("What others may see"), *_seen(mine), line(), head("Settings")]
    called = neutral(role) if role else "not said yet: reports would say “a colleague”"
    blocks.append(said(f"My role is called: {called}"))
    blocks.append(
        row(
            [
                button("Change", Action.SETTINGS, "role"),
                button("Forget me …", Action.FORGET, "me", "danger"),
            ]
        )
    )
    view: Mapping[str, Any] = View(type="home", blocks=blocks[:100]).to_dict()
    return view


def _interviews(mine: Sequence[Mine]) -> Iterator[Block]:
    if not mine:
        yield said("You have told about no process yet.")
    for one in mine[:SHOWN]:
        more = button("Go on", Action.GO_ON, one.account) if one.can_go_on else None
        yield said(f"*{neutral(one.process)}*\n{neutral(one.standing)}", more)
    yield row([button("Describe how I work", Action.DESCRIBE, "new", "primary")])


def _told(mine: Sequence[Mine]) -> Iterator[Block]:
    sentences = [told for one in mine for told in one.told]
    if not sentences:
        yield said("Nothing yet.")
    for told in sentences[:SHOWN]:
        yield said(neutral(told))
    if len(sentences) > SHOWN:
        yield small(f"… and {len(sentences) - SHOWN} more: `/gemba export` gives you all of it.")
    yield small("Only you see this. Edit or delete your message, and I read it anew.")


def _seen(mine: Sequence[Mine]) -> Iterator[Block]:
    for one in mine[:SHOWN]:
        yield said(f"*{neutral(one.process)}*: {one.seen_by}")
    yield small(
        "Others see facts under roles, never names or wording, and only what the owner of the "
        "process has released."
    )
