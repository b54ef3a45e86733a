"""C8: a control the leader relies on, and a path round it that the people at the work take."""

import re
from collections.abc import Iterator

from model_store.findings.about import topic_of_text
from model_store.findings.amounts import is_limit, is_narrower, is_other_count, is_partial
from model_store.findings.both_sides import LINKED, NEAR, TOLD_FREELY, Pair, Sides
from model_store.findings.clashes import BELIEVED, is_control, is_guarding
from model_store.findings.finding import Finding
from model_store.findings.said import (
    comes_after,
    denied_words,
    excepted_words,
    is_alone,
    is_at_once,
    is_by_other_hands,
    is_consent,
    is_denial,
    is_gating,
    is_in_form_only,
    is_own,
    relies_on_another,
)
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Kind, Polarity, Slot

RULE = Rule("C8", FindingKind.BYPASSED_CONTROL, 1.0, "control", least=1.1)
_ROUND = (
    Kind.WORKAROUND, Kind.CONDITION, Kind.CONTROL, Kind.EXCEPTION, Kind.CRITERIA, Kind.STEP,
    Kind.BATCHING, Kind.FREQUENCY, Kind.WAIT, Kind.ORDER,
)  # fmt: skip
_EVADING = (Kind.OWNER, Kind.HANDOFF, Kind.SHADOW_TOOL, Kind.SYSTEM, Kind.SINGLE_PERSON)
"""Kinds that tell of a way round only where the words say that it is one."""
_EVADED, _ELSEWHERE, _CLOSE, _SAID_AGAIN = 0.6, 0.3, 0.4, 0.6
_WHEN = (Kind.WAIT, Kind.ORDER)
"""Kinds that tell when something is done: a way round only if that is after what it gates."""
_MET = (Slot.EXCEPTION, Slot.RAINY_DAY, Slot.OPENING)
_NEAR, _PLAIN, _SAME_WORDS = 0.2, 0.5, 0.3
_MATTER = 2
"""So many telling words in common name one matter where no step does."""
_TAKEN, _OPPOSITE, _ASKED, _FIRST, _OWN, _TELLING = 0.3, 0.3, 0.3, 0.1, 0.3, 2
_WHY = (
    "The leader relies on this holding in every case. "
    "The people doing the work describe a way round it that they take. "
    "What it is there to prevent can happen."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield controls that somebody passes by, in part or altogether."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs((*BELIEVED, Kind.SINGLE_PERSON), (*_ROUND, *_EVADING), _NEAR)
        if _is_evaded(sides, pair) or (pair.operator.kind in _ROUND and _is_passed_by(sides, pair))
        if pair.nearness + _plainness(sides, pair) >= _PLAIN
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_passed_by(sides: Sides, pair: Pair) -> bool:
    return is_control(sides, pair.leader) and _goes_round(sides, pair)


_UNTIL = re.compile(
    r"\b(?:until|unless|without|only (?:if|when|after|once|with))\b(.*)$", re.IGNORECASE
)
_AHEAD_OF = re.compile(r"^(.*?)\b(?:before|prior to)\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:once|as soon as|after|when)\b([^,;.]*)|^(.*?)\b(?:and|,|so) then\b", re.IGNORECASE
)


def _is_kept(pair: Pair) -> bool:
    """Whether what is to come first is told as coming first: "once the deposit is in I book"."""
    gate = _UNTIL.search(pair.leader.quote) or _AHEAD_OF.search(pair.leader.quote)
    told = _ONCE.search(pair.operator.quote)
    if gate is None or told is None:
        return False
    first = told[1] or told[2] or ""
    kept = topic_of_text(gate[1]) & topic_of_text(first)
    return bool(kept - denied_words(first) - excepted_words(pair.operator.quote))


def _is_one_alone(sides: Sides, pair: Pair) -> bool:
    """Whether one person acts for two, or is said to be alone where two are relied on."""
    if is_by_other_hands(pair.operator):
        return True
    close = sides.is_same_step(pair.leader, pair.operator) or pair.nearness >= _CLOSE
    return close and is_alone(pair.operator)


def _is_plainly_so(sides: Sides, pair: Pair) -> bool:
    """Whether it is told at the very step, or of one person where a second one is promised."""
    two_for_one = relies_on_another(pair.leader) and _is_one_alone(sides, pair)
    return two_for_one or sides.is_same_step(pair.leader, pair.operator)


def _is_evaded(sides: Sides, pair: Pair) -> bool:
    """Whether what holds things back is met in form only, or not waited for."""
    belief, path = pair.leader, pair.operator
    ruled_out = belief.polarity is Polarity.DENIES and not is_gating(belief)
    if path.polarity is Polarity.DENIES or ruled_out or _is_kept(pair):
        return False
    if relies_on_another(belief) and _is_one_alone(sides, pair):
        return True
    near = sides.is_same_step(belief, path) or sides.share_words(belief, path)
    if is_at_once(path) and is_gating(belief) and near:
        return True
    held = is_control(sides, belief) or is_guarding(sides, belief) or relies_on_another(belief)
    undone = denied_words(belief.quote) & denied_words(path.quote)
    about = sides.spoken[path.id] if path.slot in TOLD_FREELY else sides.topics[path.id]
    shared = sides.spoken[belief.id] & about - undone
    near = pair.nearness >= NEAR
    return held and near and bool(shared) and (is_in_form_only(path) or is_by_other_hands(path))


def _goes_round(sides: Sides, pair: Pair) -> bool:
    belief, path = pair.leader, pair.operator
    if _is_a_case(pair) or _are_two_halves(pair) or path.slot == Slot.SYSTEM or _is_kept(pair):
        return False
    if path.kind in _WHEN:
        return _is_late(pair) and sides.is_same_step(belief, path)
    if _is_opposite(sides, pair):
        return True
    return not (sides.agree(pair) or is_consent(path)) and _is_path(sides, pair)


def _is_path(sides: Sides, pair: Pair) -> bool:
    """Whether it is a way that people take, or what they do not do, or not in every case."""
    path = pair.operator
    asked = sides.is_same_question(pair.leader, path)
    if path.kind is Kind.WORKAROUND or (path.kind is Kind.EXCEPTION and asked):
        about = asked or _is_about(sides, pair)
        return about and path.polarity is Polarity.ASSERTS and not _confirms(sides, pair)
    unrelated = path.kind is Kind.EXCEPTION or (path.kind is Kind.FREQUENCY and not asked)
    if unrelated or len(sides.spoken[path.id]) < _TELLING:
        return False
    return is_partial(path) or (is_denial(path) and not is_gating(path))


def _is_about(sides: Sides, pair: Pair) -> bool:
    """Whether one step is meant; one word in common names no matter, however rare it is."""
    belief, path = pair.leader, pair.operator
    if sides.is_same_step(belief, path) or pair.nearness >= LINKED:
        return True
    return len(sides.words_shared(belief, path)) >= _MATTER


def _confirms(sides: Sides, pair: Pair) -> bool:
    """Whether it says in the same words what is believed, and nothing against it."""
    path = pair.operator
    plain = not (is_denial(path) or is_partial(path) or is_in_form_only(path))
    return plain and sides.echo(pair.leader, path) >= _SAID_AGAIN


def _is_late(pair: Pair) -> bool:
    """Whether it is done after what it is to hold back."""
    return is_gating(pair.leader) and comes_after(pair.operator)


def _is_a_case(pair: Pair) -> bool:
    """Whether something happens to people, to be decided on, and is no way that they take."""
    path = pair.operator
    met = path.kind is Kind.EXCEPTION and path.slot in _MET
    return met and not is_own(path) and not is_gating(pair.leader)


def _are_two_halves(pair: Pair) -> bool:
    """Whether it is the other half of one rule: "over ten she approves", "up to five I do"."""
    limits = is_limit(pair.operator) and is_limit(pair.leader)
    return limits and pair.operator.kind is not Kind.WORKAROUND


def _is_opposite(sides: Sides, pair: Pair) -> bool:
    belief, path = pair.leader, pair.operator
    return (
        sides.denies(belief, path)
        or sides.denies(path, belief)
        or is_other_count(belief, path)
        or is_narrower(path, belief)
        or sides.are_opposed(pair)
        or _is_late(pair)
        or _goes_on_without(pair)
    )


def _goes_on_without(pair: Pair) -> bool:
    """Whether it tells what is done when that is missing which is to come first."""
    missing = excepted_words(pair.operator.quote)
    return is_gating(pair.leader) and bool(missing & topic_of_text(pair.leader.quote))


def _plainness(sides: Sides, pair: Pair) -> float:
    taken = _taken(sides, pair) if pair.operator.kind is Kind.WORKAROUND else 0.0
    opposite = _OPPOSITE * _is_opposite(sides, pair)
    asked = _ASKED * sides.is_same_question(pair.leader, pair.operator)
    first = _FIRST * (sides.is_plain(pair.operator) + sides.is_plain(pair.leader))
    own = _OWN * is_own(pair.operator)
    evaded = _is_evaded(sides, pair) * (_EVADED if _is_plainly_so(sides, pair) else _ELSEWHERE)
    echo = sides.echo(pair.leader, pair.operator) if opposite or evaded or asked else 0.0
    return taken + opposite + asked + first + own + evaded + echo


def _taken(sides: Sides, pair: Pair) -> float:
    """A way of one's own counts most when it is told in the words of what it goes round."""
    return _TAKEN + _SAME_WORDS * sides.share_words(pair.leader, pair.operator)
