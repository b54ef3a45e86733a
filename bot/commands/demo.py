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
def demo(home: Path, *, brief: bool) -> None:
    """Play an example: interviews, the process, where accounts differ, where work waits."""
    from bot.playing.demo import show_demo

    show_demo(home, brief=brief)
