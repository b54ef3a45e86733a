"""The picture of a process for somebody who asks, for the owner to release, and for a channel.

Each is read at the ledger position the ruling gives, so that nobody sees past what was released.
"""

from collections.abc import Iterator, Sequence

from bot.blocks.report import details, page, summary
from bot.blocks.words import neutral
from bot.delivery.ports import Blocks, Outgoing
from bot.reports.contents import Known, Report, build, changes, compared, found_at, told
from bot.reports.drawing import Section, findings_sections, process_sections, waiting_section
from bot.slack_work.at_hand.office import Office
from model_store.disclosure.permission import Audience, Ruling
from model_store.events import Released, Turn
from model_store.history import version_id
from model_store.people import Process
from model_store.queues import rank_stations

BOT = "gemba"
ASKED = {
    "queues": "Where work waits",
    "gaps": "Where belief and work differ",
    "model": "How it runs",
}


class Reporting:
    """Builds reports and answers; who may see them is ruled before."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def report(self, process: Process, until: int | None, since: int | None = None) -> Report:
        """The report as of a ledger position, with what changed since an earlier one."""
        home = self._office.home
        view, now = home.view(process, until=until), self._office.now()
        findings, ended = compared(view, home.life_cycle(process, until=until), now)
        return build(
            Known(
                view=view,
                findings=findings,
                ended=ended,
                stations=rank_stations((view,)),
                version=version_id(view.knowledge),
                at=now,
                told=told(home, process),
                changes=None if since is None else changes(home, process, since, until),
                before=None if since is None else found_at(home, process, since),
            )
        )

    def answer(self, process: Process, asked: str, ruling: Ruling) -> tuple[str, Blocks]:
        """What `queues`, `gaps` or `model` shows of a process, for a ruling that says yes."""
        report = self.report(process, ruling.until)
        note = f"{process.name}, version {report.version[:10]}"
        note += ", as released by its owner." if ruling.until is not None else ", as it stands."
        return page(f"{ASKED[asked]}: {process.name}", _sections(report, asked), note)

    def preview(self, process: Process) -> tuple[Report, str, Blocks]:
        """What others would see if the owner released now."""
        report = self.report(process, None)
        return report, *summary(report)

    def release(self, process: Process, owner: str, version: str, audience: Audience) -> bool:
        """Put the owner's yes on record; False when the picture has changed since the preview."""
        knowledge = self._office.home.knowledge(process)
        if version_id(knowledge) != version:
            return False
        wanted = [audience, *([Audience.LEADERS] if audience is Audience.CHANNEL else [])]
        events = tuple(Released(version, one) for one in wanted)
        key = f"release/{process.key}/{version}/{audience}"
        turn = Turn(key, process.key, self._office.now(), owner, "released", events=events)
        self._office.home.ledger.append(turn)
        return True

    def post(self, process: Process, key: str) -> Sequence[Outgoing]:
        """The report for the process's channel, as released; nothing where nothing is."""
        setup = self._office.setups.of(process.key)
        until = self._office.released(process.key).get(Audience.CHANNEL)
        if setup is None or not setup.channel or until is None:
            return []
        report = self.report(process, until)
        first = Outgoing(key, setup.channel, *summary(report))
        return [first, *self.thread(report, setup.channel, key)]

    def weekly(self, process_key: str, tick: str) -> Sequence[Outgoing]:
        """The report of one tick; the owner is told when there is nothing he has released."""
        process, setup = self._office.process(process_key), self._office.setups.of(process_key)
        if process is None or setup is None or setup.weekday is None:
            return []
        out = self.post(process, f"report/{process_key}/{tick}")
        if out or not setup.owner:
            return out
        text = (
            f"The weekly report on “{neutral(process.name)}” was not posted: no version is "
            "released to the channel. See it and release it with `/gemba release`."
        )
        return [Outgoing(f"report/{process_key}/{tick}/none", setup.owner, text)]

    def thread(self, report: Report, place: str, key: str) -> list[Outgoing]:
        """Every section of a report, for the thread under the posting of that key."""
        return [
            Outgoing(f"{key}/{number}", place, text, blocks, thread=key)
            for number, (text, blocks) in enumerate(details(report))
        ]


def _sections(report: Report, asked: str) -> Iterator[Section]:
    if asked == "queues":
        yield waiting_section(report.waiting)
    elif asked == "gaps":
        yield from findings_sections(report)
    else:
        yield from process_sections(report)
