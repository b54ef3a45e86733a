"""What people call a step in passing belongs to a step they were asked about, if words show it.

A name from a story ("do the accounts") joins a step that was asked about ("create the accounts")
only if its name or the answers about it share telling words with the story, and no two names are
opposites. The less the names agree, the more words it takes; whose work it is counts as well. A
step that was asked about never moves, so no chain of weak links can form.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from model_store.claims import normalised
from model_store.matching.align import Cluster, Pair
from model_store.matching.doings import Doing
from model_store.matching.relation import Relation, relation
from model_store.matching.telling import Homes, Told
from model_store.matching.telling_words import telling_words
from model_store.matching.things import Object
from model_store.vocabulary import Verdict

_DOING = {Doing.SAME: 1.25, Doing.NEAR: 0.5, Doing.VAGUE: 0.5}
_THING = {Object.EQUAL: 0.75}
"""What the names add to the evidence of the words, in the same measure: one word that only these
two steps share counts 1."""

_SHARE = 3.0
"""What it adds that somebody's answers are all about one step: people tell of their own work."""

_ASKED = 0.5
"""What it adds that whoever tells the story was asked about the step at all."""

_OWNED = 0.5
"""What it adds that the same person does both."""

_ENOUGH = 4.25
"""So much takes a story to its step. The weights were set by stories of five collections of
interviews, as a logistic model of which step each was about, and rounded."""

_AGREED = {
    (Doing.SAME, Object.EQUAL): 0.5,
    (Doing.SAME, Object.PART): 0.5,
    (Doing.SAME, Object.OPEN): 1.25,
    (Doing.NEAR, Object.EQUAL): 0.5,
    (Doing.NEAR, Object.PART): 1.0,
    (Doing.VAGUE, Object.EQUAL): 1.0,
}
"""Words that are enough where the names agree and whoever tells was asked about the step."""

_LEAST = 1.0
"""So much of it has to be words, unless the names agree: work alone names no step."""

_LEAD = 0.3
"""By so much the best step has to be ahead of the next."""


def belonging(
    known: Mapping[str, Cluster],
    told: Mapping[str, Told],
    homes: Homes,
    verdicts: Mapping[Pair, Verdict],
) -> dict[str, str]:
    """Find the steps that belong to another one.

    Args:
        known: the steps by key, as their names alone group them; those that were asked about
            are not in `told`.
        told: what was said of each step in a story, and who does it.
        homes: the steps that were asked about.
        verdicts: recorded judgements; a pair that was not judged the same stays apart.

    Returns:
        Key of the step that was asked about, by the key of the step that belongs to it.
    """
    found = []
    for key, story in told.items():
        best = _best(known, known[key], story, homes, verdicts)
        if best is not None:
            found.append((-best[0], key, best[1]))
    return dict(_agreeing(sorted(found), known))


def _best(
    known: Mapping[str, Cluster],
    cluster: Cluster,
    story: Told,
    homes: Homes,
    verdicts: Mapping[Pair, Verdict],
) -> tuple[float, str] | None:
    """How surely a story belongs to the one step that its words show clearly."""
    called = frozenset(word for name in cluster.mentions for word in telling_words(name))
    mine: Counter[str] = Counter()
    for speaker, words in story.words.items():
        mine.update(homes.evidence(speaker, words))
    found = []
    for home, amount in homes.pointing(story, called).items():
        if _is_judged(cluster, known[home], verdicts):
            continue
        between = relation(cluster.mentions, known[home].mentions)
        if between is not None:
            sure = amount + _circumstances(story, homes, home) + _closeness(between)
            agreed = mine[home] >= _agreed(between)
            found.append((sure, home, agreed or (sure >= _ENOUGH and amount >= _LEAST)))
    found.sort(key=lambda c: (-c[0], c[1]))
    ahead = len(found) == 1 or (len(found) > 1 and found[0][0] - found[1][0] >= _LEAD)
    return found[0][:2] if ahead and found[0][2] else None


def _agreed(between: Relation) -> float:
    return _AGREED.get((between.doing, between.thing), float("inf"))


def _closeness(between: Relation) -> float:
    return _DOING.get(between.doing, 0.0) + _THING.get(between.thing, 0.0)


def _circumstances(story: Told, homes: Homes, home: str) -> float:
    """What counts besides the words: whose work it is, and who was asked about it."""
    asked = _ASKED * homes.has_asked(story.words, home)
    owned = _OWNED * homes.is_owned_by(story.owners, home)
    return asked + owned + _SHARE * homes.share(story.words, home)


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
