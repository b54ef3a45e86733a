"""What somebody answers to a read-back, line by line: right, not quite, not sure, or silence.

Silence about a line is not consent to it, unless the whole was called right.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from capture.interview.lexicon import any_of


class Say(StrEnum):
    """What a speaker says of one line."""

    RIGHT = "right"
    NOT_QUITE = "not_quite"
    MISHEARD = "misheard"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said of one line (counted from 1), and where its words stand in the reply."""

    line: int
    say: Say
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply. `all_right` and `all_wrong` speak of every line without its own remark.

    `but` are the words after a yes that holds with an exception ("yes. One correction: ...").
    """

    remarks: tuple[Remark, ...] = ()
    all_right: bool = False
    all_wrong: bool = False
    but: str = ""


_UNIT = rf"(?!\s*{any_of('replies', 'counted')}\b)(?![.,:]?\d)(?!\s*[%\u2013-])"
_LINE = re.compile(
    rf"(?:^|[\n.,;:!()]\s*|\b{any_of('replies', 'beside_a_line')}\s+|#)"
    rf"#?(?P<line>\d{{1,2}})\b{_UNIT}",
    re.IGNORECASE,
)
_MISHEARD = re.compile(rf"\b{any_of('replies', 'misheard')}\b", re.IGNORECASE)
_WRONG = re.compile(rf"\b{any_of('replies', 'wrong')}\b|:\s*\S", re.IGNORECASE)
_UNSURE = re.compile(rf"\b{any_of('replies', 'unsure')}\b", re.IGNORECASE)
_RIGHT = re.compile(
    rf"^\W*(?:{any_of('replies', 'right_signs')}|{any_of('replies', 'right')}\b)", re.IGNORECASE
)
_BUT = re.compile(rf"\b{any_of('replies', 'but')}\b", re.IGNORECASE)
_NO = re.compile(
    rf"^\W*(?:{any_of('replies', 'no_signs')}|{any_of('replies', 'no')}\b)", re.IGNORECASE
)
_TAKEN_BACK = re.compile(
    rf"\W*{any_of('replies', 'lead_back')}?{any_of('replies', 'taken_back')}\W*$", re.IGNORECASE
)
"""What follows "yes, but" and leaves nothing of the yes."""


_LISTED = 9
"""More numbers than this that are no lines: a pasted list, with numbers of its own."""


def parse_reply(text: str, count: int) -> Reply:
    """Read a reply to `count` numbered lines.

    >>> [(r.line, str(r.say)) for r in parse_reply("1 ok, 2 is wrong, it's Tom", 3).remarks]
    [(1, 'right'), (2, 'not_quite')]
    """
    plain = text.replace("\u2019", "'")
    numbered = list(_LINE.finditer(plain))
    found = [m for m in numbered if 1 <= int(m.group("line")) <= count]
    if len(numbered) - len(found) > _LISTED:
        found = []
    head = plain[: found[0].start()] if found else plain
    starts = [*(m.start() for m in found[1:]), len(plain)][: len(found)]
    remarks = tuple(
        Remark(int(m.group("line")), _said(plain[m.end("line") : end]), (m.end("line"), end))
        for m, end in zip(found, starts, strict=True)
    )
    agreed, exception = bool(_RIGHT.match(head)), None if found else _BUT.search(head)
    back = bool(agreed and exception and _TAKEN_BACK.match(head, exception.end()))
    return Reply(
        remarks,
        all_right=agreed and not back,
        all_wrong=not found and (back or bool(_NO.match(head))),
        but=head[exception.end() :] if agreed and exception else "",
    )


def _said(part: str) -> Say:
    for pattern, say in ((_MISHEARD, Say.MISHEARD), (_UNSURE, Say.NOT_SURE)):
        if pattern.search(part):
            return say
    if part.strip(" .,;!)") and not re.search(r"[^\W\d_]|[^\x00-\x7f]", part):
        return Say.NOT_SURE
    if _RIGHT.match(part) and not _BUT.search(part):
        return Say.RIGHT
    if _WRONG.search(part) or len(part.split()) > 1:
        return Say.NOT_QUITE
    return Say.RIGHT if not part.strip(" .,;!)") else Say.NOT_QUITE
