"""The example played for a newcomer: offline, with simulated speakers and the real engine."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot import clock
from bot.bootstrap import JOBS_FILE, LEDGER_FILE, Home, open_home
from bot.playing.play import Mode, Show, load_show, play
from bot.playing.result import Said
from bot.reports.screen import console as screen
from bot.slack_work.at_hand.setups import FILE as SETUPS_FILE
from model_store.errors import ConfigurationError

FINDINGS_SHOWN = 4
"""Of each list: enough to see what they are like; `gemba findings` shows all."""

MARK = "made-by-gemba-demo.txt"
"""Only a folder with this file in it is emptied: any other ledger may hold what people said."""

EXAMPLE = Path(__file__).parent / "examples" / "purchase_to_pay.scenario.json"


def show_demo(
    folder: Path, *, brief: bool = False, stay: Callable[[], object] | None = None
) -> None:
    """Play the example into a fresh home in `folder`, then show what was learned.

    Args:
        folder: where the home is.
        brief: leave the interviews out.
        stay: given, a workspace with the example's people in it is open until this returns.

    Raises:
        ConfigurationError: the folder holds something that is not a demo, or cannot be written.
    """
    console = screen()
    home = fresh_home(folder)
    show = load_show(EXAMPLE)
    _introduce(console, show)
    with console.status("Loading the language model …"):
        home.extractor  # noqa: B018 - loaded here, where the wait is explained
    _interviews(console, home, show, brief=brief)
    _learned(console, home, show)
    _next_commands(console, folder, show)
    if stay:
        _workspace(console, home, show, stay)


def fresh_home(folder: Path) -> Home:
    """An empty home in `folder`; an earlier demo's ledger is removed, nothing else is touched.

    Raises:
        ConfigurationError: the folder holds other things than a demo, or cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
            raise ConfigurationError(
                f"{folder} holds files that are no demo of ours, so nothing was touched. "
                "Choose another folder with --home."
            )
        for name in (LEDGER_FILE, JOBS_FILE, SETUPS_FILE):
            for old in folder.glob(f"{name}*"):
                old.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text("`gemba demo` empties this folder each time.\n", "utf-8")
    except OSError as error:
        raise ConfigurationError(
            f"A demo cannot be kept in {folder} ({error.strerror}). Choose a folder you may write "
            "to with --home."
        ) from error
    return open_home(folder)


def _introduce(console: Console, show: Show) -> None:
    process = show.scenario.subject
    leaders = sum(a.vantage.side.value == "leader" for a in show.scenario.accounts)
    console.print(Rule("[bold]Gemba[/bold]: how the work really runs", align="left"))
    console.print(
        f"An invented example: [bold]{escape(process.name)}[/bold] at {escape(process.company)}. "
        f"{len(show.scenario.accounts) - leaders} people who do the work and {leaders} who leads "
        "it are interviewed, offline. The answers are scripted; everything else is the real thing."
    )


def _interviews(console: Console, home: Home, show: Show, *, brief: bool) -> None:
    people = {p.key: p for p in show.scenario.persons}
    speaking = ""
    with console.status("Listening …") as status:
        for _, said in play(home, [show], Mode.INTERVIEW, clock.now):
            person = people[said.user]
            if said.user != speaking:
                speaking = said.user
                status.update(f"Listening to {person.name} …")
                if not brief:
                    console.print()
                    console.print(Rule(f"{escape(person.name)}, {escape(person.role)}"))
            if not brief:
                _print_turn(console, said)


def _print_turn(console: Console, said: Said) -> None:
    """Words of people are printed as plain text: nothing in them is read as mark-up."""
    if said.question:
        console.print(Text(f"Gemba  {said.question['text']}", style="cyan"))
    for line in said.read_back:
        console.print(Padding(Text(line, style="cyan"), (0, 0, 0, 7)))
    for words in said.messages:
        console.print(Padding(Text(words), (0, 0, 0, 7)))


def _learned(console: Console, home: Home, show: Show) -> None:
    from bot.reports.contents import build, known
    from bot.reports.drawing import (
        findings_sections,
        process_sections,
        rendered,
        show_findings,
        waiting_section,
    )

    with console.status("Comparing what was said …"):
        gathered = known(home, show.scenario.subject, clock.now())
        report = build(gathered)
    for section in process_sections(report):
        console.print(*rendered(section), sep="\n")
    console.print()
    show_findings(gathered.view, gathered.findings, console, most=FINDINGS_SHOWN)
    *_, blind_spots = findings_sections(report)
    for section in (blind_spots, waiting_section(report.waiting)):
        console.print(*rendered(section), sep="\n")


def _next_commands(console: Console, folder: Path, show: Show) -> None:
    key = show.scenario.subject.key
    console.print()
    console.print(Rule("Try next", align="left"))
    for command, why in (
        (f"gemba report {key} --home {folder}", "the report again, as a leader would get it"),
        (f"gemba findings {key} --home {folder}", "what differs, in three sentences each"),
        (f"gemba findings {key} --admin --home {folder}", "the same with both sides' words"),
        (f"gemba queues --home {folder}", "where work waits, and why"),
        (f"gemba log {key} --home {folder}", "how the picture grew, turn by turn"),
        (f'gemba talk {key} --as "Sam, buyer" --home {folder}', "be interviewed yourself"),
        ('gemba talk "my process" --as "me, the one who does it"', "your own process"),
    ):
        console.print(Text(f"  # {why}", style="dim"))
        console.print(Text(f"  .venv/bin/{command}", style="bold"), soft_wrap=True)


def _workspace(console: Console, home: Home, show: Show, stay: Callable[[], object]) -> None:
    from bot.playing.workspace import ADMIN, INVITED, workspace_opened

    people = {person.key: person for person in show.scenario.persons}
    owner = people[show.scenario.accounts[0].user]
    console.print()
    with ExitStack() as closing:
        with console.status("Opening a workspace to try it in …"):
            address = closing.enter_context(workspace_opened(home, show)).address
        console.print(Rule("Now you", align="left"))
        console.print(Text("The workspace is open at"), Text(address, style="bold"))
        console.print("Everybody of the example is in it; choose at the top who you are.")
        for person, does in (
            (people.get(INVITED), "is invited: accept, and answer in your own words"),
            (
                owner,
                "owns the process: try /gemba findings, then /gemba release and /gemba report",
            ),
            (people.get(ADMIN), "runs the workspace: try /gemba process new"),
        ):
            if person:
                console.print(Text(f"  {person.name}, {person.role},", style="bold"), Text(does))
        console.print("It is on this machine only. Stop it with ctrl-c.")
        stay()
    console.print("The workspace is closed.")
