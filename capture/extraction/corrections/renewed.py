"""An amount put in another's place is a claim of the kind the first one was, in the same unit.

Alone, "okay, five" tells nobody that five times a month is meant; what it replaces does.
"""

from collections.abc import Iterable, Iterator, Sequence

from capture.extraction.corrections.taken_back import TakenBack, is_amount, told_of
from capture.extraction.drafts import Draft, words
from capture.ports import Heard, Question
from model_store.claims import Claim, Message
from model_store.values import Range, Text
from model_store.vocabulary import Kind

_RULE = "put in place of another amount"
_LITTLE = 3


def renewed(
    claims: Sequence[Claim], taken_back: Iterable[TakenBack], heard: Heard
) -> Iterator[tuple[Draft, Message]]:
    """What the second amounts claim, where nothing of the first one's kind was read in them.

    Args:
        claims: what was read in the turn.
        taken_back: in it, with offsets as typed.
        heard: the turn.
    """
    for one in taken_back:
        message = heard.messages[one.message]
        behind = {c.kind for c in claims if c.message == message.key and _overlaps(c, one)}
        olds = [old for old in told_of(claims, one, heard) if is_amount(old)]
        for old in olds:
            new = _draft(old, one, message.text)
            if new and old.kind not in behind:
                yield new, message
        if not olds and one.often and heard.question and Kind.FREQUENCY not in behind:
            yield from ((new, message) for new in _told_first(one, heard.question))


def superseded(claims: Sequence[Claim], new: Claim) -> list[Claim]:
    """The claims that took the words of an amount for something told.

    Args:
        claims: what was read in the turn.
        new: what the amount claims.
    """
    here = (c for c in claims if c.message == new.message and c.kind is not new.kind)
    inside = (c for c in here if new.span[0] <= c.span[0] and c.span[1] <= new.span[1])
    return [
        c
        for c in inside
        if isinstance(c.value, Text) and not is_amount(c) and len(c.quote.split()) <= _LITTLE
    ]


def _overlaps(claim: Claim, one: TakenBack) -> bool:
    return claim.span[0] < one.words.successor[1] and one.words.cue[1] < claim.span[1]


def _told_first(one: TakenBack, asked: Question) -> Iterator[Draft]:
    """How often, where it was not worth a claim the first time."""
    start, end = one.words.successor
    if one.put is not None and start < end:
        kind, step = Kind.FREQUENCY, asked.step or ""
        yield Draft(kind=kind, start=start, end=end, value=one.put, mention=step, rule=_RULE)


def _draft(old: Claim, one: TakenBack, text: str) -> Draft | None:
    start, end = one.words.successor
    if one.put is None or start >= end:
        return None
    value = one.put if isinstance(old.value, Range) else words(text, start, end)
    return Draft(
        kind=old.kind, start=start, end=end, value=value, mention=old.mention, rule=_RULE,
        polarity=old.polarity,
    )  # fmt: skip
