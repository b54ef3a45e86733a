"""What an act is answered with: words for one person, or a modal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.delivery.ports import Blocks


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` always, with blocks where there is more; `view` opens a modal instead."""

    text: str = ""
    blocks: Blocks = ()
    view: Mapping[str, Any] | None = None
