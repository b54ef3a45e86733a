"""Where claims belong: the steps under all their names, and the step each claim is about.

Names decide first; what the same person says when asked about a step decides where names are
silent. Every claim about a step has exactly one, and it depends on the live claims only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model_store.claims import Claim, normalised
from model_store.graph.asides import carried, loose, nameless
from model_store.graph.stories import homes, named, stories
from model_store.matching.joining import Asked, Cluster, Pair, align, belonging, rank, scale
from model_store.values import StepRef
from model_store.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Places:
    """Steps as clusters; `strays` are claims, by id, that are about another step than named.

    A stray of "" is about no step that is known.
    """

    clusters: tuple[Cluster, ...]
    strays: Mapping[str, str]


def places(claims: tuple[Claim, ...], verdicts: Mapping[Pair, Verdict]) -> Places:
    """Group the names of all steps, and find the step of claims that were told in passing."""
    clusters, bars = align(mentions_of(claims), verdicts), scale()
    steps = named(clusters)
    known = homes(claims, steps)
    asked = Asked(known)
    words = carried(claims, steps)
    strays = dict.fromkeys(loose(claims, steps, words), "")
    strays |= belonging(words, asked, verdicts, bars.carried)
    told = stories([c for c in claims if c.id not in strays], steps, known)
    moved = belonging(told, asked, verdicts, bars.told)
    strays |= belonging(nameless(claims), asked, verdicts, bars.nameless)
    gathered = _gathered(clusters, moved)
    new = {normalised(m): c.key for c in gathered for m in c.mentions}
    return Places(gathered, {c: new[home] if home else "" for c, home in strays.items()})


def mentions_of(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """Every way a step was called in these claims, as often as it was, in their order."""
    found = []
    for claim in claims:
        value = claim.value.mention if isinstance(claim.value, StepRef) else ""
        found += [m for m in (claim.mention, value) if m.strip()]
    return tuple(found)


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
