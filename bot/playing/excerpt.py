"""Excerpts of the example for the README: played for real each time, never typed in."""

from dataclasses import dataclass
from functools import cache

from bot import clock
from bot.bootstrap import Home, open_home
from bot.playing.demo import EXAMPLE
from bot.playing.play import Mode, Show, load_show, play
from bot.reports.build import Known
from bot.reports.gather import known
from bot.reports.values import Report

QUIET = "…"


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
        lines += [f"        {words}" for words in said.messages]
    return lines


@cache
def gathered() -> Known:
    """Everything a report on the example is built from."""
    home, show = played().home, played().show
    return known(home, show.scenario.subject, clock.now())


@cache
def report() -> Report:
    """The report on the example."""
    from bot.reports.build import build

    return build(gathered())
