"""Lenses: the same claims, read step by step for what could be done about it. Nothing is changed.

No lens decides anything: each answer carries its reason and the claims it rests on.
"""

from collections.abc import Iterable

from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.lenses.facts import facts
from model_store.lenses.glue import glue
from model_store.lenses.lens import Lensed, Reading
from model_store.lenses.limit import limit
from model_store.lenses.phase import phase
from model_store.lenses.start import Start, where_to_start
from model_store.lenses.wall import wall
from model_store.vocabulary import FindingList

__all__ = ["Lensed", "Reading", "Start", "through", "where_to_start"]


def through(view: ProcessView, findings: Iterable[Finding] = ()) -> tuple[Lensed, ...]:
    """Look at every step that operators told of; the steps told in most detail come first."""
    at: dict[str, list[Finding]] = {}
    for found in findings:
        for key in found.steps if found.list is FindingList.CONTRADICTED else ():
            at.setdefault(key, []).append(found)
    told = sorted(facts(view), key=lambda fact: (-len(fact.claims), fact.step.key))
    return tuple(
        Lensed(
            step=fact.step,
            phase=phase(fact, at.get(fact.step.key, ())),
            wall=wall(fact),
            limit=limit(fact),
            glue=glue(fact),
        )
        for fact in told
    )
