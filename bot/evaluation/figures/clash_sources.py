"""Contradictions three times over: as found, with perfectly read claims, and without any rules.

Beside each other they tell whether reading, pairing or rules lose what was there.
"""

from collections.abc import Iterator, Mapping

from bot.evaluation.figures.clash_figures import clash_figures
from bot.evaluation.figures.perfect_reading import read_perfectly
from bot.evaluation.figures.tally import Tally
from bot.evaluation.figures.without_rules import found_without_rules
from bot.evaluation.gold.heard import Json, Played

FOUND, CEILING, BASELINE = "found", "with gold claims", "without rules"
SOURCES = (FOUND, CEILING, BASELINE)


def clash_sources(played: Played) -> Tally:
    """Count all three; what is counted of the other two is named by its source first."""
    tally = clash_figures(played)
    for source, findings in ((CEILING, _ceiling(played)), (BASELINE, _baseline(played))):
        other = clash_figures(Played({**played.result, "findings": list(findings)}, played.gold))
        tally.update({f"{source} {name}": count for name, count in other.items()})
    return tally


def of_source(total: Mapping[str, float], source: str) -> Tally:
    """The counts of one source, under their plain names."""
    if source == FOUND:
        return Tally(total)
    start = f"{source} "
    return Tally({n.removeprefix(start): c for n, c in total.items() if n.startswith(start)})


def _ceiling(played: Played) -> Iterator[Json]:
    from bot.playing.result import finding_row
    from model_store.findings import all_findings

    view = read_perfectly(played)
    for finding in all_findings(view):
        yield finding_row(finding, view)


def _baseline(played: Played) -> tuple[Json, ...]:
    return found_without_rules(played.live)
