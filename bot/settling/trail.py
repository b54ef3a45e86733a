"""From a finding back to where it comes from: rule, claims, versions, and what became of it.

By role and in words of ours; a quote and a name are there only in the admin's trail.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.clock import day
from bot.reports.contents import RUNGS, SETTLED, Card, cards, in_a_sentence
from bot.reports.wording import clause, roles
from bot.settling.lookup import Found
from model_store.claims import Claim
from model_store.events import Asserted, Recorded
from model_store.findings import RULES
from model_store.history.wording import speaker, topic, without_names
from model_store.settlement import Standing
from model_store.vocabulary import Side

PAGES = PurePosixPath("docs/findings")
WORDS = {
    "believed": "what is believed is right",
    "described": "what is described is right",
    "both": "both, for different cases",
    "neither": "neither of the two",
    "changed": "it was so and has changed",
    "rule_only": "one is the rule, the other is done",
    "one_thing": "two names for one thing",
    "two_things": "two different things",
    "right": "it was heard right",
    "misheard": "it was misheard",
    "unknown": "whoever was asked cannot tell",
    "unclear": "the answer did not settle it",
}
BASES = {
    "does_it": "does it",
    "receives_it": "receives it",
    "sees_it": "sees it",
    "was_told": "was told",
    "policy_doc": "knows it from a document",
    "guess": "believes it",
    "log": "from a log",
}


@dataclass(frozen=True, slots=True)
class Leg:
    """One claim a finding stands on. `position` is its place in the ledger (None: unknown).

    `quote` and `name` are filled for an admin only.
    """

    side: Side
    who: str
    says: str
    known: str
    at: str
    position: int | None
    confirmed: bool
    claim: str
    quote: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """A finding with everything behind it. `page` is where its rule is written down."""

    card: Card
    rule: str
    page: str
    legs: tuple[Leg, ...]
    history: tuple[str, ...]


def trail(
    found: Found, standing: Standing, events: tuple[Recorded, ...], *, admin: bool = False
) -> Trail:
    """Walk from a finding to everything it rests on.

    Args:
        found: the process the finding is in.
        standing: the finding.
        events: every event of the process, in order.
        admin: whether people's own words and names are shown.
    """
    finding = standing.finding
    at = {e.event.claim.id: e for e in reversed(events) if isinstance(e.event, Asserted)}
    sides = ((Side.LEADER, finding.leader), (Side.OPERATOR, finding.operator))
    legs = tuple(
        _leg(claim, side, found, at.get(claim.id), admin=admin)
        for side, claims in sides
        for claim in claims
    )
    said, page = _rule(finding.rule)
    (card,) = cards((standing,), found.view)
    naming = roles(found.view.knowledge.people, found.view.claims)
    history = tuple(naming.without_names(line) for line in _history(standing))
    return Trail(card, said, page, legs, history)


def _leg(claim: Claim, side: Side, found: Found, recorded: Recorded | None, *, admin: bool) -> Leg:
    known = found.view.knowledge
    naming = roles(known.people, found.view.claims)
    key = found.view.step_of(claim)
    label = naming.without_names(found.view.step(key).label) if key else ""
    it = in_a_sentence(label)
    says = clause(claim, it, naming) or f"about {it}: {without_names(topic(claim, known), known)}"
    person = found.view.person(claim.speaker)
    return Leg(
        side=side,
        who=naming.without_names(speaker(claim, known)),
        says=says,
        known=BASES[claim.basis],
        at=day(recorded.at) if recorded else "",
        position=recorded.seq if recorded else None,
        confirmed=claim.id in known.confirmed,
        claim=claim.id,
        quote=" ".join(claim.quote.split()) if admin else "",
        name=person.name if admin and person else "",
    )


def _rule(rule: str) -> tuple[str, str]:
    """What a rule looks for, in its own first sentence, and its page."""
    for module in RULES:
        if rule in _ids(module):
            doc = (module.__doc__ or "").strip().split("\n", 1)[0]
            stem = module.__name__.rpartition(".")[2]
            return doc, str(PAGES / f"{stem}.md")
    return f"{rule}.", str(PAGES)


def _ids(module: object) -> set[str]:
    """Ids of the rules a module holds."""
    return {value.id for value in vars(module).values() if type(value).__name__ == "Rule"} | {
        str(getattr(module, "__doc__", "") or "").partition(":")[0]
    }


def _history(standing: Standing) -> Iterator[str]:
    for one in standing.asked:
        told = f"{day(one.at)}: somebody was asked {RUNGS[one.rung]}"
        yield f"{told}; {WORDS[one.word]}." if one.word else f"{told}; no answer yet."
    settled = standing.settlement
    if settled is not None:
        why = f" ({settled.why})" if settled.why and not settled.why.startswith("settled:") else ""
        yield f"{day(settled.at)}: settled, {SETTLED[settled.outcome]}{why}."
        if settled.after:
            yield "The belief before and the belief after are both kept in the ledger."
    if standing.reopened:
        yield "Open again: somebody who had not been heard then speaks against it."
