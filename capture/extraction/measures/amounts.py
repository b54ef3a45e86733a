"""Amounts, counted nouns, and numbers with neither, which borrow the unit of the last time."""

from dataclasses import replace

from capture.extraction.lexicon import lexicon, listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import Quantity, cues_before, quantity
from capture.extraction.measures.tokens import Token, joined, table, word_at
from capture.extraction.sentences.breaks import is_finite
from model_store.values import Range, Unit

_LONG_NUMBER = 1e6
_REACH = 140
_MAX_NOUN = 3
_LIKE = 60
_MILLIONS = frozenset({"m", "mn", "mio"})
_PEOPLES = listed("measures", "peoples")


def read_amount(
    toks: list[Token], at: int, found: tuple[Measure, ...]
) -> tuple[Measure | None, int] | None:
    """Read an amount of money, a counted noun or a bare number; `found` came before it."""
    begin, cues = cues_before(toks, at)
    coin_first = word_at(toks, begin) in table("currencies")["words"]
    q = quantity(toks, begin + 1 if coin_first else at)
    if q is None:
        return None
    if coin_first:
        q = replace(q, **{key: said or getattr(q, key) for key, said in cues.items()})
    far = word_at(toks, q.end + 1) in table("distance")["words"]
    millions = word_at(toks, q.end) in _MILLIONS and joined(toks, q.end) and not far
    end = q.end + millions
    coin = _coins(toks, end)
    if joined(toks, coin) and word_at(toks, coin) == "-":  # "a three-way match"
        return None, coin + 1
    money = coin > end or coin_first or millions or toks[end - 1].text in {"k", "grand"}
    noun = "" if money else _noun(toks, end)
    measure = _measure(q, (toks[at].start, toks[coin - 1].end), noun, money=money)
    if millions and measure.range:
        span = measure.range
        measure = replace(measure, range=replace(span, low=span.low * 1e6, high=span.high * 1e6))
    pronoun = q.low == 1 and toks[q.end - 1].text == "one" and not (noun or money)
    return (None if pronoun else _kept(measure, found)), coin


def _measure(q: Quantity, span: tuple[int, int], noun: str, *, money: bool) -> Measure:
    low, high = q.bounds
    return Measure(
        start=span[0],
        end=span[1],
        kind=MeasureKind.MONEY if money else MeasureKind.COUNT,
        range=Range(low, high, Unit.ITEM, approximate=q.approximate),
        noun=noun,
        upper_bound=q.at_most,
        lower_bound=q.at_least,
        approximate=q.approximate,
        bare=not noun and not money,
    )


def _coins(toks: list[Token], at: int) -> int:
    """Skip a currency behind an amount, with whose it is: "danish kroner"."""
    coins = table("currencies")["words"]
    if word_at(toks, at) in _PEOPLES and word_at(toks, at + 1) in coins:
        at += 1
    while word_at(toks, at) in coins:
        at += 1
    return at


def _noun(toks: list[Token], at: int) -> str:
    words: list[str] = []
    for tok in toks[at : at + _MAX_NOUN]:
        stop = tok.sort != "word" or tok.text in table("no_noun")["words"]
        verb = (
            is_finite(tok.text)
            if words
            else tok.text in lexicon("clauses")["auxiliaries"]["words"]
        )
        if stop or tok.text in {"a", "an", "in"} or verb:
            break
        words.append(tok.text)
    return " ".join(words)


def _kept(measure: Measure, found: tuple[Measure, ...]) -> Measure | None:
    """Drop serial numbers; lend a bare number the unit of the time said just before it."""
    span = measure.range
    if span is None or (measure.kind is MeasureKind.COUNT and span.low >= _LONG_NUMBER):
        return None
    earlier = [m for m in found if not m.borrowed][-1:]
    if not measure.bare or not earlier or earlier[0].kind is not MeasureKind.TIME:
        return measure
    last = earlier[0]
    lent = last.range
    if lent is None or last.aside or lent.per or measure.start - last.end > _REACH:
        return measure
    if not lent.low / _LIKE <= span.high <= max(lent.high, 1) * _LIKE or not span.high:
        return measure
    span = replace(span, unit=lent.unit, calendar=lent.calendar)
    return replace(measure, kind=MeasureKind.TIME, range=span, bare=False, borrowed=True)
