"""Work told without a verb: "registration in Orbis, then check by Jo, then off to accounts".

A piece is a step only where a noun of action leads it and nothing finite stands in it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from capture.extraction.lexicon import lexicon, listed
from capture.extraction.sentences.segment import Clause

if TYPE_CHECKING:
    from spacy.tokens import Token

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A piece without a verb; every pair of numbers is a stretch of the text."""

    start: int
    end: int
    said: str = ""
    of: _Span | None = None
    by: _Span | None = None
    to: _Span | None = None
    place: tuple[str, int, int] | None = None


_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_SPLIT = frozenset({",", ";", ":", "then", "->", "→"})
_LEADS = listed("actions", "leads")
_AWAY = listed("actions", "away")
_PLACES = listed("actions", "into")
_LONGEST = 14


def fragments(clauses: tuple[Clause, ...], tokens: list["Token"]) -> tuple[Fragment, ...]:
    """Find the pieces of some clauses that tell work by nouns only."""
    starts = [token.idx for token in tokens]
    edges = [(bisect_left(starts, c.start), bisect_left(starts, c.end)) for c in clauses]
    return tuple(found for low, high in edges for found in _of_clause(tokens[low:high]))


def _of_clause(tokens: list["Token"]) -> Iterator[Fragment]:
    for piece in _pieces([t for t in tokens if not t.is_space]):
        if any(t.tag_ in _FINITE and not _leads(t, piece) for t in piece):
            return
        found = _read(piece) if len(piece) <= _LONGEST else None
        if found:
            yield found


def _pieces(tokens: list["Token"]) -> Iterator[list["Token"]]:
    piece: list[Token] = []
    for token in tokens:
        if token.lower_ in _SPLIT and piece:
            yield piece
            piece = []
        if token.lower_ not in _SPLIT and (piece or token.lower_ not in _LEADS):
            piece.append(token)
    if piece:
        yield piece


def _leads(token: "Token", piece: list["Token"]) -> bool:
    """Whether a word that looks finite is the noun a piece opens with ("check of the papers")."""
    behind = token is piece[0] and len(piece) > 1 and piece[1].tag_ in {"IN", "TO"}
    return behind and token.lower_ in lexicon("clauses")["verbs"]["words"]


def _read(piece: list["Token"]) -> Fragment | None:
    """Read one piece: what is done, to what, by whom; or only to whom it goes."""
    at = next((n for n, t in enumerate(piece) if t.tag_ in {"IN", "TO"}), len(piece))
    head = [t for t in piece[:at] if t.lower_ not in _AWAY]
    parts = dict(_phrases(piece, at))
    low, high = piece[0].idx, _close(piece)
    to = parts.get("to")
    if to and len(head) <= 2 and not _is_work(head):  # noqa: PLR2004
        return Fragment(start=low, end=high, to=to)
    if not _is_work(head) or not (parts or len(head) > 1):
        return None
    place = next(((p, *span) for p, span in parts.items() if p in _PLACES), None)
    nouns = [t for t in head if t.tag_ not in {"DT", "PRP$"}]
    said = " ".join(t.text for t in nouns)
    return Fragment(
        start=low, end=high, said=said, of=parts.get("of"), by=parts.get("by"), to=to, place=place
    )


def _close(piece: list["Token"]) -> int:
    last = next((t for t in reversed(piece) if not t.is_punct), piece[-1])
    return last.idx + len(last)


def _is_work(head: list["Token"]) -> bool:
    """Whether the last noun before a preposition says that something is done."""
    if not head or any(t.lower_ in {"no", "not", "without"} for t in head):
        return False
    word = head[-1].lower_
    if head[-1].tag_ not in {"NN", "NNS", "NNP", "VB", "VBP", "VBG", "VBN"}:
        return False
    return word in _words("nominal") | _words("work") or (
        word.endswith(_ENDINGS) and word not in _words("not_work")
    )


_ENDINGS = ("ation", "ition", "ction", "ption", "ment")


def _phrases(piece: list["Token"], at: int) -> Iterator[tuple[str, _Span]]:
    """What stands behind each preposition, up to the next."""
    starts = [n for n in range(at, len(piece)) if piece[n].tag_ in {"IN", "TO"}]
    for n, following in pairwise([*starts, len(piece)]):
        words = [t for t in piece[n + 1 : following] if not t.is_punct]
        if words:
            yield piece[n].lower_, (words[0].idx, words[-1].idx + len(words[-1]))


_words = partial(listed, "actions")
