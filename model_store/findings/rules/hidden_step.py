"""C2: something is done that the leader rules out; silence alone rules out nothing."""

import re
from collections.abc import Iterator

from model_store.findings.about import topic_of_text
from model_store.findings.amounts import is_limited, is_narrower, limit_of
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.clashes import is_control
from model_store.findings.finding import Finding
from model_store.findings.said import denies_doing_to_another, is_experience
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import Closure, FindingKind, Kind, Polarity

RULE = Rule("C2", FindingKind.MISSING_STEP, 0.6, "closure")
_RULING_OUT = (
    Kind.STEP, Kind.CONTROL, Kind.OWNER, Kind.SYSTEM, Kind.CRITERIA, Kind.CONDITION,
    Kind.TRIGGER, Kind.OUTCOME, Kind.HANDOFF,
)  # fmt: skip
_DONE = (Kind.STEP, Kind.OWNER, Kind.CONDITION, Kind.HANDOFF, Kind.SYSTEM)
_NEAR, _SAID = 0.2, 0.4
_SPARED = re.compile(
    r"\bno (\w+)(?: is| are)? (?:needed|required|necessary)\b"
    r"|\b(\w+) (?:is|are) not (?:needed|required|necessary)\b"
    r"|\bdo(?:es)?(?: not|n['’]?t) need (?:an? |any |my |the )?(\w+)"
    r"|\b(?:nobody|no one) (?:has|needs) to (\w+)",
    re.IGNORECASE,
)
"""How it is said that something may be left out."""
_WHY = (
    "The leader says that this is not done, or only in some cases. "
    "The people doing the work do it. "
    "Its time and its reasons are in nobody's picture of the process."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield what operators do and a leader denies in words, or closes his account to."""
    clashes = [
        Clash(pair, pair.nearness + _SAID + sides.echo(pair.leader, pair.operator))
        for pair in sides.pairs(_RULING_OUT, _DONE, _NEAR)
        if pair.operator.polarity is Polarity.ASSERTS and _rules_out(sides, pair)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_not_needed(sides: Sides, pair: Pair) -> bool:
    """Whether the leader says that the very doing is not needed, from a limit on perhaps."""
    spared = _SPARED.search(pair.leader.quote)
    if spared is None or not sides.is_same_step(pair.leader, pair.operator):
        return False
    doing = topic_of_text(" ".join(word for word in spared.groups() if word))
    free, done = limit_of(pair.leader.quote), limit_of(pair.operator.quote)
    within = free is None or done is None or done < free
    step = topic_of_text(sides.view.step(sides.steps[pair.leader.id]).label)
    return within and bool(doing & (sides.topics[pair.operator.id] | step))


def _rules_out(sides: Sides, pair: Pair) -> bool:
    if _is_not_needed(sides, pair):
        return True
    if is_control(sides, pair.leader) and not is_limited(pair.leader):
        return False  # a prohibition says what must not be, and not what is not
    if is_experience(pair.leader):
        return False  # what never went wrong says nothing of what is done
    if is_narrower(pair.leader, pair.operator):
        return True
    if sides.denies(pair.leader, pair.operator):
        return not denies_doing_to_another(pair.leader, pair.operator)
    closed = pair.leader.closure is not Closure.NONE and pair.operator.kind is Kind.STEP
    return closed and sides.is_same_step(pair.leader, pair.operator)
