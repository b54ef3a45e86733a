"""From pairs of claims to findings that are worth telling, weighed and told once."""

from model_store.findings.telling.evidence import Clash, Rule, contradictions, detected, surprises
from model_store.findings.telling.telling_once import told_once

__all__ = ["Clash", "Rule", "contradictions", "detected", "surprises", "told_once"]
