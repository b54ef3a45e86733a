"""What one side says comes before what: by a step named as the next one, or in words.

Only words that say so make an order; two things that are told one after the other, without such a
word, are not yet said to follow each other.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from model_store.claims import Claim
from model_store.findings.about import Topic, topic_of_text
from model_store.findings.said import FIRST, LATER, are_together, told_order
from model_store.values import StepRef
from model_store.vocabulary import Kind, Polarity

KeyOf = Callable[[str], str]

_ADJACENT = 14
"""Characters between two quotes of one sentence: ", and then "."""

_WORD_BETWEEN = len(" then ")
_LONGEST_RUN = 6


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
    said = LATER.search(second.quote) or FIRST.search(first.quote)
    return bool(said) or gap >= _WORD_BETWEEN
