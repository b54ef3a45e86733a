"""Contents as sections, and sections on a screen or in Markdown; nothing is added here."""

from bot.reports.drawing.admin import LABEL, show_findings
from bot.reports.drawing.as_markdown import markdown
from bot.reports.drawing.card_screen import card_lines, factor_names, show_cards, show_gone
from bot.reports.drawing.finding_lists import findings_sections
from bot.reports.drawing.layout import Item, Section
from bot.reports.drawing.lenses import lens_section, start_section
from bot.reports.drawing.report_sections import (
    headline,
    process_sections,
    sections,
    waiting_section,
)
from bot.reports.drawing.terminal import rendered, show, show_process

__all__ = [
    "LABEL",
    "Item",
    "Section",
    "card_lines",
    "factor_names",
    "findings_sections",
    "headline",
    "lens_section",
    "markdown",
    "process_sections",
    "rendered",
    "sections",
    "show",
    "show_cards",
    "show_findings",
    "show_gone",
    "show_process",
    "start_section",
    "waiting_section",
]
