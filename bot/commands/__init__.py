"""`gemba …`: one file a command, imported only when it is called for.

A command's module imports nothing heavy at its top, so that `gemba --help` answers at once.
"""

import errno
import importlib
import sys
from typing import Any

import click

COMMANDS = {
    "demo": "bot.commands.demo:demo",
    "play": "bot.commands.play:play",
    "talk": "bot.commands.talk:talk",
    "report": "bot.commands.report:report",
    "findings": "bot.commands.findings:findings",
    "why": "bot.commands.why:why",
    "settle": "bot.commands.settle:settle",
    "queues": "bot.commands.queues:queues",
    "lens": "bot.commands.lens:lens",
    "where-to-start": "bot.commands.where_to_start:where_to_start",
    "show": "bot.commands.show:show",
    "log": "bot.commands.log:log",
    "diff": "bot.commands.diff:diff",
    "restore": "bot.commands.restore:restore",
    "branch": "bot.commands.branch:branch",
    "audit": "bot.commands.audit:audit",
    "forget": "bot.commands.forget:forget",
    "match": "bot.commands.match:match",
    "same": "bot.commands.same:same",
    "explain": "bot.commands.explain:explain",
    "import": "bot.commands.import_:import_",
    "reread": "bot.commands.reread:reread",
    "eval": "bot.commands.eval:evaluate",
    "egress": "bot.commands.egress:egress",
    "sandbox": "bot.commands.sandbox:sandbox",
    "bench": "bot.commands.bench:bench",
    "serve": "bot.commands.serve:serve",
    "doctor": "bot.commands.doctor:doctor",
}
"""Name of each command and where it lives, in the order in which help lists them."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is looked up."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of `COMMANDS`: what a newcomer tries first stands first."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command; None lets click say that there is no such command."""
        del ctx
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; an error of ours becomes one plain message and exit code 1."""
        from model_store.errors import GembaError

        try:
            return super().invoke(ctx)
        except GembaError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read our output has seen enough; click ends quietly
            place = error.filename or "the output"
            raise click.ClickException(f"{error.strerror or error} ({place}).") from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gemba")
def main() -> None:
    """See how work really runs, and where it differs from what is believed."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal set to ASCII must not turn somebody's name into a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
