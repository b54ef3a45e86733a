"""`gemba where-to-start`: every process of the home, ranked by what there is to gain."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened, viewer_option


@click.command()
@viewer_option
@home_option
def where_to_start(viewer: str | None, home: Path | None) -> None:
    """Rank all processes by pain, boundaries, risk and single hands, with the reasons."""
    from bot.reports.drawing import rendered, start_section
    from bot.reports.screen import console
    from bot.viewers import views_for
    from model_store.findings import all_findings
    from model_store.lenses import where_to_start as ranked

    views = views_for(opened(home), viewer)
    findings = {view.knowledge.process.key: all_findings(view) for view in views}
    console().print(*rendered(start_section(ranked(views, findings))), sep="\n")
