"""C1: a step the leader counts on, and somebody close to it says it does not happen."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.amounts import is_limit, is_partial
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.finding import Finding
from model_store.findings.said import (
    cue_of,
    denies_something_else,
    is_denial,
    is_denied_outright,
    is_out_of_use,
    is_universal,
    refers_back,
)
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Kind, Polarity, Slot

RULE = Rule("C1", FindingKind.PHANTOM_STEP, 0.7, "step", least=1.09)
_BELIEVED = (
    Kind.STEP, Kind.CONTROL, Kind.OWNER, Kind.SYSTEM, Kind.CRITERIA, Kind.CONDITION, Kind.HANDOFF,
)  # fmt: skip
_DENIED = (
    Kind.STEP,
    Kind.OWNER,
    Kind.CONTROL,
    Kind.SYSTEM,
    Kind.CRITERIA,
    Kind.CONDITION,
    Kind.HANDOFF,
)
_DENYING = (*_BELIEVED, Kind.WORKAROUND, Kind.SHADOW_TOOL, Kind.REWORK)
_OPPOSITE, _OUTRIGHT, _ECHO, _WORDS, _CLOSE = 0.4, 0.8, 0.3, 2, 0.4
_ASKED = 0.3
_NOBODY = cue_of(r"^\W*(?:nobody|no one|no-one)(?: (?:does|did|do))?(?: (?:that|it|this))?\W*$")
_TURNED_OUT = cue_of(
    r"(?<!\bi )(?<!\bwe )(?<!\byou )(?<!\bhe )(?<!\bshe )"
    r"(?:(?:do|does|did) ?n(?:['’]t|ot)|(?:do|does|did) not|never)"
    r" (?:quite )?(?:match|agree|tally|add up|fit|balance|reconcile|tie|line up)",
)
_WHY = (
    "The leader's picture has this as something that happens. "
    "Somebody who works there says that it does not, or no longer. "
    "Whatever relies on it happening may be without it."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield every step that one side asserts and the other denies in so many words."""
    clashes = []
    for pair in sides.pairs(_BELIEVED, _DENYING):
        if pair.leader.polarity is Polarity.DENIES or _is_a_case(sides, pair.operator):
            continue
        if _is_outcome(pair.operator):
            continue
        if _is_of_a_part(pair) or _are_two_halves(sides, pair):
            continue  # what does not happen to a part happens to the rest
        denial = _denial(sides, pair)
        if denial:
            clashes.append(Clash(pair, pair.nearness + denial))
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_outcome(claim: Claim) -> bool:
    """Whether it says how a check turned out: "it does not match" was looked at and found so."""
    return _TURNED_OUT.search(claim.quote)


def _is_of_a_part(pair: Pair) -> bool:
    """Whether only a part is denied of what nobody said of every case."""
    counted = pair.operator.share is not None
    return counted or (is_partial(pair.operator) and not is_universal(pair.leader))


def _are_two_halves(sides: Sides, pair: Pair) -> bool:
    """Whether each side gives a limit, and what one has above it the other does not deny."""
    limits = is_limit(pair.leader) and is_limit(pair.operator)
    return limits and not sides.denies(pair.operator, pair.leader)


def _is_a_case(sides: Sides, claim: Claim) -> bool:
    """Whether it tells of an exception: that something went otherwise denies no rule."""
    case = any(other.kind is Kind.EXCEPTION for other in sides.saying(claim))
    return case and claim.polarity is not Polarity.DENIES


def _is_nobody(claim: Claim) -> bool:
    """Whether it is the bare answer that nobody does what was asked about."""
    return claim.slot == Slot.OWNER and bool(_NOBODY.search(claim.quote))


def _denial(sides: Sides, pair: Pair) -> float:
    """How plainly the practice denies the belief; 0: not at all."""
    believed, denying = pair.leader, pair.operator
    echo = sides.echo(believed, denying)
    if sides.denies(denying, believed):
        return _OPPOSITE + echo
    outright = is_denied_outright(denying) and denying.kind in _DENIED
    if (
        is_out_of_use(denying)
        and denying.kind in _DENYING
        and sides.is_same_step(believed, denying)
    ):
        return _OPPOSITE + echo
    of_it = sides.share_words(believed, denying) or refers_back(denying) or _is_nobody(denying)
    of_it = of_it and not denies_something_else(denying, believed)
    close = _ASKED if _is_nobody(denying) else _CLOSE
    if outright and of_it and pair.nearness >= close:
        return _OUTRIGHT + echo
    shared = sides.spoken[believed.id] & sides.spoken[denying.id]
    said_twice = echo >= _ECHO and len(shared) >= _WORDS
    return echo if is_denial(denying) and said_twice else 0.0
