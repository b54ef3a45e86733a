"""The cues of every lens, read once from the data file beside this module."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from model_store.claims import Claim
from model_store.matching.phrases import parse
from model_store.vocabulary import Glue, Kind, Limit
from model_store.word_classes import read


@dataclass(frozen=True, slots=True)
class Cue:
    """How something is recognised: by classes of doing, by kinds of claim, by words said."""

    classes: frozenset[str]
    kinds: frozenset[Kind]
    words: re.Pattern[str]

    def does(self, mentions: Iterable[str]) -> bool:
        """Whether a step is called by such a doing in one of its names."""
        return any(parse(mention).action.classes & self.classes for mention in mentions)

    def said_in(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims whose own words say so."""
        return tuple(claim for claim in claims if self.words.search(plain(claim.quote)))


@dataclass(frozen=True, slots=True)
class Cues:
    """Every cue there is."""

    glue: Mapping[Glue, Cue]
    limit: Mapping[Limit, Cue]
    written: Cue
    unwritten: Cue
    checkable: Cue


@cache
def cues() -> Cues:
    """Read the cues.

    Raises:
        KeyError: the data file lacks one of the classes.
    """
    data = read("model_store.lenses", "cues")
    return Cues(
        glue={glue: _cue(data["glue"][glue]) for glue in Glue},
        limit={limit: _cue(data["limit"][limit]) for limit in Limit},
        written=_cue(data["criteria"]["written"]),
        unwritten=_cue(data["criteria"]["unwritten"]),
        checkable=_cue(data["checkable"]),
    )


def plain(words: str) -> str:
    """Lower case, straight apostrophes, one space between words and one at either end."""
    return f" {' '.join(words.lower().replace(chr(0x2019), chr(39)).split())} "


def _cue(entry: Mapping[str, Any]) -> Cue:
    begun = "|".join(rf"(?<![\w']){re.escape(word)}" for word in entry["words"])
    return Cue(
        frozenset(entry.get("classes", "").split()),
        frozenset(Kind(kind) for kind in entry.get("kinds", "").split()),
        re.compile(begun),
    )
