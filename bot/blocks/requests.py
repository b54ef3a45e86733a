"""What an admin is asked to approve, and what it looks like afterwards."""

from collections.abc import Sequence

from bot.blocks.names import Action
from bot.blocks.parts import built, button, row, said, small
from bot.blocks.words import cut, neutral
from bot.delivery.ports import Blocks


def request_for_admin(key: str, process: str, by: str, names: Sequence[str]) -> tuple[str, Blocks]:
    """The question whether so many people may be invited; text for notifications, and blocks."""
    text = neutral(f"{by} would like to invite {len(names)} people about “{process}”.")
    listed = cut(neutral(", ".join(sorted(names))))
    blocks = built(
        [
            said(f"*{text}*"),
            said(listed),
            row(
                [
                    button("Approve", Action.APPROVE, key, "primary"),
                    button("Do not invite", Action.REFUSE, key),
                ]
            ),
            small("Invitations beyond a handful need the yes of an admin. Nobody was asked yet."),
        ]
    )
    return text, blocks
