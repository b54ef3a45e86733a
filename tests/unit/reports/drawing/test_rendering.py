"""Two renderers, one content; what people say is never read as mark-up."""

import io
from dataclasses import replace

from rich.console import Console
from samples import sample, sample_findings, sample_view

from bot.reports.contents.building import build
from bot.reports.drawing.admin import LABEL, show_findings
from bot.reports.drawing.as_markdown import markdown
from bot.reports.drawing.terminal import show


def on_screen(report) -> str:
    file = io.StringIO()
    show(report, Console(file=file, width=200))
    return " ".join(file.getvalue().split())


def test_screen_and_markdown_tell_the_same():
    """Every heading and every sentence is in both."""
    report = build(sample())
    screen, text = on_screen(report), markdown(report)
    sentences = [s.text for step in report.steps[:1] for s in step.statements]
    entries = [e.text for e in (*report.contradicted, *report.surprises, *report.unasked)]
    for sentence in (*sentences, *entries, "Where work waits", "Whom to ask next"):
        assert sentence in screen
        assert sentence in text


def test_an_empty_list_says_what_that_means():
    """No contradiction found is told in words, not by a heading with nothing below."""
    report = build(replace(sample(), findings=(), stations=()))
    assert "None found in what was said so far." in markdown(report)
    assert "Nothing told so far points to" in on_screen(report)


def test_mark_up_in_words_stays_words():
    """Brackets and stars of a label are neither colours nor headings."""
    report = build(sample())
    odd = replace(report, title="[red]# Boats* <x>[/red]")
    assert "[red]# Boats* <x>[/red]" in on_screen(odd)
    assert markdown(odd).startswith("# \\[red\\]\\# Boats\\* \\<x\\>")


def test_the_weights_are_printed():
    """Whoever doubts a number can see what it is made of."""
    assert "does it 1" in markdown(build(sample()))
    assert "Severity is weight × consequence × share." in on_screen(build(sample()))
    assert "severity 0.68 = 0.6 × 1.5 × 1" in on_screen(build(sample()))


def test_the_admin_view_says_what_it_is_and_shows_both_sides():
    """Quotes and names are there, below a label that says so."""
    file = io.StringIO()
    show_findings(sample_view(), sample_findings(), Console(file=file, width=120))
    screen = file.getvalue()
    assert screen.startswith(LABEL)
    assert "“the clerk”" in screen
    assert "“I hand over the boat”" in screen
    assert "Zdenka Quillfeather, dock hand" in screen
