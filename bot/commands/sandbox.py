"""`gemba sandbox`: a Slack workspace on this machine, to try a Bolt app without Slack."""

from pathlib import Path

import click

USUAL_PORT = 8025


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=USUAL_PORT,
    show_default=True,
    help="Port on 127.0.0.1; 0 takes any free one.",
)
@click.option(
    "--people",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Who is in the workspace: a YAML or JSON file; without it, five people.",
)
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The app's manifest: what it leaves out, the app does not get.",
)
def sandbox(port: int, people: Path | None, manifest: Path | None) -> None:
    """Run a Slack workspace on 127.0.0.1 until ctrl-c.

    A Bolt app in Socket Mode connects to it unmodified, and its page lets you act as anybody.
    """
    import signal
    import threading

    from bot.sandbox.people_file import read_manifest, read_people
    from bot.sandbox.server import Sandbox
    from bot.sandbox.state.workspace import Workspace

    profile = read_manifest(manifest) if manifest else None
    found, channels = read_people(people) if people else (None, ("general",))
    over = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: over.set())
    with Sandbox(Workspace(profile, found, channels), port=port) as running:
        click.echo(f"The workspace is open at {running.page_url}\n")
        click.echo("An app in Socket Mode connects to it with:")
        click.echo(f"  export SLACK_API_URL={running.api_url}")
        click.echo(f"  export SLACK_BOT_TOKEN={running.bot_token}")
        click.echo(f"  export SLACK_APP_TOKEN={running.app_token}\n")
        click.echo("Everything is kept in memory only. Stop it with ctrl-c.")
        over.wait()
    click.echo("The workspace is closed.")
