"""Findings as cards, for whoever answers for a process: three sentences, and what to do with them.

Made of cards, which have no field for a name or a quote.
"""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block, Option, PlainTextObject, StaticSelectElement

from bot.blocks.modals import Json, field, form, text
from bot.blocks.names import Action, Form
from bot.blocks.parts import built, button, head, row, said, small
from bot.blocks.words import cut, neutral
from bot.delivery.ports import Blocks
from bot.reports.contents import SETTLED, WHOLE, Card, heading
from model_store.settlement import ENDED
from model_store.settlement.ladder import is_told_in_two_ways
from model_store.vocabulary import FindingList, Resolution

SHOWN = 12
"""Cards in one message: three blocks each."""
NOTHING_OPEN = "Nothing is open: what was found is settled, or nothing was found yet."
NOTHING_SETTLED = "Nothing is settled yet."
PROMISE = (
    "Roles, never names; nobody's wording. Settling changes nothing anybody said, and it comes "
    "back only if somebody new says otherwise."
)


def cards(
    title: str, process: str, listed: Sequence[Card], *, settled: bool
) -> tuple[str, Blocks]:
    """Cards of one process under their lists; text for notifications, and blocks."""
    lists = [[card for card in listed if card.list is wanted] for wanted in FindingList]
    filled = [own for own in lists if own]
    most = SHOWN if len(filled) == 1 else SHOWN // max(1, len(filled))
    blocks: list[Block] = []
    for own in filled:
        blocks.append(head(heading(own[0].list)))
        for card in own[:most]:
            blocks += _card(card, process)
        if len(own) > most:
            word = f"`/gemba findings {own[0].list}`"
            blocks.append(small(f"… and {len(own) - most} more: {word} lists these alone."))
    if not listed:
        blocks.append(said(NOTHING_SETTLED if settled else NOTHING_OPEN))
    return neutral(title), built([*blocks, small(PROMISE)])


def settle_form(about: str, card: Card) -> Json:
    """How a finding was settled, what it depends on, and why."""
    options = [
        Option(value=outcome, text=PlainTextObject(text=cut(SETTLED[outcome].capitalize(), 75)))
        for outcome in Resolution
    ]
    choice = StaticSelectElement(action_id="value", options=options)
    blocks: list[Block] = [
        said("\n".join(neutral(line) for line in card.sentences)),
        field("outcome", "How is it settled?", choice),
        field(
            "scope",
            "If both hold: for which cases?",
            text(most=100),
            hint="Like site=Oslo; one of site, variant, amount, period, channel.",
            optional=True,
        ),
        field("why", "Why, in a word", text(most=200), optional=True),
    ]
    return form(Form.SETTLE, "Settle", blocks, about, submit="Settle")


def _card(card: Card, process: str) -> Iterator[Block]:
    band = f" · {card.band}" if card.band else ""
    lines = [f"*{neutral(card.subject or WHOLE)}*{band}", *map(neutral, card.sentences)]
    yield said(cut("\n".join(lines)))
    yield small(neutral(f"{card.sure}; {card.state}; {card.id}"))
    value = f"{process}#{card.id}"
    if card.status in ENDED:
        yield row([button("Open again", Action.REOPEN, value)])
        return
    can_be_asked = is_told_in_two_ways(card.list, card.kind)
    yield row(
        [
            button("Settle …", Action.SETTLE, value, "primary"),
            button("Tolerate", Action.TOLERATE, value),
            *([button("Ask about it", Action.INQUIRE, value)] if can_be_asked else []),
        ]
    )
