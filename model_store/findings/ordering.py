"""What comes before what, as people say it: by a step named as the next one, or in words.

Only words that say so make an order ("then", "before", "after", "first … later"); two things that
are told one after the other, without such a word, are not yet said to follow each other.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from model_store.claims import Claim
from model_store.findings.lexicon import any_word
from model_store.findings.topics import Topic, topic_of_text
from model_store.values import StepRef
from model_store.vocabulary import Kind, Polarity

KeyOf = Callable[[str], str]
_ADJACENT = 14
"""Characters between two quotes of one sentence: ", and then "."""
_WORD_BETWEEN = len(" then ")
_LONGEST_RUN = 6
_SPLIT = re.compile(
    r"\s*[,;.]?\s*(?:\b(?:and|but|we|i|they|it|so)\s+)?\b"
    rf"{any_word('order', 'then')}"
    r"\b[\s,]*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of|until)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:only )?(?:after|once(?! (?:an?|per|in|every|or|more)\b)|as soon as)\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|nothing|none|cannot|[a-z]+n['’]?t)\b", re.IGNORECASE)
_LATER = re.compile(rf"\b{any_word('order', 'later')}\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|at first|to start with|straight away)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,\s*)?\band\b\s*|,\s*", re.IGNORECASE)
_TOGETHER = re.compile(rf"\b{any_word('order', 'together')}\b", re.IGNORECASE)
_SECOND_HALF = (",", " we ", " i ", " I ", " they ", " may ", " can ", " does ", " do ")
_BEFORE_TIME = re.compile(
    r"\b(?:before|after|until|by|following)\s+"
    r"(?:\d|the (?:end|weekend|start|middle|beginning)"
    r"|(?:end|noon|lunch|midnight|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|an?|one|two|three|four|five|six|seven|ten|some|few)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Precedence:
    """One thing was said to be done before another, with the claim whose quote says so."""

    earlier: Topic
    later: Topic
    claim: Claim
    steps: tuple[str, str] = ("", "")
    """The steps by their mentions, where the claim names both; they say more than words."""

    @property
    def reversed(self) -> "Precedence":
        """The same the other way round."""
        return replace(self, earlier=self.later, later=self.earlier, steps=self.steps[::-1])


class Orders:
    """What one side says comes first, found by the steps it names, else by its words.

    Comparing every order with every other grows with the square of what was told.
    """

    def __init__(self, told: Iterable[Precedence], key_of: KeyOf) -> None:
        self.told = tuple(told)
        self.key_of = key_of
        self._by_steps: dict[tuple[str, str], list[Precedence]] = {}
        self._by_word: dict[tuple[str, bool], list[Precedence]] = {}
        for one in self.told:
            named = all(one.steps)
            if named:
                self._by_steps.setdefault(self._keys(one), []).append(one)
            for word in one.earlier:
                self._by_word.setdefault((word, named), []).append(one)

    def like(self, one: Precedence) -> Iterator[tuple[Precedence, Topic, Topic]]:
        """Orders of the same two things, with the words in common of each end.

        Two orders that both name their steps are alike when these are the same steps.
        """
        named = all(one.steps)
        same = self._by_steps.get(self._keys(one), ()) if named else self._worded(one, named=True)
        for other in (*same, *self._worded(one, named=False)):
            first, later = one.earlier & other.earlier, one.later & other.later
            if first and later:
                yield other, first, later

    def _worded(self, one: Precedence, *, named: bool) -> Iterable[Precedence]:
        words = sorted(one.earlier)
        found = {id(o): o for word in words for o in self._by_word.get((word, named), ())}
        return found.values()

    def _keys(self, one: Precedence) -> tuple[str, str]:
        return self.key_of(one.steps[0]), self.key_of(one.steps[1])


@lru_cache(maxsize=1 << 14)
def told_order(text: str) -> tuple[str, str] | None:
    """The words for what comes first and for what follows; None when nothing says so.

    >>> told_order("we check the list before we load the van")
    ('we check the list', 'we load the van')
    >>> told_order("the van is loaded after the check")
    ('the check', 'the van is loaded')
    """
    plain = text.strip().rstrip(".!?; ")
    if _TOGETHER.search(plain) or _BEFORE_TIME.search(plain):
        return None
    return _around_before(plain) or _around_after(plain) or _with_later(plain) or _chained(plain)


def _around_before(text: str) -> tuple[str, str] | None:
    found = _BEFORE.search(text)
    if found is None:
        return None
    front, back = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    if _NOT.search(front):
        return _whole(back, front)  # "nothing leaves before it is paid": paid comes first
    if found[0].casefold() == "until":
        return None
    if front:
        return _whole(front, back)
    halves = _halves(back)
    return _whole(halves[1], halves[0]) if halves else None


def _around_after(text: str) -> tuple[str, str] | None:
    found = _AFTER.search(text)
    if found is None or _LATER.match(text, found.start()):
        return None
    front, back = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    return _whole(back, front) if front else _halves(back)


def _halves(text: str) -> tuple[str, str] | None:
    """Read what follows a "before" or "after" that begins a sentence: "the test we release"."""
    for mark in _SECOND_HALF:
        head, _, rest = text.partition(mark)
        if rest:
            return _whole(head.strip(), rest.strip())
    return None


def _with_later(text: str) -> tuple[str, str] | None:
    """Read "do X and do Y later", "first X, Y"."""
    parts = [part for part in _AND.split(text) if part.strip()]
    if len(parts) != 2:  # noqa: PLR2004 - an order is of two things
        return None
    first, second = parts
    if _LATER.search(second) or _FIRST.search(first):
        return _whole(first, second)
    return _whole(second, first) if _FIRST.search(second) or _LATER.search(first) else None


def _chained(text: str) -> tuple[str, str] | None:
    parts = [part.strip(" ,") for part in _SPLIT.split(text)]
    parts = [part for part in parts if part]
    return _whole(parts[0], parts[1]) if len(parts) > 1 else None


def _whole(first: str, second: str) -> tuple[str, str] | None:
    return (first, second) if first and second else None


_IN_TURN = re.compile(rf"\b{any_word('order', 'in_turn')}\b", re.IGNORECASE)


def is_in_turn(text: str) -> bool:
    """Whether it says that one waits until another has finished."""
    return bool(_IN_TURN.search(text))


def are_together(text: str) -> bool:
    """Whether it says that things are done side by side, or in no fixed order."""
    return bool(_TOGETHER.search(text))


def precedences(claims: Iterable[Claim]) -> tuple[Precedence, ...]:
    """Everything these claims say about what comes first; each order once, by its plainest claim.

    A claim that names the next step says so by itself. Words do within one quote, and across two
    quotes of one sentence.
    """
    ordered = sorted(claims, key=lambda c: (c.message, c.span, c.kind, c.id))
    found = [*_named(ordered), *_in_words(ordered), *_across(ordered)]
    first: dict[tuple[Topic, Topic, str], Precedence] = {}
    for one in found:
        if one.earlier and one.later and one.earlier != one.later:
            first.setdefault((one.earlier, one.later, one.claim.speaker), one)
    return tuple(first.values())


def _named(claims: Sequence[Claim]) -> Iterator[Precedence]:
    for claim in claims:
        is_order = claim.kind is Kind.ORDER and claim.polarity is Polarity.ASSERTS
        if is_order and isinstance(claim.value, StepRef) and claim.mention:
            after = topic_of_text(claim.value.mention)
            steps = (claim.mention, claim.value.mention)
            yield Precedence(topic_of_text(claim.mention), after, claim, steps)


_TELLING = (
    Kind.STEP, Kind.ORDER, Kind.OWNER, Kind.CONTROL, Kind.CONDITION, Kind.WORKAROUND, Kind.TRIGGER,
    Kind.OUTCOME,
)  # fmt: skip


def _in_words(claims: Sequence[Claim]) -> Iterator[Precedence]:
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        place = (claim.message, claim.quote)
        named = claim.kind is Kind.ORDER and isinstance(claim.value, StepRef)
        if (
            claim.kind not in _TELLING
            or claim.polarity is Polarity.DENIES
            or place in seen
            or named
        ):
            continue
        seen.add(place)
        order = told_order(claim.quote)
        if order:
            yield Precedence(topic_of_text(order[0]), topic_of_text(order[1]), claim)


def _across(claims: Sequence[Claim]) -> Iterator[Precedence]:
    """Read "X first" and "Y later", or "X, then Y, then Z", where each is a quote of its own."""
    for run in _runs(claims):
        for at, first in enumerate(run):
            for second in run[at + 1 :]:
                yield Precedence(topic_of_text(first.quote), topic_of_text(second.quote), second)


def _runs(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Steps told one right after the other, with a word between them or in them that says so."""
    run: list[Claim] = []
    for claim in claims:
        if claim.kind is not Kind.STEP or claim.polarity is Polarity.DENIES:
            continue
        if run and _follows(run[-1], claim) and len(run) < _LONGEST_RUN:
            run.append(claim)
            continue
        if len(run) > 1:
            yield run
        run = [claim]
    if len(run) > 1:
        yield run


def _follows(first: Claim, second: Claim) -> bool:
    gap = second.span[0] - first.span[1]
    if first.message != second.message or not 0 <= gap <= _ADJACENT:
        return False
    if told_order(first.quote) or told_order(second.quote) or are_together(second.quote):
        return False
    said = _LATER.search(second.quote) or _FIRST.search(first.quote)
    return bool(said) or gap >= _WORD_BETWEEN
