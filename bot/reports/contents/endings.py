"""Differences that are settled, for a report: how, when, and a belief before and after."""

from collections.abc import Iterable, Sequence

from bot.clock import day
from bot.reports.contents.card import SETTLED, cases
from bot.reports.contents.pairs import in_a_sentence
from bot.reports.contents.pairs import subject as subject_of
from bot.reports.contents.values import Ended
from bot.reports.wording import Roles, clause, first_upper, roles
from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.settlement import LifeCycle, Standing
from model_store.settlement.lifecycle import Settlement


def endings(every: Iterable[Standing], cycle: LifeCycle, view: ProcessView) -> tuple[Ended, ...]:
    """What was settled, the latest first, whether it is still found or not."""
    naming = roles(view.knowledge.people, view.claims)
    said = {claim.id: claim for claim in view.knowledge.claims}
    about: dict[str, str] = {}
    again = set()
    for standing in every:
        if standing.settlement is not None:
            about[standing.settlement.finding] = subject_of(standing.finding, view, naming)
            if standing.reopened:
                again.add(standing.settlement.finding)
    settled = sorted(cycle.settled.values(), key=lambda s: -s.seq)
    return tuple(
        _ended(one, about.get(one.finding, ""), said, view, naming)
        for one in settled
        if one.finding not in again
    )


def _ended(
    one: Settlement, about: str, said: dict[str, Claim], view: ProcessView, naming: Roles
) -> Ended:
    at = f", {day(one.at)}" if day(one.at) else ""
    before, after = (_told(keys, said, view, naming) for keys in (one.before, one.after))
    how = f"{SETTLED[one.outcome]}{naming.without_names(cases(one.scope))}{at}"
    claims = tuple(sorted(one.claims))
    return Ended(one.finding, first_upper(about), how, claims, before, after)


def _told(keys: Sequence[str], said: dict[str, Claim], view: ProcessView, naming: Roles) -> str:
    """A belief in words of ours, by the first claim of it that can be told."""
    for key in keys:
        claim = said.get(key)
        step = view.step_of(claim) if claim else ""
        label = naming.step(view.step(step).label) if step else ""
        words = clause(claim, in_a_sentence(label), naming) if claim else None
        if words:
            return words
    return ""
