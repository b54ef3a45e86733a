"""Where claims belong: the steps under all their names, and the step each claim is about.

Names decide first; what the same person says when asked about a step decides where names are
silent. Every claim about a step has exactly one, and it depends on the live claims only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model_store.claims import Claim, canonical, normalised
from model_store.matching.align import Cluster, Pair, align
from model_store.matching.belonging import belonging
from model_store.matching.labels import rank
from model_store.matching.telling import Homes, Told
from model_store.matching.telling_words import Bag, telling_words
from model_store.people import account_of
from model_store.values import Party, StepRef
from model_store.vocabulary import Kind, Side, Slot, Verdict

_Bags = dict[str, dict[str, Bag]]

_STORIES = frozenset(
    {
        "",
        Slot.OPENING,
        Slot.BELIEF,
        Slot.LAST_CASE,
        Slot.AND_THEN,
        Slot.HARDEST_CASE,
        Slot.THREE_TO_SIX,
        Slot.ANYTHING_BETWEEN,
        Slot.CLOSE,
        Slot.CONFIRM,
    }
)
"""Slots whose answers tell on; behind all others an answer is about the step asked for."""


@dataclass(frozen=True, slots=True)
class Places:
    """Steps as clusters; `strays` are claims, by id, that are about another step than named."""

    clusters: tuple[Cluster, ...]
    strays: Mapping[str, str]


def places(claims: tuple[Claim, ...], verdicts: Mapping[Pair, Verdict]) -> Places:
    """Group the names of all steps, and find the step of claims that were told in passing."""
    clusters = align(mentions_of(claims), verdicts)
    known = {cluster.key: cluster for cluster in clusters}
    keys = {normalised(m): c.key for c in clusters for m in c.mentions}
    owners = _owners(claims, keys)
    homes = Homes(known, _asked(claims, keys), _answers(claims, keys), owners)
    strays = dict(_strays(claims, keys, homes))
    bags = _told([c for c in claims if c.id not in strays], keys, homes)
    told = {key: Told(words, owners.get(key, frozenset())) for key, words in bags.items()}
    moved = belonging(known, told, homes, verdicts)
    gathered = _gathered(clusters, moved)
    new = {normalised(m): c.key for c in gathered for m in c.mentions}
    return Places(gathered, {claim: new[home] for claim, home in strays.items()})


def mentions_of(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """Every way a step was called in these claims, as often as it was, in their order."""
    found = []
    for claim in claims:
        value = claim.value.mention if isinstance(claim.value, StepRef) else ""
        found += [m for m in (claim.mention, value) if m.strip()]
    return tuple(found)


def _asked(claims: tuple[Claim, ...], keys: Mapping[str, str]) -> _Bags:
    """Telling words of the answers to questions about each step, by who gave them."""
    asked = _Bags()
    for claim in claims:
        key = keys.get(normalised(claim.mention))
        if key is not None and claim.slot not in _STORIES:
            _add(asked, key, claim.speaker, telling_words(claim.quote))
    return asked


def _answers(claims: tuple[Claim, ...], keys: Mapping[str, str]) -> dict[tuple[str, str], int]:
    """How much those who do the work have answered about each step."""
    found: dict[tuple[str, str], int] = {}
    for claim in claims:
        key = keys.get(normalised(claim.mention))
        if key is None or claim.slot in _STORIES:
            continue
        if account_of(claim.account).vantage.side is not Side.LEADER:
            found[claim.speaker, key] = found.get((claim.speaker, key), 0) + 1
    return found


def _owners(claims: tuple[Claim, ...], keys: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Who does each step."""
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        key = keys.get(normalised(claim.mention))
        if key is not None and claim.kind is Kind.OWNER and isinstance(claim.value, Party):
            found[key] = found.get(key, frozenset()) | {canonical(claim.value)}
    return found


def _told(claims: list[Claim], keys: Mapping[str, str], homes: Homes) -> _Bags:
    """Telling words of what was told of each step that nobody was asked about.

    Sentences that name the step speak for it; only where there are none, those told after it do.
    """
    told, aside = _Bags(), _Bags()
    for claim in claims:
        key = keys.get(normalised(claim.mention))
        if key is not None and key not in homes:
            said, called = telling_words(claim.quote), telling_words(claim.mention)
            _add(told if said & called else aside, key, claim.speaker, said | called)
    return aside | told


def _add(bags: _Bags, key: str, speaker: str, words: Bag) -> None:
    mine = bags.setdefault(key, {})
    mine[speaker] = mine.get(speaker, frozenset()) | words


def _strays(claims: tuple[Claim, ...], keys: Mapping[str, str], homes: Homes) -> dict[str, str]:
    """Claims told after one step, in words that do not name it and clearly point to another."""
    found = {}
    for claim in claims:
        key = keys.get(normalised(claim.mention))
        if key is None or claim.slot not in _STORIES:
            continue
        words = telling_words(claim.quote)
        home = None if words & telling_words(claim.mention) else homes.clear(claim.speaker, words)
        if home is not None and home != key:
            found[claim.id] = home
    return found


def _gathered(clusters: tuple[Cluster, ...], moved: Mapping[str, str]) -> tuple[Cluster, ...]:
    """Steps with what belongs to them, shown by the name of the one that was asked about."""
    names: dict[str, list[str]] = {}
    for cluster in clusters:
        names.setdefault(moved.get(cluster.key, cluster.key), []).extend(cluster.mentions)
    labels = {cluster.key: cluster.label for cluster in clusters}
    coming: dict[str, list[str]] = {}
    for key, home in moved.items():
        coming.setdefault(home, []).append(labels[key])
    return tuple(
        Cluster(
            min(map(normalised, names[c.key])),
            _label(c.label, coming.get(c.key, [])),
            tuple(sorted(names[c.key])),
        )
        for c in clusters
        if c.key not in moved
    )


def _label(own: str, others: list[str]) -> str:
    """The name of the step that was asked about, unless another one tells better what is done."""
    return min((own, *others), key=lambda n: (rank(n)[:2], n != own, rank(n), n))
