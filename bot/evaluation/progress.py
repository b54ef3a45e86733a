"""A spinner with a line of text while something is measured; nothing in a pipe."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@contextmanager
def progressing() -> Iterator[Callable[[str], None]]:
    """Give what is called with each line to show."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("loading the language model")

        def tell(line: str) -> None:
            progress.update(task, description=line)

        yield tell
