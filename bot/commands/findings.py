"""`gemba findings`: where belief and work differ, in three sentences each; no names, no quotes."""

import click

from bot.commands.options import Look, Where, look_options, opened, place_options

LISTS = ("contradicted", "surprise", "unasked", "detector")
STATUSES = ("open", "asked", "resolved", "tolerated", "stale")


@click.command()
@click.argument("process")
@click.option("--list", "lists", multiple=True, type=click.Choice(LISTS), help="Only this list.")
@click.option(
    "--status",
    multiple=True,
    type=click.Choice(STATUSES),
    help="Only findings that stand so (default: everything that is not settled).",
)
@look_options
@place_options
def findings(
    process: str, *, lists: tuple[str, ...], status: tuple[str, ...], look: Look, where: Where
) -> None:
    """List what was found in PROCESS: three sentences each, by role, with where it stands."""
    from bot import clock
    from bot.people import known_person
    from bot.reports.contents import cards
    from bot.reports.drawing import show_cards, show_findings, show_gone
    from bot.reports.screen import console
    from bot.settling.lookup import findings_of, gone
    from bot.viewers import reach
    from model_store.vocabulary import FindingList, Status

    place = opened(where.home, where.branch)
    subject = place.process(process)
    until = reach(place, subject, look.viewer, admin=look.admin)
    found = findings_of(place, subject, clock.now(), until=until, branch=where.branch)
    open_ones = (Status.OPEN, Status.ASKED, Status.STALE)
    wanted = tuple(map(Status, status)) or open_ones
    kept = [s for s in found.every if s.status in wanted]
    shown = tuple(map(FindingList, lists)) or tuple(FindingList)
    if look.admin:
        listed = [s.finding for s in kept if s.finding.list in shown]
        show_findings(found.view, listed, console())
        return
    screen = console()
    reader = known_person(place.ledger.people(), look.viewer).key if look.viewer else ""
    show_cards(cards(kept, found.view, reader), shown, screen)
    if Status.RESOLVED in wanted:
        show_gone(gone(found), screen)
