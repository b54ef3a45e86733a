"""`gemba settle`: say how a finding was settled; it comes back only if somebody new says so."""

import click

from bot.commands.options import Where, opened, place_options

OUTCOMES = (
    "leader_updated",
    "operator_corrected",
    "variant",
    "changed_over_time",
    "alias",
    "mishearing",
    "policy_gap",
    "tolerated",
)


@click.command()
@click.argument("finding")
@click.option("--as", "outcome", type=click.Choice(OUTCOMES), help="How it was settled.")
@click.option("--why", default="", help="A word on the reason, kept with it.")
@click.option(
    "--scope",
    multiple=True,
    metavar="DIMENSION=VALUE",
    help="What a variant depends on: site, variant, amount, period or channel.",
)
@click.option("--undo", is_flag=True, help="Take the settlement back: the finding is open again.")
@place_options
def settle(
    finding: str,
    *,
    outcome: str | None,
    why: str,
    scope: tuple[str, ...],
    undo: bool,
    where: Where,
) -> None:
    """Settle FINDING: its id from `gemba findings`, or the beginning of it.

    Nothing anybody said is changed. It is shown again only when somebody new speaks against it.
    """
    from bot import clock
    from bot.reports.contents import SETTLED
    from bot.settling.lookup import findings_of, meant, settled_as, taken_back
    from bot.settling.recording import Record, resolution, scope_of
    from model_store.vocabulary import Resolution

    if outcome is not None and undo:
        raise click.UsageError("Say --as or --undo, not both.")
    if outcome is None and not undo:
        raise click.UsageError(f"Say how: --as {' | '.join(OUTCOMES)}, or --undo.")
    if scope and outcome != Resolution.VARIANT:
        raise click.UsageError("Only a variant has a --scope: say --as variant, or leave it out.")
    place = opened(where.home, where.branch)
    if outcome is None:
        process, settled = settled_as(place, finding, clock.now(), where.branch)
        Record(place, process, clock.now(), branch=where.branch).reopen(settled.finding)
        found_still = findings_of(place, process, clock.now(), branch=where.branch)
        click.echo(taken_back(settled.finding, found_still))
        return
    found, standing = meant(place, finding, clock.now(), branch=where.branch)
    how, key = Resolution(outcome), standing.finding.id
    event = resolution(standing, how, scope_of(scope))
    Record(place, found.process, clock.now(), branch=where.branch).settle(standing, event, why)
    click.echo(f"{key} is settled: {SETTLED[how]}. Take it back with gemba settle {key} --undo.")
