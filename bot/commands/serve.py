"""`gemba serve`: the Slack app, until ctrl-c."""

from pathlib import Path

import click

from bot.commands.options import home_option


@click.command()
@home_option
def serve(home: Path | None) -> None:
    """Run the Slack app in Socket Mode until ctrl-c.

    Needs GEMBA_SLACK_BOT_TOKEN and GEMBA_SLACK_APP_TOKEN; docs/install.md tells how to get them.
    """
    import logging
    import signal
    import threading

    from bot.serving import serving
    from bot.settings import settings

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    over = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: over.set())
    known = settings()
    with serving(known, home if home is not None else known.home) as team:
        click.echo(f"Gemba serves {team}. Stop it with ctrl-c; nothing is lost.")
        over.wait()
    click.echo("Stopped.")
