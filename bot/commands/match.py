"""`gemba match`: do two phrases mean the same step? Unsure is an answer."""

from pathlib import Path
from typing import Any

import click

from bot.commands.options import read_text, write_text


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the judgements go, one JSON line each (default: the screen).",
)
def match(pairs: Path, out: Path | None) -> None:
    """Judge whether phrases mean the same step.

    PAIRS.jsonl has one `{"id", "a", "b"}` a line; each becomes `{"id", "label"}` with a label
    same, different or unsure.
    """
    judgements = "".join(f"{line}\n" for line in _judged(read_text(pairs), pairs))
    if out is None:
        click.echo(judgements, nl=False)
    else:
        write_text(out, judgements)
        click.echo(f"{judgements.count(chr(10))} pairs judged, written to {out}.", err=True)


def _judged(text: str, source: Path) -> list[str]:
    """Judge every pair of a file; the answer keeps its order."""
    import json

    from model_store.matching import judge

    lines = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            pair = _pair(line, f"line {number} of {source}")
            verdict = judge(pair["a"], pair["b"]).verdict
            lines.append(json.dumps({"id": pair["id"], "label": verdict.value}))
    return lines


def _pair(line: str, place: str) -> dict[str, Any]:
    """Read one line.

    Raises:
        ConfigurationError: it is no JSON object, or `id`, `a` or `b` is missing or no text.
    """
    import json

    from model_store.errors import ConfigurationError

    try:
        pair = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{place} is not JSON ({error}). Mend that line.") from error
    if not isinstance(pair, dict):
        raise ConfigurationError(f'{place} is no JSON object. Write {{"id": …, "a": …, "b": …}}.')
    kinds = {"id": str | int, "a": str, "b": str}
    absent = [name for name, kind in kinds.items() if not isinstance(pair.get(name), kind)]
    if absent:
        raise ConfigurationError(f"{place} lacks text in {', '.join(absent)}. Add it there.")
    return {name: pair[name] for name in kinds}
