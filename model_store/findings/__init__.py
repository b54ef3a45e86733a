"""Where accounts differ: every rule reads the same two sides; contradiction needs two quotes."""

from collections.abc import Iterator
from types import ModuleType

from model_store.findings.both_sides import lay_out
from model_store.findings.finding import Finding
from model_store.findings.rules import (
    blind_spot,
    bottleneck,
    bounds_disputed,
    bypassed_control,
    changed_over_time,
    done_not_ready,
    exception_unknown,
    handoff_mismatch,
    hidden_rework,
    hidden_step,
    impossible_numbers,
    magnitude_differs,
    missing_owner,
    order_conflict,
    owner_differs,
    parallel_or_loop,
    phantom_step,
    self_contradiction,
    shadow_tool,
    single_person_step,
    stale_policy,
    system_differs,
    unhandled_exception,
    unheard_handoff,
    variation,
    workaround,
)
from model_store.findings.telling import told_once
from model_store.graph.view import ProcessView

RULES: tuple[ModuleType, ...] = (
    phantom_step,
    hidden_step,
    owner_differs,
    order_conflict,
    parallel_or_loop,
    hidden_rework,
    exception_unknown,
    bypassed_control,
    workaround,
    system_differs,
    shadow_tool,
    magnitude_differs,
    impossible_numbers,
    bounds_disputed,
    stale_policy,
    handoff_mismatch,
    variation,
    done_not_ready,
    changed_over_time,
    self_contradiction,
    bottleneck,
    missing_owner,
    unhandled_exception,
    single_person_step,
    blind_spot,
    unheard_handoff,
)
"""The door for a new rule: a module with `find(sides)`, a page and a test of the same name."""


def all_findings(view: ProcessView) -> tuple[Finding, ...]:
    """Every finding of one process, weightiest first; each pair of quotes is told once."""
    return told_once(_found(view))


def _found(view: ProcessView) -> Iterator[Finding]:
    sides = lay_out(view)
    for rule in RULES:
        yield from rule.find(sides)
