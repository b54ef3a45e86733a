"""Tells lines that were put into a message from lines that were written for it.

Data (tables, JSON, logs, traces) and other people's words (quoted threads, forwarded mail, what
stands under a signature) are no claims of whoever pasted them.
"""

import re
from collections.abc import Sequence

from capture.extraction.lexicon import any_of

_MIN_TABLE = 3
_LONG_CODE = 4

_DATA = re.compile(
    r"\s*(?:"
    r"[\[{]\s*$|[\]}]+[,;]?\s*$"  # brackets alone
    r"|[\[{].*[\"']\s*:.*|.*[\"']\s*:\s*(?:[\[{\"']|-?\d|true|false|null).*[,}\]]?\s*$"  # JSON
    r"|\|.*\|\s*$|\|?\s*:?-{3,}:?\s*\|.*$"  # table of a wiki
    r"|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?.*"  # log
    r"|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s.*"
    r"|\[?(?:info|warn(?:ing)?|error|debug|trace|fatal|critical)\]?\b\s*[:\[|-].*"
    r"|(?:Traceback \(most recent call last\):|File \"[^\"]+\", line \d+.*)\s*$"
    r"|at [\w.$<>]+\([^)]*\)\s*$"
    r"|[-+*=_#~]{4,}\s*$|<[/?!]?\w[^<>]*>.*"
    r"|diff --git .*|@@ .* @@.*|(?:\+\+\+|---) [ab]/.*|\$ \w+.*|[A-Z_]{3,}=\S+\s*$"
    r")",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:\{\s*[\"']\w.*[\"']\s*:.*\}|\[\s*\{.*\}\s*\])[,;]?\s*$")
"""One such line is data by itself; of the others it takes two together."""

_HEADER = re.compile(
    rf"\s*[*_]{{0,2}}{any_of('pasted', 'header')}[*_]{{0,2}}\s*:\s*[*_]{{0,2}}\s*\S.*",
    re.IGNORECASE,
)
_OPENS_MAIL = re.compile(
    rf"\s*(?:[-_*]{{2,}}\s*{any_of('pasted', 'opening')}\s*[-_*]*"
    r"|begin forwarded message:?|(?:on|am|le|den|op|el|il|dnia) .{4,80}"
    rf"{any_of('pasted', 'wrote')}\s*:"
    r"|.{2,60} wrote:)\s*$",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>\s;,*_]*$")
_QUOTE_LINE = re.compile(r"\s*(?:>|&gt;|\|\s*>)")
_SIGNED = re.compile(
    r"\s*(?:--\s*|(?:sent|gesendet|envoyé) (?:from|von|de|via) (?:my|meinem|mon) \w+.*"
    r"|(?:with )?(?:kind|best|warm|many)? ?(?:regards|wishes|greetings)[,.!]?"
    rf"|{any_of('pasted', 'farewells')}[,.]?)$",
    re.IGNORECASE,
)


def data_lines(lines: Sequence[str]) -> list[bool]:
    """Mark the lines that are pasted data: tables, JSON, logs, traces.

    >>> data_lines(["I get this:", '{"id": 1, "wait": "2 days"}', "and I print it"])
    [False, True, False]
    """
    shapes = [_table_shape(line) for line in lines]
    tabular = _in_runs(shapes)
    data = [_DATA.match(line) is not None for line in lines]
    together = [
        here and (_beside(data, n) or _ALONE.match(lines[n]) is not None)
        for n, here in enumerate(data)
    ]
    return [one or other for one, other in zip(tabular, together, strict=True)]


def others_words(lines: Sequence[str]) -> list[bool]:
    """Mark the lines that somebody else wrote: quoted ones, and mail that was passed on.

    A mail runs to the end, unless its lines are marked one by one.

    >>> others_words(["Jo says this:", "From: Jo", "Sent: Monday", "I sign it all."])
    [False, True, True, True]
    """
    marks = [_QUOTE_LINE.match(line) is not None for line in lines]
    header = [_HEADER.match(line) is not None for line in lines]
    for number, line in enumerate(lines):
        marks[number] = marks[number] or (header[number] and _ADDRESSED.search(line) is not None)
        opens = _OPENS_MAIL.match(line) is not None
        if opens or _heads(lines, header, number) or _signs(lines, number):
            marks[number] = True
            if not any(marks[number + 1 : number + 3]):
                return marks[:number] + [True] * (len(lines) - number)
    return marks


_DATED = re.compile(rf"\W*{any_of('pasted', 'dated')}\b", re.IGNORECASE)


def _heads(lines: Sequence[str], header: Sequence[bool], at: int) -> bool:
    """Whether the head of a mail begins here: fields in a row, one of them a date or a subject."""
    run = at
    while run < len(lines) and header[run]:
        run += 1
    return run - at > 1 and any(_DATED.match(line) for line in lines[at:run])


_SIGNATURE = 8
"""Lines a signature may have."""


def _signs(lines: Sequence[str], number: int) -> bool:
    """Whether a line closes what was written, with nothing but a name and an address behind it."""
    rest = len(lines) - number
    return number > 0 and rest <= _SIGNATURE and _SIGNED.match(lines[number]) is not None


def _beside(marks: Sequence[bool], at: int) -> bool:
    return (at > 0 and marks[at - 1]) or (at + 1 < len(marks) and marks[at + 1])


def _table_shape(line: str) -> tuple[str, int] | None:
    """Return the separator of a pasted row and how often it occurs, None for prose."""
    for mark in "\t|;,":
        count = line.count(mark)
        if count >= (1 if mark == "\t" else 2):
            cells = line.split(mark)
            wordy = sum(len(cell.split()) > _LONG_CODE for cell in cells)
            tight = mark != "," or ", " not in line
            return (mark, count) if not wordy and tight else None
    return None


def _in_runs(shapes: list[tuple[str, int] | None]) -> list[bool]:
    """Mark the lines that stand with at least two neighbours of the same shape."""
    marks = [False] * len(shapes)
    start = 0
    for at in range(1, len(shapes) + 1):
        if at == len(shapes) or shapes[at] != shapes[start]:
            if shapes[start] is not None and at - start >= _MIN_TABLE:
                marks[start:at] = [True] * (at - start)
            start = at
    return marks
