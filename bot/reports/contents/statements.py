"""From claims about one step to sentences about it: one sentence a topic and value, no quotes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reports.contents.values import Topic
from bot.reports.wording import Roles, listed, telling
from bot.reports.wording.called import SOMEBODY
from model_store.claims import Claim
from model_store.values import ANYWHERE, Scope, StepRef, Text
from model_store.vocabulary import Kind

MOST = 3
"""Sentences on one kind of thing; what more people said stays in the ledger."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """How claims of a kind read: what the sentence is about, and the words around the values.

    Values with a type of their own are joined into one sentence where `joined` words it; values
    that are only words get a sentence each, after `loose`.
    """

    topic: Topic
    loose: str
    joined: str = ""


PATTERNS = {
    Kind.TRIGGER: Pattern(Topic.NOTE, "it begins"),
    Kind.OUTCOME: Pattern(Topic.NOTE, "it ends"),
    Kind.OWNER: Pattern(Topic.WHO, "who does it", "done by {}"),
    Kind.DEPUTY: Pattern(Topic.WHO, "when they are away", "when they are away: {}"),
    Kind.SINGLE_PERSON: Pattern(Topic.WHO, "", "one person alone can do this"),
    Kind.STAFFING: Pattern(Topic.WHO, "how many share it", "shared by {}"),
    Kind.AVAILABILITY: Pattern(Topic.WHO, "time there is for it", "time there is for it: {}"),
    Kind.SYSTEM: Pattern(Topic.WITH, "with", "in {}"),
    Kind.SHADOW_TOOL: Pattern(
        Topic.WITH, "beside the official systems", "beside the official systems: {}"
    ),
    Kind.INPUT: Pattern(Topic.INPUT, "needs", "needs {}"),
    Kind.CRITERIA: Pattern(Topic.RULE, "what decides"),
    Kind.CONDITION: Pattern(Topic.RULE, "depends on"),
    Kind.CONTROL: Pattern(Topic.RULE, "check"),
    Kind.HANDOFF: Pattern(Topic.HANDS_ON, "and then", "goes on to {}"),
    Kind.WAIT: Pattern(Topic.WAIT, "waiting", "waits {}"),
    Kind.BATCHING: Pattern(Topic.WAIT, "done in one go", "done in one go: {}"),
    Kind.DURATION: Pattern(Topic.TAKES, "how long it takes", "takes {} of work"),
    Kind.VOLUME: Pattern(Topic.TAKES, "how many", "how many: {}"),
    Kind.FREQUENCY: Pattern(Topic.TAKES, "how often", "how often: {}"),
    Kind.SHARE: Pattern(Topic.TAKES, "share of cases", "share of cases: {}"),
    Kind.EXCEPTION: Pattern(Topic.OTHERWISE, "it can go otherwise"),
    Kind.REWORK: Pattern(Topic.OTHERWISE, "comes back", "comes back: {}"),
    Kind.WORKAROUND: Pattern(Topic.WAY_ROUND, "way round"),
}
"""Kinds that are facts about the process. Pain and ideas are opinions of few: not in a report."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence about to be written, and the claims that say so."""

    topic: Topic
    text: str
    claims: tuple[Claim, ...]


def phrases(claims: Sequence[Claim], roles: Roles) -> tuple[Phrase, ...]:
    """Word what claims about one step say, in the order of the topics.

    Claims of equal value share a sentence, and so do several owners, systems, waits of a step.
    The same words read as two kinds are told once, as the later kind: it is the more telling.
    """
    told: dict[str, Phrase] = {}
    for kind, pattern in PATTERNS.items():
        said = [claim for claim in claims if claim.kind is kind]
        for words, phrase in _worded(kind, pattern, said, roles):
            before = told.pop(words).claims if words in told else ()
            told[words] = Phrase(phrase.topic, phrase.text, (*before, *phrase.claims))
    return tuple(told.values())


def _worded(
    kind: Kind, pattern: Pattern, said: Sequence[Claim], roles: Roles
) -> Iterator[tuple[str, Phrase]]:
    """Phrases of one kind, each with the words that make it different from others."""
    if kind is Kind.SINGLE_PERSON and said:
        yield pattern.joined, Phrase(pattern.topic, pattern.joined, tuple(said))
        return
    typed = _grouped((c for c in said if pattern.joined and _is_typed(c)), roles)[:MOST]
    if typed:
        text = pattern.joined.format(listed([words for words, _ in typed], "or"))
        members = tuple(claim for _, group in typed for claim in group)
        yield text, Phrase(pattern.topic, text, members)
    loose = _grouped((c for c in said if not (pattern.joined and _is_typed(c))), roles)
    for words, group in loose[: MOST - len(typed)]:
        yield words, Phrase(pattern.topic, f"{pattern.loose}: {words}", tuple(group))


def wording(claim: Claim, roles: Roles) -> str:
    """The value of a claim as a report says it."""
    return f"{telling(claim, roles)}{scope_words(claim.scope, roles)}".strip()


def scope_words(scope: Scope, roles: Roles) -> str:
    """For which cases it holds, in brackets; empty when it holds for all."""
    if scope == ANYWHERE:
        return ""
    # A variant is a speaker's own phrase; the other dimensions are plain facts, unless one of them
    # could be a name: hidden, it tells nothing.
    dims = (scope.site, scope.amount, scope.period, scope.channel)
    named = [told for d in dims if d and (told := roles.without_names(d)) != SOMEBODY]
    return f" ({listed(named)})" if named else ""


def _grouped(claims: Iterable[Claim], roles: Roles) -> list[tuple[str, list[Claim]]]:
    """Claims by the words of their value, what most accounts say first."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        words = wording(claim, roles)
        if words:
            groups.setdefault(words, []).append(claim)
    return sorted(groups.items(), key=lambda item: -len({c.account for c in item[1]}))


def _is_typed(claim: Claim) -> bool:
    return not isinstance(claim.value, Text | StepRef)
