"""`gemba why`: from a finding to its rule, its claims, their versions, and what became of it."""

import click

from bot.commands.options import Look, Where, look_options, opened, place_options


@click.command()
@click.argument("finding")
@look_options
@place_options
def why(finding: str, *, look: Look, where: Where) -> None:
    """Say why FINDING is one: what it rests on, by role, and what happened to it since."""
    from bot import clock
    from bot.reports.screen import console
    from bot.settling.lookup import findings_of, meant
    from bot.settling.trail import trail
    from bot.settling.trail_screen import show_trail
    from bot.viewers import reach
    from model_store.errors import SpeakerError

    place = opened(where.home, where.branch)
    now = clock.now()
    found, standing = meant(place, finding, now, branch=where.branch)
    until = reach(place, found.process, look.viewer, admin=look.admin)
    if until is not None:
        found = findings_of(place, found.process, now, until=until, branch=where.branch)
        same = [s for s in found.every if s.finding.id == standing.finding.id]
        if not same:
            raise SpeakerError("This is not in what the owner of the process has released.")
        standing = same[0]
    events = place.ledger.events(found.process.key)
    show_trail(trail(found, standing, events, admin=look.admin), console())
