"""Claims against gold claims: recall, kinds, values, and what should not have been taken."""

from collections.abc import Iterator

from bot.evaluation.figures.tally import Tally
from bot.evaluation.gold.agreement import agrees, has_value, is_fair
from bot.evaluation.gold.heard import Json, Played
from bot.evaluation.gold.overlap import says, shared, stands_in, words
from bot.evaluation.gold.readings import GoldClaim

_NO_STATEMENT = frozenset({"idea", "unknown", "pain"})
_SAME_WORDS = 0.7


def claim_figures(played: Played) -> Iterator[Tally]:
    """Count everything about claims."""
    fitting: set[str] = set()
    for gold in played.gold.claims:
        hits = [c for c in _on_the_words(played, gold) if is_fair(c["kind"], gold.type)]
        fitting |= {c["id"] for c in hits}
        if gold.status == "retracted":
            yield _retracted(played, gold, hits)
        else:
            yield _one(played, gold, hits)
    yield _precision(played, fitting)
    yield _taken(played, fitting)


def misses(played: Played) -> Iterator[tuple[str, str, str]]:
    """Gold claims that were said and not found: kind, speaker, words."""
    for gold in played.gold.claims:
        if gold.status != "retracted" and played.heard(gold.user, gold.quote):
            there = _on_the_words(played, gold)
            if not any(is_fair(c["kind"], gold.type) for c in there):
                yield gold.type, gold.user, gold.quote


def _on_the_words(played: Played, gold: GoldClaim) -> list[Json]:
    return [c for c in played.by(gold.user) if says(c["quote"], gold.quote)]


def _one(played: Played, gold: GoldClaim, hits: list[Json]) -> Tally:
    tally = Tally(gold=1)
    if not played.heard(gold.user, gold.quote):
        return tally
    place = "opening" if gold.is_opening else "answer"
    exact = [c for c in hits if c["kind"] == gold.type]
    tally.update({"heard": 1, f"heard_{place}": 1, f"kind {gold.type} heard": 1})
    if hits:
        tally.update({"found": 1, f"found_{place}": 1, f"kind {gold.type} found": 1})
    if exact:
        tally["exact"] += 1
    if exact and has_value(gold):
        tally["valued"] += 1
        tally["value_right"] += any(agrees(c, gold, played.people) for c in exact)
    return tally


def _retracted(played: Played, gold: GoldClaim, hits: list[Json]) -> Tally:
    if not played.heard(gold.user, gold.quote):
        return Tally()
    believed = any(
        c["kind"] == gold.type and c["polarity"] == "asserts" and agrees(c, gold, played.people)
        for c in hits
    )
    return Tally(retracted=1, retracted_live=int(believed))


def _precision(played: Played, fitting: set[str]) -> Tally:
    """Kinds where gold speaks, quotes that nobody said, and how much was claimed at all."""
    tally = Tally(live=len(played.live))
    for turn in played.result["turns"]:
        if turn["question"]:
            tally["words"] += sum(len(m.split()) for m in turn["messages"])
    for claim in played.live:
        if not stands_in(claim["quote"], played.said.get(claim["speaker"], ())):
            tally["ungrounded"] += 1
        mine = [g for g in played.gold.claims if g.user == claim["speaker"]]
        if any(says(claim["quote"], g.quote) for g in mine):
            tally["judged"] += 1
            tally["fitting"] += claim["id"] in fitting
    return tally


def _taken(played: Played, fitting: set[str]) -> Tally:
    tally = Tally()
    for non in played.gold.non_claims:
        if not played.heard(non.user, non.quote):
            continue
        tally["non_claims"] += 1
        tally["taken"] += any(
            c["kind"] not in _NO_STATEMENT
            and c["id"] not in fitting
            and _same_words(c["quote"], non.quote)
            for c in played.by(non.user)
        )
    return tally


def _same_words(quote: str, other: str) -> bool:
    shorter = min(len(words(quote)), len(words(other)))
    return shared(quote, other) >= _SAME_WORDS * shorter > 0
