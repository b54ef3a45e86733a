"""Where accounts differ: every rule reads the same two sides; contradiction needs two quotes."""

from collections.abc import Iterator
from types import ModuleType

from model_store.findings.finding import Finding
from model_store.findings.laying import lay_out
from model_store.findings.rules import (
    blind_spot,
    bottleneck,
    bounds_disputed,
    bypassed_control,
    exception_unknown,
    hidden_rework,
    hidden_step,
    magnitude_differs,
    missing_owner,
    owner_differs,
    phantom_step,
    shadow_tool,
    single_person_step,
    system_differs,
    unhandled_exception,
    workaround,
)
from model_store.findings.settling import settle
from model_store.graph.view import ProcessView

RULES: tuple[ModuleType, ...] = (
    phantom_step,
    hidden_step,
    owner_differs,
    hidden_rework,
    exception_unknown,
    bypassed_control,
    workaround,
    system_differs,
    shadow_tool,
    magnitude_differs,
    bounds_disputed,
    bottleneck,
    missing_owner,
    unhandled_exception,
    single_person_step,
    blind_spot,
)
"""The door for a new rule: a module with `find(sides)`, a page and a test of the same name."""


def all_findings(view: ProcessView) -> tuple[Finding, ...]:
    """Every finding of one process, weightiest first; each pair of quotes is told once."""
    return settle(_found(view))


def _found(view: ProcessView) -> Iterator[Finding]:
    sides = lay_out(view)
    for rule in RULES:
        yield from rule.find(sides)
