"""Who does it to whom: the same doing the other way round is another step."""

from model_store.matching.comparing.things import union
from model_store.matching.phrases import US, Phrase
from model_store.matching.words import nouns, verbs


def clash_between(a: Phrase, b: Phrase) -> str:
    """Name what makes two steps of the same doing and thing different, if anything does."""
    if _is_for_others(a, b):
        return "for somebody else"
    if _is_turned_round(a, b) or _is_turned_round(b, a):
        return "the other way round"
    if a.rank and b.rank and a.rank != b.rank:
        return "another one of several"
    if _regards_clash(a, b):
        return "with regard to something else"
    return ""


def _is_for_others(a: Phrase, b: Phrase) -> bool:
    mine, yours = union(a.people), union(b.people)
    vague = _vague_people(a) or _vague_people(b)
    alike = mine & yours or any((m, y) in nouns().kin for m in mine for y in yours)
    return bool(mine and yours) and not alike and not vague


def _vague_people(phrase: Phrase) -> bool:
    return any(t.empty or t.names & {"somebody", "team"} for t in phrase.people)


_ASKING = frozenset({"request", "remind"})
"""Doings to whoever stands right behind them, listed or not: "ask the embassy for the form"."""


def _is_turned_round(a: Phrase, b: Phrase) -> bool:
    """Who does it in one is who gets it in the other, or one is done to us and one by us."""
    asked = bool(b.action.classes & verbs().personal) or bool(b.action.classes & _ASKING)
    direct = tuple(t for t in b.things if t.person or t.owner or (asked and not t.known))
    around = union(b.people) | union(direct)
    if a.subject and a.subject & around and not a.subject & b.subject:
        return True
    transfers = (a.action.classes | b.action.classes) & verbs().transfer
    outside = nouns().outside
    ours = US in b.subject or bool(union(b.people) & outside and not b.subject & outside)
    return bool(transfers and a.subject & outside and ours and not union(a.people) & outside)


def _regards_clash(a: Phrase, b: Phrase) -> bool:
    mine, yours = dict(a.regards), dict(b.regards)
    return any(
        not union(mine[prep]) & union(yours[prep])
        for prep in ("by", "on", "about", "for")
        if prep in mine and prep in yours
    )
