"""What somebody said, told by what sort of thing it is: the facts go on, the wording never leaves.

A claim whose value is only words is told as one of a few sorts of trouble, detour or event, with
the figures and weekdays in it. The sorts are data, with a word on each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.reports.wording.called import Roles
from bot.reports.wording.phrasing import listed, quantity
from capture.extraction.measures.found import measures
from capture.extraction.measures.measure import MeasureKind
from model_store.claims import Claim
from model_store.values import Party, Range, StepRef, System, Text, Unit
from model_store.vocabulary import Kind, Slot
from model_store.word_classes import read

SORTS_TOLD = 2
FIGURES_TOLD = 2
OTHERWISE: Mapping[Kind, str] = {
    Kind.EXCEPTION: "a case that does not go as described",
    Kind.WORKAROUND: "a way of one's own",
    Kind.TRIGGER: "an event that is told of",
    Kind.OUTCOME: "an end that is told of",
    Kind.REWORK: "something is done again",
    Kind.CONTROL: "something is held to a rule",
    Kind.CONDITION: "it is not the same for every case",
    Kind.CRITERIA: "a rule is told of",
    Kind.OWNER: "somebody does it",
    Kind.SHADOW_TOOL: "a tool of one's own",
    Kind.STEP: "it is done",
    Kind.BATCHING: "work that was collected",
    Kind.WAIT: "it lies until somebody comes to it",
    Kind.DURATION: "nobody gave a figure",
    Kind.HANDOFF: "it is passed on",
}
"""What is told when no sort fits: that there is something, and no more."""

_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
_FIGURES = {Kind.WAIT, Kind.DURATION, Kind.VOLUME, Kind.FREQUENCY, Kind.SHARE, Kind.BATCHING}
"""Kinds that are about the figure itself: where there is one, nothing else need be told."""
_AMOUNTS = {MeasureKind.TIME, MeasureKind.RATE, MeasureKind.SHARE}


def telling(claim: Claim, roles: Roles) -> str:
    """Tell a claim's value in words of ours.

    Args:
        claim: what was said.
        roles: turns everybody who is named into a role.
    """
    match claim.value:
        case Range() as value:
            return quantity(value)
        case Party() as value:
            return roles.of(value)
        case System(name=name):
            return roles.without_names(name)
        case StepRef(mention=mention):
            return roles.without_names(mention)
        case Text():
            return _sorted(claim)


def happening(claim: Claim) -> str:
    """What a figure of how often is about, by its sort, as the beginning of a sentence."""
    words = _plain(claim)
    told = (says for says, cue in _sorts().get(Kind.FREQUENCY, ()) if cue.search(words))
    return next(told, _ASKED_FOR.get(claim.slot, "it happens"))


_ASKED_FOR: Mapping[str, str] = {
    Slot.REWORK: "it comes back",
    Slot.EXCEPTION: "it goes otherwise",
    Slot.RAINY_DAY: "it goes otherwise",
}
"""What a bare figure is about when it answers a question of how often."""


def _plain(claim: Claim) -> str:
    return f" {' '.join(claim.quote.lower().replace('’', chr(39)).split())} "


def _sorted(claim: Claim) -> str:
    words = _plain(claim)
    told = [says for says, cue in _sorts().get(claim.kind, ()) if cue.search(words)]
    sort = listed(told[:SORTS_TOLD]) or OTHERWISE.get(claim.kind, "something is told of")
    facts = list(dict.fromkeys(_facts(claim.quote)))[:FIGURES_TOLD]
    if not facts:
        return sort
    return listed(facts) if claim.kind in _FIGURES else f"{sort} ({listed(facts)})"


def _facts(words: str) -> Iterator[str]:
    """Figures and weekdays: they are what anybody would say, whoever says it."""
    for measure in measures(words):
        value = measure.range
        if value is None:
            continue
        bound = "up to " if measure.upper_bound else "over " if measure.lower_bound else ""
        if measure.upper_bound and value.low == 0:
            value = replace(value, low=value.high)
        if measure.kind in _AMOUNTS:
            yield bound + quantity(value)
        elif measure.kind is MeasureKind.MONEY and value.unit is Unit.ITEM:
            yield f"{bound}{value.high:,.0f}"
    for day in _WEEKDAY.finditer(words):
        yield f"{day[1].capitalize()}day"


@cache
def _sorts() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The sorts of each kind with their cues; a sort without words always fits."""
    return {
        kind: tuple((sort["says"], _cue(sort["words"])) for sort in sorts)
        for kind, sorts in read("bot.reports.wording", "tellings").items()
    }


def _cue(words: list[str]) -> re.Pattern[str]:
    """Words are matched from their beginning, so that one entry covers its endings."""
    return re.compile("|".join(rf"(?<![\w']){re.escape(word)}" for word in words))
