"""Do two claims of one kind about one step say the same, or what cannot both be?

Answers True, False or None ("cannot be told"); the rules that compare people of one side, a policy
with practice, or then with now, all ask here and nowhere else.
"""

from collections.abc import Callable, Mapping

from model_store.claims import Claim, normalised
from model_store.findings.about import is_same_party, is_whole_house, party_of
from model_store.findings.amounts import (
    APART,
    APART_IN_DOUBT,
    apart,
    counted_thing,
    is_other_count,
    quantities,
)
from model_store.findings.both_sides import Sides
from model_store.findings.said import is_denied_outright
from model_store.values import System
from model_store.vocabulary import Extent, Hedge, Kind

_ALIKE = 0.5
"""Share of their words that two denied or asserted statements have in common when they are one."""


def at_odds(sides: Sides, a: Claim, b: Claim) -> bool | None:
    """Whether two claims of one kind about one step cannot both be; None when nobody can tell.

    Doers differ, figures lie apart, systems differ though one of them is the only one, or one
    denies what the other asserts in the same words.
    """
    if a.kind is not b.kind:
        return None
    if is_denied_outright(a) is not is_denied_outright(b):
        return True if _is_one_statement(sides, a, b) else None
    judge = _BY_KIND.get(a.kind, _words_at_odds)
    return judge(sides, a, b)


def say_the_same(sides: Sides, a: Claim, b: Claim) -> bool:
    """Whether two claims of one kind about one step agree in so many words."""
    if a.kind is not b.kind or is_denied_outright(a) is not is_denied_outright(b):
        return False
    answer = at_odds(sides, a, b)
    return answer is False or (answer is None and _is_one_statement(sides, a, b))


def _is_one_statement(sides: Sides, a: Claim, b: Claim) -> bool:
    return sides.echo(a, b) >= _ALIKE


def _doers_at_odds(sides: Sides, a: Claim, b: Claim) -> bool | None:
    mine, theirs = party_of(a), party_of(b)
    if mine is None or theirs is None or is_whole_house(mine) or is_whole_house(theirs):
        return None
    same = is_same_party(mine, theirs, sides.view.person)
    if same is not False:
        return None if same is None else False
    both_do_it = mine.person == a.speaker and theirs.person == b.speaker
    only = Extent.ONLY in (a.extent, b.extent)
    return None if both_do_it and not only else True


def _figures_at_odds(_: Sides, a: Claim, b: Claim) -> bool | None:
    doubts = [claim.hedge is Hedge.UNSURE for claim in (a, b)]
    mine, theirs = quantities(a), quantities(b)
    comparable = [(x, y) for x in mine for y in theirs if x.measure is y.measure]
    if not comparable or all(doubts):
        return None
    counted = counted_thing(a), counted_thing(b)
    if a.kind is Kind.VOLUME and all(counted) and counted[0] != counted[1]:
        return None
    least = APART_IN_DOUBT if any(doubts) else APART
    return any(apart(x, y, least) is not None for x, y in comparable)


def _systems_at_odds(_: Sides, a: Claim, b: Claim) -> bool | None:
    if not (isinstance(a.value, System) and isinstance(b.value, System)):
        return None
    mine, theirs = normalised(a.value.name).split(), normalised(b.value.name).split()
    if set(mine) & set(theirs):
        return False
    return True if Extent.ONLY in (a.extent, b.extent) else None


def _words_at_odds(sides: Sides, a: Claim, b: Claim) -> bool | None:
    if sides.denies(a, b) or sides.denies(b, a) or is_other_count(a, b):
        return True
    return None


_BY_KIND: Mapping[Kind, Callable[[Sides, Claim, Claim], bool | None]] = {
    Kind.OWNER: _doers_at_odds,
    Kind.DEPUTY: _doers_at_odds,
    Kind.WAIT: _figures_at_odds,
    Kind.DURATION: _figures_at_odds,
    Kind.VOLUME: _figures_at_odds,
    Kind.FREQUENCY: _figures_at_odds,
    Kind.SHARE: _figures_at_odds,
    Kind.REWORK: _figures_at_odds,
    Kind.BATCHING: _figures_at_odds,
    Kind.SYSTEM: _systems_at_odds,
}
