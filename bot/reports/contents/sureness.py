"""How sure a sentence is, from the claims for it and against it; the weights are shown to readers.

Independence is counted by root ("how do you know?"), not by heads: who was told by the same
person counts once, by the weightiest of them.
"""

from collections.abc import Iterable, Mapping

from bot.clock import day
from bot.reports.contents.values import Sureness
from bot.reports.wording import counted, number_of
from model_store.claims import Claim
from model_store.graph.confidence import BASIS, CONFIRMED, HEDGE, PRIOR_WEIGHT, weigh
from model_store.vocabulary import Support

_WORDS = ((0.8, "well founded"), (0.65, "likely"), (0.5, "thinly founded"), (0.0, "doubtful"))

WEIGHTS: tuple[tuple[str, float], ...] = (
    *((f"How they know: {basis.replace('_', ' ')}", weight) for basis, weight in BASIS.items()),
    *((f"How firmly they said it: {hedge}", weight) for hedge, weight in HEDGE.items()),
    ("confirmed when read back, times", CONFIRMED),
    ("prior, split evenly for and against", PRIOR_WEIGHT),
)
"""The convention that every number of sureness rests on; printed with the report."""


def sureness(
    claims: Iterable[Claim], confirmed: frozenset[str], told: Mapping[str, str]
) -> Sureness:
    """Weigh claims that say the same thing, some of them perhaps that it is not so.

    Args:
        claims: what was said for and against it.
        confirmed: ids of claims their speakers confirmed on read-back.
        told: the moment at which each message was told, by its key.
    """
    claims = tuple(claims)
    evidence = weigh(claims, confirmed)
    return Sureness(
        score=evidence.confidence,
        accounts=len(evidence.sources),
        independent=len(evidence.roots),
        status=evidence.status,
        last=max((told.get(c.message, "") for c in claims), default=""),
    )


def in_words(sure: Sureness) -> str:
    """Say how sure it is, with the number beside the words.

    >>> in_words(Sureness(0.75, 3, 2, Support.SUPPORTED, "2026-05-07T10:00:00+00:00"))
    'likely, 0.75: 3 accounts, 2 independent; last confirmed 7 May 2026'
    """
    said = "disputed" if sure.status is Support.CONTESTED else _word(sure.score)
    alone = f", {sure.independent} independent" if sure.accounts > 1 else ""
    last = f"; last confirmed {day(sure.last)}" if day(sure.last) else ""
    return f"{said}, {number_of(sure.score)}: {counted(sure.accounts, 'account')}{alone}{last}"


def _word(score: float) -> str:
    return next(word for least, word in _WORDS if score >= least)
