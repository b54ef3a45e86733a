"""Play scenarios through the real engine, in one home, and write down what was made of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from bot.bootstrap import Home
from bot.personas.script import Part, Script, load_scripts
from bot.playing.result import Json, Played, Said, result
from bot.playing.scenario import AccountEntry, Scenario, load_scenario
from bot.playing.speaking import part
from model_store.errors import ConfigurationError
from model_store.events import Turn
from model_store.people import account_key
from model_store.vocabulary import Side


class Mode(StrEnum):
    """How a scenario is played."""

    INTERVIEW = "interview"
    TRANSCRIPT = "transcript"


@dataclass(slots=True)
class Show:
    """One scenario being played: its script, and the turns so far."""

    scenario: Scenario
    scripts: dict[Part, Script]
    turns: list[Said] = field(default_factory=list)

    @property
    def in_order(self) -> list[AccountEntry]:
        """Operators first, so that leaders can be asked about the very steps operators named."""
        return sorted(self.scenario.accounts, key=lambda a: a.vantage.side is Side.LEADER)


def load_show(path: Path) -> Show:
    """Read a scenario file for playing.

    Raises:
        ConfigurationError: the file is missing, broken, or a speaker has nothing to say.
    """
    return Show(load_scenario(path), load_scripts(path))


def open_scenario(home: Home, show: Show, now: str) -> None:
    """Make process and people known before anybody speaks."""
    process = show.scenario.subject
    home.ledger.append(
        Turn(
            id=f"{process.key}#people",
            process=process.key,
            at=now,
            by="gemba",
            why="a scenario was opened",
            processes=(process,),
            people=show.scenario.persons,
        )
    )


def play(
    home: Home, shows: Sequence[Show], mode: Mode, now: Callable[[], str]
) -> Iterator[tuple[Show, Said]]:
    """Play every account of every scenario, yielding each turn once it is stored.

    Raises:
        ConfigurationError: somebody has already spoken in this home; nothing is played then.
    """
    _check_unheard(home, shows, mode)
    for show in shows:
        open_scenario(home, show, now())
        for entry in show.in_order:
            for said in _turns(home, show, entry, mode, now):
                show.turns.append(said)
                yield show, said


def _check_unheard(home: Home, shows: Sequence[Show], mode: Mode) -> None:
    """A turn is stored once, so a second play would claim to have said what was never heard."""
    seen = set[str]()
    for show in shows:
        process = show.scenario.subject
        if process.key in seen:
            raise ConfigurationError(
                f"{process.key} ({process.name}) is given twice. Name it once."
            )
        seen.add(process.key)
        for entry in show.in_order:
            key = account_key(process.key, entry.user, entry.vantage)
            if home.ledger.interview(key) if mode is Mode.INTERVIEW else _heard(home, key):
                raise ConfigurationError(
                    f"{entry.user} has already spoken about {process.key} ({process.name}) "
                    "in this home. Play into a new folder with --home, or leave --home out."
                )


def _heard(home: Home, account: str) -> bool:
    """Whether a transcript of an account was read into a home."""
    from bot.playing.transcript import turn_key

    return home.ledger.has(turn_key(account, 0))


def _turns(
    home: Home, show: Show, entry: AccountEntry, mode: Mode, now: Callable[[], str]
) -> Iterable[Said]:
    from bot.playing import interview, transcript

    cast = part(home, show.scenario, entry, show.scripts[entry.user, entry.vantage], now)
    if mode is Mode.TRANSCRIPT:
        return transcript.play_part(cast)
    return interview.play_part(cast)


def results(home: Home, shows: Sequence[Show], mode: Mode) -> Iterator[tuple[Show, Json]]:
    """Fold the home once everybody was heard, and write one result per scenario.

    Stations are ranked over every process of the home: a shared approver is one queue.
    """
    from model_store.findings import all_findings
    from model_store.history import revisions
    from model_store.queues import rank_stations

    views = {v.knowledge.process.key: v for v in home.views()}
    stations = rank_stations(tuple(views.values()))
    for show in shows:
        key = show.scenario.subject.key
        played = Played(
            mode=mode,
            view=views[key],
            turns=show.turns,
            findings=all_findings(views[key]),
            stations=stations,
            revisions=revisions(home.ledger.events(key)),
        )
        yield show, result(played)
