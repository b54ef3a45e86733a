"""Words for what changed: kinds, quantities and speakers, without a name in them."""

import re

from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.values import Calendar, Party, Range, Scope, System, Unit, Value
from model_store.vocabulary import Consent, Kind

TOPICS = {
    Kind.STEP: "that it is done",
    Kind.ORDER: "what comes next",
    Kind.OWNER: "who does it",
    Kind.DEPUTY: "who stands in",
    Kind.HANDOFF: "who gets it next",
    Kind.INPUT: "what is needed for it",
    Kind.SYSTEM: "where it is kept",
    Kind.WAIT: "how long it waits",
    Kind.DURATION: "how long it takes",
    Kind.VOLUME: "how many there are",
    Kind.FREQUENCY: "how often it happens",
    Kind.AVAILABILITY: "when somebody has time for it",
    Kind.STAFFING: "how many people do it",
    Kind.EXCEPTION: "what goes otherwise",
    Kind.CONDITION: "when it applies",
    Kind.SHARE: "for how many cases",
    Kind.WORKAROUND: "a way around",
    Kind.SHADOW_TOOL: "a tool of one's own",
    Kind.CONTROL: "a check",
    Kind.CRITERIA: "by what it is decided",
    Kind.REWORK: "what comes back",
    Kind.BATCHING: "that it is done in batches",
    Kind.SINGLE_PERSON: "that only one person can do it",
    Kind.TRIGGER: "what starts it",
    Kind.OUTCOME: "what it ends in",
    Kind.PAIN: "what is hard about it",
    Kind.UNKNOWN: "what somebody else has to be asked",
    Kind.IDEA: "how it might be better",
}


def topic(claim: Claim, knowledge: Knowledge) -> str:
    """What a claim is about, with its value where that is no whole sentence of the speaker's.

    Example: "how long it waits (2 to 3 working days)".
    """
    value = _value(claim.value, knowledge)
    denied = "not so: " if claim.polarity.value == "denies" else ""
    return f"{denied}{TOPICS[claim.kind]}{f' ({value})' if value else ''}"


def quantity(value: Range) -> str:
    """A quantity for reading.

    >>> quantity(Range(2, 3, Unit.DAY, calendar=Calendar.WORKING))
    '2 to 3 working days'
    >>> quantity(Range(0.25, 0.25, Unit.FRACTION))
    '25 %'
    """
    if value.unit is Unit.FRACTION:
        return f"{_span(value.low * 100, value.high * 100)} %"
    working = "working " if value.calendar is Calendar.WORKING else ""
    unit = "" if value.unit is Unit.ITEM else f" {working}{value.unit}"
    plural = "s" if unit and value.high != 1 else ""
    rate = f" a {value.per}" if value.per else ""
    return f"{_span(value.low, value.high)}{unit}{plural}{rate}"


def speaker(claim: Claim, knowledge: Knowledge) -> str:
    """Who said it, as far as consent allows: a role, or nobody in particular.

    Example: "the buyer"; "somebody" where a speaker agreed only to be counted.
    """
    consent = {a.key: a.consent for a in knowledge.accounts}.get(claim.account)
    person = next((p for p in knowledge.people if p.key == claim.speaker), None)
    if consent is Consent.AGGREGATE_ONLY or person is None or not person.role:
        return "somebody"
    role = person.role.strip()
    return f"the {role[0].lower()}{role[1:]}" if not role[:2].isupper() else f"the {role}"


def without_names(words: str, knowledge: Knowledge) -> str:
    """Put roles for the names of people who are known, so that a label names nobody."""
    for person in knowledge.people:
        for name in (person.name, *person.name.split()):
            if len(name) > 1 and name[0].isupper():
                pattern = rf"\b{re.escape(name)}\b"
                words = re.sub(pattern, person.role or "somebody", words, flags=re.IGNORECASE)
    return words


def for_cases(scope: Scope) -> str:
    """For which cases it holds, or nothing when for all.

    >>> for_cases(Scope(site="Oslo"))
    ' (Oslo)'
    """
    parts = (scope.site, scope.variant, scope.amount, scope.period, scope.channel)
    said = ", ".join(p for p in parts if p)
    return f" ({said})" if said else ""


def _value(value: Value, knowledge: Knowledge) -> str:
    match value:
        case Range():
            return quantity(value)
        case System(name=name):
            return without_names(name, knowledge)
        case Party(person=person, role=role, system=system):
            known = next((p.role for p in knowledge.people if p.key == person), "")
            return role or known or system or ""
    return ""


def _span(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"
