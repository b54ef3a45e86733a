"""Excerpts of the example for the README: played for real each time, never typed in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import StringIO
from textwrap import wrap

from rich.console import Console

from bot import clock
from bot.bootstrap import Home, open_home
from bot.playing.demo import EXAMPLE
from bot.playing.play import Mode, Show, load_show, play
from bot.reports.contents import Known, Report, known

WIDTH = 88
"""Columns a page shows without scrolling."""
INDENT = " " * 8


@dataclass(frozen=True, slots=True)
class Played:
    """The example once it was played in memory."""

    home: Home
    show: Show


@cache
def played() -> Played:
    """Play the example, once per process."""
    home, show = open_home(None), load_show(EXAMPLE)
    for _ in play(home, [show], Mode.INTERVIEW, clock.now):
        pass
    return Played(home, show)


def conversation(user: str, turns: int) -> list[str]:
    """The first turns of one person's interview, as lines of text."""
    show = played().show
    lines = []
    for said in [t for t in show.turns if t.user == user][:turns]:
        if said.question:
            lines.append(f"Gemba   {said.question['text']}")
        for words in said.messages:
            lines += wrap(words, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    return lines


@cache
def gathered() -> Known:
    """Everything a report on the example is built from."""
    home, show = played().home, played().show
    return known(home, show.scenario.subject, clock.now())


@cache
def report() -> Report:
    """The report on the example."""
    from bot.reports.contents import build

    return build(gathered())


def findings(most: int) -> str:
    """The weightiest findings of each list, as the admin sees them."""
    from bot.reports.drawing import show_findings

    seen = gathered()
    return _printed(lambda console: show_findings(seen.view, seen.findings, console, most))


def waiting() -> str:
    """Where work waits, as a report says it."""
    from bot.reports.drawing import rendered, waiting_section

    section = waiting_section(report().waiting)
    return _printed(lambda console: console.print(*rendered(section), sep="\n"))


def _printed(show: Callable[[Console], None]) -> str:
    """What a console would show, as plain text without spaces at the ends of lines."""
    page = StringIO()
    show(Console(file=page, width=WIDTH, highlight=False))
    return "\n".join(line.rstrip() for line in page.getvalue().strip().splitlines())
