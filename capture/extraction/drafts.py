"""A draft is a claim before it is proven: a stretch of the message, a kind and a value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from model_store.values import Range, Text, Value
from model_store.vocabulary import ActorMode, Kind, Polarity, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a pass read in `text[start:end]`; the passes behind it add how it was said.

    `rule` names the pass and what in the words made it; `signs` is what its worth is weighed by;
    `left_out` says why it is not claimed.
    """

    kind: Kind
    start: int
    end: int
    value: Value
    mention: str = ""
    polarity: Polarity = Polarity.ASSERTS
    actor_mode: ActorMode | None = None
    share: Range | None = None
    standing: Standing = Standing.WORKS
    links: tuple[str, ...] = ()
    rule: str = ""
    signs: tuple[str, ...] = ()
    left_out: str = ""


def told_by(rule: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Name the rule of drafts that do not name a closer one."""
    return (draft if draft.rule else replace(draft, rule=rule) for draft in drafts)


def words(text: str, start: int, end: int) -> Text:
    """The value of a claim that is best kept in the speaker's own words.

    >>> words("so  it waits", 4, 12).words
    'it waits'
    """
    return Text(" ".join(text[start:end].split()))
