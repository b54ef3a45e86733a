"""What is told in passing is kept where it proved worth keeping, and the best answer always.

A rule that finds a tool in every second sentence is right about the words and wrong about what
matters. How often something that careful readers kept would be missing without what a rule found
in such a place was counted in written interviews, and became points: see `docs/decisions/0009`.
A sign never looks at the words, only at who found them, where, among how many and how likely the
classifier hears such a claim there, so that no text is learnt by heart. What the classifier adds
by itself is weighed by its chance alone. What somebody says unasked is never sifted, for nobody
counted that, nor what somebody denies: beliefs fall by it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp

from capture.extraction.asked import KIND_OF_SLOT
from capture.extraction.drafts import Draft
from capture.extraction.joined import Told
from capture.extraction.learnt import LEARNT
from capture.extraction.lexicon import lexicon
from capture.extraction.overheard import Overheard
from capture.ports import Heard
from model_store.values import Text
from model_store.vocabulary import Kind, Polarity, Side, Slot

STAYING = frozenset(
    {Kind.IDEA, Kind.UNKNOWN, Kind.PAIN}  # no facts of the process, but the reports live by them
    | {Kind.WAIT, Kind.DURATION, Kind.VOLUME, Kind.FREQUENCY}  # queues are reckoned from figures
)
"""Kinds of claims that are kept wherever they were told."""

ALWAYS = "always"
"""The sign that every claim has."""

_ANSWER = "as the answer"
_ACCOUNT = "in an account"
_CUE = re.compile(r" ?“[^”]*”")
_NAMED_FEW = 6
_FEW = 3
_PIECE = 18
_LONG = 120
_BRIEF = 6
"""Claims: a first account that has fewer tells nothing in passing."""


def signed(told: Sequence[Told], heard: Heard, there: Overheard) -> list[Told]:
    """Give every draft of a message the signs by which its worth is weighed.

    Args:
        told: what was read in the message, left to right.
        heard: the turn it belongs to.
        there: what the classifier hears in its lines.
    """
    if heard.question is None:
        return list(told)
    drafts = [one.draft for one in told if not one.draft.rule.startswith(LEARNT)]
    return [
        one
        if one.draft.polarity is Polarity.DENIES or one.draft.rule.startswith(LEARNT)
        else replace(
            one, draft=replace(one.draft, signs=(*_signs(one.draft, drafts, heard, there),))
        )
        for one in told
    ]


def _signs(draft: Draft, drafts: Sequence[Draft], heard: Heard, there: Overheard) -> Iterator[str]:
    yield from _alone(draft, heard)
    yield from _among(next(n for n, d in enumerate(drafts) if d is draft), drafts, heard)
    yield from there.signs(draft.kind, draft.start, draft.end)


def salient(told: Sequence[Told]) -> list[Told]:
    """Mark as left out what seldom proved worth keeping, and never all that somebody said.

    Args:
        told: drafts of one message, with their signs.
    """
    scale = lexicon("salience")
    points, least = scale["points"], scale["least"]
    drafts = [one.draft for one in told]
    stays = staying([(d.kind, d.signs) for d in drafts], points, least)
    return [
        one if stay else _light(one, worth(one.draft.signs, points))
        for one, stay in zip(told, stays, strict=True)
    ]


def staying(
    claims: Sequence[tuple[Kind, tuple[str, ...]]], points: Mapping[str, float], least: float
) -> list[bool]:
    """Which claims of one message are kept.

    Args:
        claims: the kind and the signs of each.
        points: of each sign.
        least: the chance below which a claim is not worth keeping.
    """
    worths = [worth(signs, points) for _, signs in claims]
    answers = [n for n, (kind, signs) in enumerate(claims) if f"{kind}, {_ANSWER}" in signs]
    best = max(answers or range(len(claims)), key=worths.__getitem__, default=None)
    brief = len(claims) < _BRIEF
    return [
        n == best
        or worths[n] >= least
        or is_sure(kind, signs)
        or not signs
        or (brief and f"{kind}, {_ACCOUNT}" in signs)
        for n, (kind, signs) in enumerate(claims)
    ]


def is_sure(kind: Kind, signs: Iterable[str]) -> bool:
    """Whether such a claim is kept whatever its worth: figures, gaps, and whoever was asked for.

    Of two people named in one answer ("they should, but I do") the second is no repetition.

    >>> is_sure(Kind.OWNER, ["owner, as the answer"])
    True
    """
    return kind in STAYING or (kind is Kind.OWNER and f"{kind}, {_ANSWER}" in signs)


def worth(signs: Iterable[str], points: Mapping[str, float]) -> float:
    """The chance that something would be missing without a claim of these signs.

    It is a logistic regression.

    >>> worth(["a"], {"always": 0.0, "a": 0.0})
    0.5
    """
    total = points.get(ALWAYS, 0.0) + sum(points.get(sign, 0.0) for sign in signs)
    return 1 / (1 + exp(-total))


def _light(one: Told, worth_: float) -> Told:
    why = f"told in passing, and seldom worth keeping there ({worth_:.0%} of such)"
    return replace(one, draft=replace(one.draft, left_out=why))


def _asked(heard: Heard) -> Kind | None:
    return KIND_OF_SLOT.get(heard.question.slot) if heard.question else None


def _alone(draft: Draft, heard: Heard) -> Iterator[str]:
    """What is known of a claim by itself, without looking at its words."""
    kind, rule, place = draft.kind.value, _CUE.sub("", draft.rule), _place(draft, heard)
    yield f"{kind}: {rule}"
    yield f"{kind}, {place}"
    yield f"{kind}: {rule}, {place}"
    yield f"asked {heard.question.slot.value if heard.question else 'nothing'}"
    yield f"{min(draft.end - draft.start, _LONG) // _PIECE * _PIECE} characters or more"
    yield f"{kind}, {min(len(draft.mention.split()), _NAMED_FEW)} words of step"
    yield f"{kind}, {'in words' if isinstance(draft.value, Text) else 'named'}"
    yield "by a leader" if heard.vantage.side is Side.LEADER else "by who does the work"


def _among(number: int, drafts: Sequence[Draft], heard: Heard) -> Iterator[str]:
    """What is known of a claim by the others of its message."""
    draft = drafts[number]
    earlier = sum(other.kind is draft.kind for other in drafts[:number])
    yield f"{_place(draft, heard)}, number {min(earlier, _FEW) + 1} of its kind"
    yield f"{min(len(drafts), 4 * _FEW) // _FEW * _FEW} claims beside or more"
    on = {o.kind.value for o in drafts if o.start < draft.end and draft.start < o.end}
    for other in sorted(on - {draft.kind.value}):
        yield f"{draft.kind.value} in the words of {other}"


def _place(draft: Draft, heard: Heard) -> str:
    """Where it was told: as the answer, beside one, or in the first account."""
    if heard.question and heard.question.slot in (Slot.OPENING, Slot.BELIEF):
        return _ACCOUNT
    return _ANSWER if draft.kind is _asked(heard) else "beside an answer"
