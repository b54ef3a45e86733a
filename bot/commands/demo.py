"""`gemba demo`: one example process, from first question to findings, with nothing set up."""

from pathlib import Path

import click


@click.command()
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".gemba/demo"),
    show_default=True,
    help="Where the example is kept, so that you can go on asking; made anew each time.",
)
@click.option("--brief", is_flag=True, help="Leave out the interviews, show what came of them.")
@click.option(
    "--workspace/--no-workspace",
    default=None,
    help="Open a workspace to try it in at the end, until ctrl-c (default: at a terminal only).",
)
def demo(home: Path, *, brief: bool, workspace: bool | None) -> None:
    """Play an example: interviews, the process, where accounts differ, where work waits.

    Then a Slack-like workspace opens on this machine, in which you talk to Gemba as anybody.
    """
    import os
    import sys

    from bot.commands.stopping import until_stopped
    from bot.playing.demo import show_demo

    if workspace is None:
        workspace = sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")
    show_demo(home, brief=brief, stay=until_stopped if workspace else None)
