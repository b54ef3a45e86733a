"""`gemba bench`: long runs that try to break delivery, on this machine alone."""

import click


@click.group()
def bench() -> None:
    """Repeat the figures we publish: kills, duplicates, acknowledgements, crowds, readings."""


@bench.command()
@click.option("--count", default=200, show_default=True, help="Kills that are to land in a turn.")
@click.option("--seed", default=1, show_default=True, help="Decides where each life ends.")
def kills(count: int, seed: int) -> None:
    """Kill the app inside its turns: nothing may be lost, nothing may happen twice."""
    from bot.bench.kills import run_kills

    def told(number: int) -> None:
        if number % 20 == 0:
            click.echo(f"{number} of {count} …", err=True)

    found = run_kills(count, seed=seed, told=told)
    spread = ", ".join(f"{n} at “{point}”" for point, n in sorted(found.landed.items()))
    click.echo(f"{found.total} kills landed ({spread}) over {found.messages} messages")
    click.echo(f"in {found.seconds:.0f} s.")
    _judge(found.faults)


@bench.command()
@click.option("--count", default=10_000, show_default=True, help="Events, copies included.")
@click.option("--seed", default=1, show_default=True, help="Decides their order.")
def duplicates(count: int, seed: int) -> None:
    """Deliver events several times and out of order: each may have one effect."""
    from bot.bench.duplicates import run_duplicates

    found = run_duplicates(count, seed)
    click.echo(f"{found.sent} events, {found.different} different ones, {found.seconds:.0f} s:")
    click.echo(f"{len(found.effects)} had an effect, {len(found.posts)} messages were posted.")
    _judge(found.faults)


@bench.command()
@click.option("--count", default=1500, show_default=True, help="Events to send.")
@click.option("--rate", default=50.0, show_default=True, help="Events a second.")
def ack(count: int, rate: float) -> None:
    """Measure how soon events are acknowledged while every model call hangs."""
    from bot.bench.acks import run_acks

    found = run_acks(count, rate)
    p50, p99 = (1000 * found.percentile(share) for share in (0.5, 0.99))
    click.echo(f"{len(found.events)} events at {found.rate:.0f} a second while the model hangs:")
    click.echo(f"acknowledged p50 {p50:.0f} ms, p99 {p99:.0f} ms; ")
    click.echo(f"slowest slash command {1000 * max(found.commands):.0f} ms.")


@bench.command()
@click.option("--people", default=100, show_default=True, help="Interviews at once.")
@click.option("--rounds", default=4, show_default=True, help="Answers of each of them.")
def crowd(people: int, rounds: int) -> None:
    """Let many people answer at the same moment: turns a second, and memory."""
    from bot.bench.crowd import run_crowd

    found = run_crowd(people, rounds)
    click.echo(f"{found.people} interviews at once, {found.turns} turns in {found.seconds:.0f} s:")
    click.echo(f"{found.rate:.1f} turns a second, {found.memory:.0f} MiB.")
    _judge(found.faults)


@bench.command()
@click.option("--steps", default=500, show_default=True, help="Steps of the invented process.")
@click.option("--people", default=50, show_default=True, help="People who tell of it.")
def findings(steps: int, people: int) -> None:
    """Time all findings of a big process, once more with one more claim, and how that grows."""
    from bot.bench.pace import run_pace

    found = run_pace(steps, people)
    click.echo(f"{found.steps} steps told by {found.accounts} people in {found.claims} claims:")
    click.echo(f"steps laid out in {found.laid_out:.2f} s of computing,")
    click.echo(f"all findings in {found.first:.2f} s,")
    click.echo(f"again {found.again:.2f} s, with one more claim {found.one_more:.2f} s;")
    click.echo(f"per claim {found.growth:.1f} times what a tenth of the process takes.")


@bench.command()
@click.option("--count", default=20_000, show_default=True, help="Messages to read.")
@click.option("--seed", default=1, show_default=True, help="Decides what they say.")
def fuzz(count: int, seed: int) -> None:
    """Read made-up messages by the rules: none may fail, no quote may be invented."""
    from bot.bench.fuzz import run_fuzz
    from bot.bootstrap import rule_extractor

    def told(number: int) -> None:
        if number % 1000 == 0:
            click.echo(f"{number} of {count} …", err=True)

    found = run_fuzz(rule_extractor(), count, seed=seed, told=told)
    click.echo(f"{found.messages} messages, {found.claims} claims in {found.seconds:.0f} s:")
    click.echo(f"{found.rate:.0f} messages a second on one core, {found.memory:.0f} MiB,")
    click.echo(f"slowest {1000 * found.slowest:.0f} ms: {found.slowest_text!r}")
    _judge(found.faults, "No error, no quote that was not typed.")


def _judge(faults: tuple[str, ...], good: str = "Nothing lost, nothing twice.") -> None:
    """Say what is wrong and end with it, or say that nothing is."""
    if not faults:
        click.echo(good)
        return
    for fault in faults:
        click.echo(fault, err=True)
    raise click.ClickException(f"{len(faults)} things are wrong.")
