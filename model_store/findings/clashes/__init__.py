"""What two sides' claims come to beside each other: opposed, both true, in another order."""

from model_store.findings.clashes.allowing import both_may_hold
from model_store.findings.clashes.controls import BELIEVED, is_control, is_guarding
from model_store.findings.clashes.handing_over import Handover, handovers, told_on_arrival
from model_store.findings.clashes.opposites import at_odds, say_the_same
from model_store.findings.clashes.ordering import Orders, Precedence, precedences

__all__ = [
    "BELIEVED",
    "Handover",
    "Orders",
    "Precedence",
    "at_odds",
    "both_may_hold",
    "handovers",
    "is_control",
    "is_guarding",
    "precedences",
    "say_the_same",
    "told_on_arrival",
]
