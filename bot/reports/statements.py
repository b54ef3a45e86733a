"""From claims about one step to sentences about it: one sentence a topic and value, no quotes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reports.gist import gist
from bot.reports.phrasing import listed, quantity
from bot.reports.roles import Roles
from bot.reports.values import Topic
from model_store.claims import Claim
from model_store.vocabulary import ANYWHERE, Kind, Party, Range, Scope, StepRef, System, Text

MOST = 3
"""Sentences on one kind of thing; what more people said stays in the ledger."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """How claims of a kind read: what the sentence is about, and the words around the values."""

    topic: Topic
    words: str
    together: bool = False


PATTERNS = {
    Kind.OWNER: Pattern(Topic.WHO, "done by {}", together=True),
    Kind.DEPUTY: Pattern(Topic.WHO, "when they are away: {}", together=True),
    Kind.SINGLE_PERSON: Pattern(Topic.WHO, "one person alone can do this"),
    Kind.STAFFING: Pattern(Topic.WHO, "how many share it: {}"),
    Kind.AVAILABILITY: Pattern(Topic.WHO, "time there is for it: {}"),
    Kind.SYSTEM: Pattern(Topic.WITH, "in {}", together=True),
    Kind.SHADOW_TOOL: Pattern(
        Topic.WITH, "also kept beside the official systems: {}", together=True
    ),
    Kind.INPUT: Pattern(Topic.INPUT, "needs {}"),
    Kind.CRITERIA: Pattern(Topic.RULE, "what decides: {}"),
    Kind.CONDITION: Pattern(Topic.RULE, "depends on: {}"),
    Kind.CONTROL: Pattern(Topic.RULE, "check: {}"),
    Kind.HANDOFF: Pattern(Topic.HANDS_ON, "goes on to {}", together=True),
    Kind.WAIT: Pattern(Topic.WAIT, "waits {}", together=True),
    Kind.BATCHING: Pattern(Topic.WAIT, "done in one go, not as it comes: {}"),
    Kind.DURATION: Pattern(Topic.TAKES, "takes {}", together=True),
    Kind.VOLUME: Pattern(Topic.TAKES, "how many: {}", together=True),
    Kind.FREQUENCY: Pattern(Topic.TAKES, "how often: {}", together=True),
    Kind.SHARE: Pattern(Topic.TAKES, "share of cases: {}", together=True),
    Kind.EXCEPTION: Pattern(Topic.OTHERWISE, "it can go otherwise: {}"),
    Kind.REWORK: Pattern(Topic.OTHERWISE, "comes back: {}"),
    Kind.WORKAROUND: Pattern(Topic.WAY_ROUND, "way round: {}"),
    Kind.TRIGGER: Pattern(Topic.NOTE, "it begins: {}"),
    Kind.OUTCOME: Pattern(Topic.NOTE, "it ends: {}"),
}
"""Kinds that are facts about the process. Pain and ideas are opinions of few: not in a report."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence about to be written, and the claims that say so."""

    topic: Topic
    text: str
    claims: tuple[Claim, ...]


def phrases(claims: Sequence[Claim], roles: Roles) -> Iterator[Phrase]:
    """Word what claims about one step say, in the order of the topics.

    Claims of equal value are one sentence; several values of a kind that reads well joined
    (owners, systems, waits) are one sentence too.
    """
    for kind, pattern in PATTERNS.items():
        groups = _grouped([c for c in claims if c.kind is kind], roles)
        if not groups:
            continue
        if kind is Kind.SINGLE_PERSON:
            yield Phrase(pattern.topic, pattern.words, _all(groups))
        elif pattern.together:
            joined = listed([words for words, _ in groups[:MOST]], "or")
            yield Phrase(pattern.topic, pattern.words.format(joined), _all(groups[:MOST]))
        else:
            for words, group in groups[:MOST]:
                yield Phrase(pattern.topic, pattern.words.format(words), tuple(group))


def wording(claim: Claim, roles: Roles) -> str:
    """The value of a claim as a report says it."""
    return f"{_VALUES[type(claim.value)](claim, roles)}{scope_words(claim.scope, roles)}".strip()


def scope_words(scope: Scope, roles: Roles) -> str:
    """For which cases it holds, in brackets; empty when it holds for all."""
    if scope == ANYWHERE:
        return ""
    dims = (scope.site, scope.variant, scope.amount, scope.period, scope.channel)
    return f" ({listed([gist(d, roles) for d in dims if d])})"


def _grouped(claims: Iterable[Claim], roles: Roles) -> list[tuple[str, list[Claim]]]:
    """Claims by the words of their value, what most accounts say first."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        words = wording(claim, roles)
        if words:
            groups.setdefault(words, []).append(claim)
    return sorted(groups.items(), key=lambda item: -len({c.account for c in item[1]}))


def _all(groups: Iterable[tuple[str, list[Claim]]]) -> tuple[Claim, ...]:
    return tuple(claim for _, group in groups for claim in group)


def _text(claim: Claim, roles: Roles) -> str:
    value = claim.value
    words = value.words if isinstance(value, Text) else ""
    return gist(words, roles, claim.quote)


def _step(claim: Claim, roles: Roles) -> str:
    value = claim.value
    return gist(value.mention, roles) if isinstance(value, StepRef) else ""


def _party(claim: Claim, roles: Roles) -> str:
    return roles.of(claim.value) if isinstance(claim.value, Party) else ""


def _range(claim: Claim, roles: Roles) -> str:
    del roles
    return quantity(claim.value) if isinstance(claim.value, Range) else ""


def _system(claim: Claim, roles: Roles) -> str:
    value = claim.value
    return roles.without_names(value.name) if isinstance(value, System) else ""


_VALUES: dict[type, Callable[[Claim, Roles], str]] = {
    Text: _text,
    StepRef: _step,
    Party: _party,
    Range: _range,
    System: _system,
}
