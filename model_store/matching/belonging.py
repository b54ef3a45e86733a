"""What people call a step in passing belongs to a step they were asked about, if words show it.

A name from a story ("do the accounts") joins a step that was asked about ("create the accounts")
only if the same person's answers about that step share telling words with the story, and the two
names can mean one step. The less the names agree, the more words it takes. A step that was asked
about never moves, so no chain of weak links can form.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from model_store.claims import normalised
from model_store.matching.align import Cluster, Pair
from model_store.matching.doings import Doing
from model_store.matching.phrase import parse
from model_store.matching.relation import Relation, relation
from model_store.matching.telling import Bags, Homes
from model_store.matching.telling_words import Bag
from model_store.matching.things import Object, is_named
from model_store.vocabulary import Verdict

_ENOUGH = {
    (Doing.SAME, Object.EQUAL): 0.5,
    (Doing.SAME, Object.PART): 0.5,
    (Doing.SAME, Object.OPEN): 1.25,
    (Doing.NEAR, Object.EQUAL): 0.5,
    (Doing.NEAR, Object.PART): 1.0,
    (Doing.VAGUE, Object.EQUAL): 1.0,
    (Doing.VAGUE, Object.PART): 2.0,
    (Doing.OTHER, Object.EQUAL): 2.75,
}
"""Evidence, in words that only these two steps share, that each relation of the names takes."""

_UNSAID = {(Doing.NEAR, Object.OPEN): 2.0}
"""The same where the story leaves the thing unsaid: "sign the big ones"."""

_LEAST = min(_ENOUGH.values())

_LOOKED_AT = 8
"""So many steps are looked at, those with the most evidence first."""

_LEAD = 0.3
"""By so much the best step has to be ahead of the next."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A step that a story may belong to; `sure` adds what the names and the words say."""

    home: str
    evidence: float
    relation: Relation

    @property
    def sure(self) -> float:
        return self.evidence + self.relation.closeness


def belonging(
    known: Mapping[str, Cluster], told: Bags, homes: Homes, verdicts: Mapping[Pair, Verdict]
) -> dict[str, str]:
    """Find the steps that belong to another one.

    Args:
        known: the steps by key, as their names alone group them; those that were asked about
            are not in `told`.
        told: telling words of what was said of a step in a story.
        homes: the steps that were asked about.
        verdicts: recorded judgements; a pair that was not judged the same stays apart.

    Returns:
        Key of the step that was asked about, by the key of the step that belongs to it.
    """
    found = []
    for key, said in told.items():
        best = _best(known, key, said, homes, verdicts)
        if best is not None:
            found.append((-best.sure, key, best.home))
    return dict(_agreeing(sorted(found), known))


def _best(
    known: Mapping[str, Cluster],
    key: str,
    said: Mapping[str, Bag],
    homes: Homes,
    verdicts: Mapping[Pair, Verdict],
) -> _Candidate | None:
    """The one step a story belongs to, if its words show it clearly."""
    cluster = known[key]
    evidence: dict[str, float] = {}
    for speaker, words in said.items():
        for home, amount in homes.evidence(speaker, words).items():
            evidence[home] = evidence.get(home, 0.0) + amount
    likely = sorted(evidence.items(), key=lambda e: (-e[1], e[0]))[:_LOOKED_AT]
    found = [
        _Candidate(home, amount, between)
        for home, amount in likely
        if amount >= _LEAST
        and not _is_judged(cluster, known[home], verdicts)
        and (between := relation(cluster.mentions, known[home].mentions)) is not None
        and amount >= _needed(cluster, between)
    ]
    found.sort(key=lambda c: (-c.sure, c.home))
    clear = len(found) == 1 or (len(found) > 1 and found[0].sure - found[1].sure >= _LEAD)
    return found[0] if clear else None


def _agreeing(
    found: list[tuple[float, str, str]], known: Mapping[str, Cluster]
) -> Iterator[tuple[str, str]]:
    """Leave out what is the opposite of something that came to the same step with more reason."""
    taken: dict[str, list[str]] = {}
    for _, key, home in found:
        mates = taken.setdefault(home, [])
        if all(relation(known[key].mentions, known[m].mentions) is not None for m in mates):
            mates.append(key)
            yield key, home


def _is_judged(a: Cluster, b: Cluster, verdicts: Mapping[Pair, Verdict]) -> bool:
    if not verdicts:
        return False
    pairs = (sorted((normalised(x), normalised(y))) for x in a.mentions for y in b.mentions)
    return any((first, second) in verdicts for first, second in pairs)


def _needed(cluster: Cluster, between: Relation) -> float:
    pair = between.doing, between.thing
    if pair in _ENOUGH:
        return _ENOUGH[pair]
    unsaid = not any(is_named(parse(name)) for name in cluster.mentions)
    return _UNSAID.get(pair, _NEVER) if unsaid else _NEVER


_NEVER = float("inf")
