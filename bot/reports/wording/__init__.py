"""Claims and people in our words: roles for names, sorts for sentences, never a quote."""

from bot.reports.wording.called import Roles, roles
from bot.reports.wording.clauses import clause, figure
from bot.reports.wording.phrasing import (
    counted,
    first_upper,
    listed,
    number_of,
    quantity,
    sentence,
    span_of_minutes,
)
from bot.reports.wording.sorts import telling

__all__ = [
    "Roles",
    "clause",
    "counted",
    "figure",
    "first_upper",
    "listed",
    "number_of",
    "quantity",
    "roles",
    "sentence",
    "span_of_minutes",
    "telling",
]
