"""A quantity is one number or two, with what is put around it: "about two to three", "max 5"."""

from dataclasses import dataclass, replace
from functools import cache

from capture.extraction.lexicon import listed
from capture.extraction.measures.tokens import (
    Token,
    joined,
    match_phrase,
    number,
    phrases,
    table,
    word_at,
)

_TO = listed("measures", "range_to")
_SOFT = frozenset({"ish", "odd"})
_NEAR = 3.5


@dataclass(frozen=True, slots=True)
class Quantity:
    """Both ends of a quantity, its cues, and the tokens it takes: `start` up to `end`."""

    low: float
    high: float
    start: int
    end: int
    approximate: bool = False
    at_most: bool = False
    at_least: bool = False
    vague: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """Both ends as meant: "within 5" is 0 to 5."""
        return (0.0 if self.at_most else self.low), self.high


def quantity(toks: list[Token], at: int) -> Quantity | None:
    """Read the quantity whose first token, softening words included, is at `at`."""
    core_at, cues = cues_before(toks, at)
    core = _core(toks, core_at)
    if core is None or core_at == at:
        return core
    return replace(core, start=at, **{k: v or getattr(core, k) for k, v in cues.items()})


_BEFORE = {"at_most": "at_most", "at_least": "at_least", "about": "approximate"}


@cache
def _leads() -> frozenset[str]:
    """The words that what is said before a number begins with."""
    return frozenset(words[0] for name in _BEFORE for words in phrases(name))


def cues_before(toks: list[Token], at: int) -> tuple[int, dict[str, bool]]:
    """Skip softening and bounding words; return where the number should be, and what was said."""
    cues = {"approximate": False, "at_most": False, "at_least": False}
    if word_at(toks, at) not in _leads():
        return at, cues
    for _ in range(3):
        for name, cue in _BEFORE.items():
            hit = match_phrase(toks, at, name)
            if hit:
                at, cues[cue] = hit[1], True
                break
        else:
            break
        if word_at(toks, at) == "." and joined(toks, at):
            at += 1
    return at, cues


def cues_after(toks: list[Token], at: int) -> tuple[int, dict[str, bool]]:
    """The same behind a measure: "or so", "max", "tops"; a comma may stand between."""
    cues = {"approximate": False, "at_most": False, "at_least": False}
    names = (("at_most_after", "at_most"), ("at_least_after", "at_least"))
    for name, cue in (*names, ("about_after", "approximate")):
        begin = at + (word_at(toks, at) == "-")
        hit = match_phrase(toks, begin, name)
        if hit and not number(toks, hit[1]):
            return hit[1], {**cues, cue: True}
    return at, cues


def _core(toks: list[Token], at: int) -> Quantity | None:
    vague = _vague(toks, at)
    if vague:
        return vague
    between = word_at(toks, at) == "between"
    first = number(toks, at + between)
    if first is None:
        return None
    value, end = first
    value, end = _and_a_half(toks, value, end)
    second = _second(toks, end, value, between=between)
    if second:
        return Quantity(value, second[0], at, second[1])
    ish = word_at(toks, end + (word_at(toks, end) == "-")) in _SOFT
    end += ish + (ish and word_at(toks, end) == "-")
    plus = word_at(toks, end) == "+" and joined(toks, end)
    return Quantity(value, value, at, end + plus, approximate=ish, at_least=plus)


def _vague(toks: list[Token], at: int) -> Quantity | None:
    """Read "a couple of", "a few", "several"."""
    begin = at + (word_at(toks, at) in {"a", "the"})
    ends = table("vague").get(word_at(toks, begin))
    if ends is None:
        return None
    end = begin + 1 + (word_at(toks, begin + 1) == "of")
    if word_at(toks, begin) == "couple" and end == begin + 1 == at + 1:
        return None
    many = table("scales").get(word_at(toks, end), 1)
    end += many != 1
    return Quantity(ends[0] * many, ends[1] * many, at, end, approximate=True, vague=True)


def _and_a_half(toks: list[Token], value: float, end: int) -> tuple[float, int]:
    if [word_at(toks, end + k) for k in range(3)] == ["and", "a", "half"]:
        return value + 0.5, end + 3
    return value, end


def _second(toks: list[Token], at: int, low: float, *, between: bool) -> tuple[float, int] | None:
    """Read the upper end of a range behind its lower end: "to 15", "- 15", ", six" (close by)."""
    link = word_at(toks, at)
    if link in _TO or (between and link == "and"):
        high = number(toks, at + 1)
        if link == "or" and word_at(toks, at + 1) == "so":
            return None
        if high and high[0] >= low:
            return _and_a_half(toks, *high)
        if high and link != "or" and high[0] < low and between:
            return low, high[1]
        return None
    if link == ",":
        high = number(toks, at + 1)
        near = high is not None and low < high[0] <= low * _NEAR and not joined_noun(toks, at)
        if near and high and _has_own_noun(toks, high[1]):
            return high
    return None


_A_PIECE = listed("measures", "a_piece")


def _has_own_noun(toks: list[Token], at: int) -> bool:
    """Whether a noun or a period ("a week") follows, which both numbers share."""
    behind = word_at(toks, at)
    if behind in _A_PIECE:
        return word_at(toks, at + 1) in table("per")
    return behind in {"%", "€"} or (behind.isalpha() and behind not in table("no_noun")["words"])


def joined_noun(toks: list[Token], at: int) -> bool:
    """Whether the number before this comma is part of a name ("line 3, two of us")."""
    return at >= 2 and word_at(toks, at - 2) in table("labels")["words"]  # noqa: PLR2004
