"""The naive comparison: steps that only one side names, and values that are not the same.

It takes silence for denial, another site for another opinion and any other figure for another
one; that is what rules must beat.
"""

from collections.abc import Iterator

from bot.evaluation.invented.world import Sort
from model_store.claims import Claim, canonical
from model_store.graph.view import ProcessView
from model_store.values import StepRef
from model_store.vocabulary import Kind, Polarity, Side

_SORTS = {
    Kind.STEP: Sort.NOT_DONE,
    Kind.OWNER: Sort.OWNER,
    Kind.SYSTEM: Sort.SYSTEM,
    Kind.WAIT: Sort.WAIT,
    Kind.ORDER: Sort.ORDER,
}


def differences_of_sets(view: ProcessView) -> frozenset[tuple[Sort, str]]:
    """Steps that one side alone speaks of as done, and sayings whose values are not the same."""
    return frozenset(_differences(view))


def _differences(view: ProcessView) -> Iterator[tuple[Sort, str]]:
    values: dict[tuple[Sort, str], dict[Side, set[str]]] = {}
    for claim in view.claims:
        key = (_SORTS[claim.kind], view.step_of(claim))
        values.setdefault(key, {}).setdefault(view.side(claim), set()).add(_value(view, claim))
    for key, sides in values.items():
        silence = len(sides) < len(Side)
        if silence and key[0] is not Sort.NOT_DONE:
            continue
        if sides.get(Side.LEADER) != sides.get(Side.OPERATOR):
            yield key


def _value(view: ProcessView, claim: Claim) -> str:
    if claim.kind is Kind.STEP:
        return "done" if claim.polarity is Polarity.ASSERTS else "not done"
    if isinstance(claim.value, StepRef):
        return view.key_of(claim.value.mention)
    return canonical(claim.value)
