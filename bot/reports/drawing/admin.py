"""The admin's view of findings: both sides in their own words, by name; it says what it is."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot.reports.drawing.card_screen import BAND_STYLES
from bot.reports.wording import first_upper, number_of, sentence
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.vocabulary import FindingList

LABEL = "Admin view: contains people's own words. Do not pass it on."
QUOTES = 2
"""Quotes a side: the first carries the finding, the second shows that it does not stand alone."""

_HEADINGS = {
    FindingList.CONTRADICTED: "Contradicted",
    FindingList.SURPRISE: "Did you know? (one side tells of it, the other does not)",
    FindingList.UNASKED: "Not asked yet",
    FindingList.DETECTOR: "Worth a look",
}


def show_findings(
    view: ProcessView, findings: Sequence[Finding], console: Console, most: int | None = None
) -> None:
    """Print every finding, list by list; the lists are never added up.

    Args:
        view: the process the findings are about.
        findings: what was found, weightiest first.
        console: where to.
        most: findings of each list to show (None: all).
    """
    console.print(Text(LABEL, style="bold reverse"))
    for wanted, heading in _HEADINGS.items():
        listed = [finding for finding in findings if finding.list is wanted]
        shown = listed if most is None else listed[:most]
        console.print(Text(), Rule(Text(heading, style="bold cyan"), align="left"), sep="\n")
        if not listed:
            console.print(Text("  None.", style="dim"))
        for finding in shown:
            console.print(*_finding(finding, view), sep="\n")
        if len(shown) < len(listed):
            console.print(Text(f"  … and {len(listed) - len(shown)} more.", style="dim"))


def quoted(claims: Iterable[Claim], view: ProcessView) -> Iterator[tuple[str, str]]:
    """Who said what, each pair once."""
    said = ((_speaker(claim, view), " ".join(claim.quote.split())) for claim in claims)
    yield from dict.fromkeys(said)


def _finding(finding: Finding, view: ProcessView) -> Iterator[RenderableType]:
    labels = [view.step(key).label for key in finding.steps if key in view.index.steps]
    head = Text(first_upper("; ".join(labels) or "the process as a whole"), style="bold")
    severity = finding.severity
    if severity:
        head.append(f"  {severity.band}", style=f"not bold {BAND_STYLES[severity.band]}")
        head.append(f" {number_of(severity.score)}", style="not bold dim")
    head.append(f"  {finding.id}", style="not bold dim")
    yield Padding(head, (0, 0, 0, 2))
    yield Padding(Text(sentence(finding.explanation), style="dim"), (0, 0, 0, 4))
    for side, claims in (("believed", finding.leader), ("described", finding.operator)):
        for who, words in list(quoted(claims, view))[:QUOTES]:
            line = Text(f"{side} ", style="magenta" if side == "believed" else "green")
            line.append(f"“{words}”", style="default")
            line.append(f"  {who}", style="dim")
            yield Padding(line, (0, 0, 0, 4))
    yield Text()


def _speaker(claim: Claim, view: ProcessView) -> str:
    person = view.person(claim.speaker)
    if person is None:
        return "somebody who was forgotten"
    return f"{person.name}, {person.role}" if person.role else person.name
