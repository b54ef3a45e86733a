"""Shares run from 0 to 1: "ten percent", "one in four", "every tenth PO", "half of it"."""

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import Quantity, cues_before, quantity
from capture.extraction.measures.spans import unit_at
from capture.extraction.measures.times import Found
from capture.extraction.measures.tokens import Token, match_phrase, number, table, word_at
from model_store.values import Range, Unit

_PERCENT = listed("measures", "percent")
_DELTA = listed("measures", "delta")
_DELTA_BEFORE = listed("measures", "delta_before")
_OF = listed("measures", "share_of")
_DOING = listed("measures", "share_does")
_CLOSE = 0.9
_MOST = (0.5, 0.95)
_MAX_NOUN = 3


def read_share(toks: list[Token], at: int) -> Found | None:
    """Read a part of a whole."""
    said = _said(toks, at)
    if said:
        return said
    q = quantity(toks, at)
    counted = (_percent(toks, at, q) or _in(toks, at, q)) if q else None
    return counted or _every_nth(toks, at) or _fraction(toks, at) or _even(toks, at)


def _share(toks: list[Token], at: int, end: int, ends: tuple[float, float], **cues: bool) -> Found:
    low, high = ends
    approximate = cues.get("approximate", False)
    at_most = cues.get("at_most", False)
    before, behind = word_at(toks, at - 1), word_at(toks, end)
    delta = behind in _DELTA or before in _DELTA_BEFORE
    found = Measure(
        start=toks[at].start,
        end=toks[end - 1].end,
        kind=MeasureKind.SHARE,
        range=Range(
            0.0 if at_most else round(min(low, 1.0), 4),
            round(min(high, 1.0), 4),
            Unit.FRACTION,
            approximate=approximate,
        ),
        upper_bound=at_most,
        lower_bound=cues.get("at_least", False),
        approximate=approximate,
        aside="delta" if delta else "",
    )
    return found, end


def _said(toks: list[Token], at: int) -> Found | None:
    """Read "the vast majority", "hardly any", a part without a number."""
    hit = match_phrase(toks, at, "shares")
    return _share(toks, at, hit[1], table("shares")[hit[0]], approximate=True) if hit else None


def _percent(toks: list[Token], at: int, q: Quantity) -> Found | None:
    end = q.end + (word_at(toks, q.end) == "per" and word_at(toks, q.end + 1) == "cent")
    if end == q.end and word_at(toks, end) not in _PERCENT:
        return None
    end += 1
    if word_at(toks, end) in {"-", "to"}:  # "5%-10%"
        other = quantity(toks, end + 1)
        if other and word_at(toks, other.end) in _PERCENT:
            ends = (q.low / 100, other.high / 100)
            return _share(toks, at, other.end + 1, ends, approximate=q.approximate)
    cues = {"approximate": q.approximate, "at_most": q.at_most, "at_least": q.at_least}
    return _share(toks, at, end, (q.low / 100, q.high / 100), **cues)


_OUT_OF = listed("measures", "out_of")
_NO_SHARE = listed("measures", "no_share")


def _in(toks: list[Token], at: int, q: Quantity) -> Found | None:
    """Read "one in four", "3 of 14", "one order in a hundred", "three of us out of fourteen"."""
    end = q.end
    for _ in range(_MAX_NOUN + 1):
        link = word_at(toks, end)
        if link in _OUT_OF or (link == "/" and end == q.end):
            whole = _whole(toks, end + 1 + (word_at(toks, end + 1) == "of"))
            if whole and whole[0] >= max(q.high, 2) and not (link == "/" and q.high == whole[0]):
                behind = whole[1] + (word_at(toks, whole[1]) in {"times", "cases"})
                soft = word_at(toks, behind) == "or" and word_at(toks, behind + 1) == "so"
                cues = {"approximate": q.approximate or soft, "at_most": q.at_most}
                ends = (q.low / whole[0], q.high / whole[0])
                return _share(toks, at, behind + 2 * soft, ends, **cues)
            if link != "of":
                return None
        elif not link.isalpha() or link in _NO_SHARE:
            return None
        end += 1
    return None


def _whole(toks: list[Token], at: int) -> tuple[float, int] | None:
    at += word_at(toks, at) in {"every", "the", "all", "our"}
    whole = number(toks, at)
    if whole is None or unit_at(toks, whole[1]) or word_at(toks, whole[1]) in _PERCENT:
        return None
    year = toks[at].sort == "number" and 1900 <= whole[0] <= 2099  # noqa: PLR2004
    return None if year or whole[0] != int(whole[0]) else whole


def _every_nth(toks: list[Token], at: int) -> Found | None:
    """Read "every tenth PO", "each second order", "every other one"; periods are rhythms."""
    core, cues = cues_before(toks, at)
    if word_at(toks, core) not in {"every", "each"}:
        return None
    token = toks[core + 1] if core + 1 < len(toks) else None
    nth = token and (token.value if token.sort == "ordinal" else table("ordinals").get(token.text))
    behind = word_at(toks, core + 2)
    periodic = behind in table("per") or unit_at(toks, core + 2) or behind in table("weekdays")
    if not nth or nth < 2 or periodic or behind == "of":  # noqa: PLR2004
        return None
    return _share(toks, at, core + 2, (1 / nth, 1 / nth), **cues)


def _fraction(toks: list[Token], at: int) -> Found | None:
    """Read "half of them", "almost half", "two thirds", "a quarter of the invoices", "most of"."""
    core, cues = cues_before(toks, at)
    below = any(tok.text in {"almost", "nearly"} for tok in toks[at:core])
    top = word_at(toks, core)
    long = match_phrase(toks, core, "fixed") is not None  # "most of a morning"
    if top in {"most", "majority"} and word_at(toks, core + 1) == "of" and not long:
        return _share(toks, at, core + 2, _MOST, approximate=True)
    if top == "all" and below:
        return _share(toks, at, core + 1, (_CLOSE, 1.0), approximate=True)
    begin, many = core + (top in {"a", "the", "one"}), number(toks, core)
    if many and begin == core:
        begin = many[1] + (word_at(toks, many[1]) == "-")
    else:
        many = None
    value = table("fractions").get(word_at(toks, begin))
    if value is None or not _is_part(toks, begin, many=many is not None, soft=any(cues.values())):
        return None
    part = value * (many[0] if many else 1)
    return _share(toks, at, begin + 1, (part * _CLOSE if below else part, part), **cues)


def _is_part(toks: list[Token], at: int, *, many: bool, soft: bool) -> bool:
    """Whether a fraction word is a share here: not "half an hour", not "a third party"."""
    word, behind = word_at(toks, at), word_at(toks, at + 1)
    unit = behind in {"a", "an", "of"} and _is_unit(toks, at + 2)
    if unit or unit_at(toks, at + 1):
        return False
    if many:
        return word.endswith("s")
    if word != "half":
        return behind == "of" or behind in _DOING
    return soft or behind in _OF or behind in {"", ".", ",", "is", "are"}


def _even(toks: list[Token], at: int) -> Found | None:
    """Read "50/50" and "fifty-fifty"."""
    first, link, second = (word_at(toks, at + k) for k in range(3))
    if first == second and first in {"50", "fifty"} and link in {"/", "-", ":"}:
        return _share(toks, at, at + 3, (0.5, 0.5), approximate=True)
    return None


def _is_unit(toks: list[Token], at: int) -> bool:
    at += word_at(toks, at) in {"a", "an", "the"}
    return unit_at(toks, at) is not None or word_at(toks, at) == "dozen"
