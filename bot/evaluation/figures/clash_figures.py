"""Findings against gold contradictions: each gold one may be found once, each finding counts once.

Only the first quote of a side counts: it is the one that is shown. A surprise is a right answer
to what the leader did not know of; a denial needs both sides.
"""

from collections.abc import Callable, Iterable, Sequence

from bot.evaluation.figures.tally import Tally
from bot.evaluation.gold.heard import Json, Played
from bot.evaluation.gold.overlap import says
from bot.evaluation.gold.readings import Contradiction, Passage, Trap

_UNKNOWN_TO_LEADERS = frozenset({"shadow_tool", "workaround", "exception_unknown"})
_DENYING = frozenset({"phantom_step", "missing_step"})
_HALF = 0.5


def clash_figures(played: Played) -> Tally:
    """Count contradictions found, findings that are none, and traps sprung."""
    findings = played.result["findings"]
    hard = [f for f in findings if f["list"] == "contradicted"]
    soft = [f for f in findings if f["list"] == "surprise"]
    gold = [g for g in played.gold.contradictions if _told_by_both(played, g)]
    named = matching(gold, hard, lambda g, f: f["kind"] in g.kinds and _shows_both(g, f))
    shown = matching(gold, hard, _shows_both)
    tally = Tally()
    for number, one in enumerate(gold):
        unknown = one.type in _UNKNOWN_TO_LEADERS
        surprise = unknown and any(f["kind"] in one.kinds and _shows_work(one, f) for f in soft)
        found = number in named or surprise
        sort = "unknowns" if unknown else "denials"
        tally.update({"clashes": 1, "surfaced": int(found), sort: 1, f"{sort}_found": int(found)})
        tally.update({f"clash {one.type} heard": 1, f"clash {one.type} found": int(found)})
        tally["pairs_found"] += number in shown
    matched, known = set(named.values()), set(named.values()) | set(shown.values())
    others = [f for n, f in enumerate(hard) if n not in known]
    repeats = sum(any(_shows_both(g, f) for g in gold) for f in others)
    tally.update({"hard": len(hard) - repeats, "hard_matched": len(matched), "soft": len(soft)})
    for trap in played.gold.traps:
        if _heard_trap(played, trap):
            tally["traps"] += 1
            tally["sprung"] += any(_springs(trap, f) for f in others)
    return tally


def matching(
    gold: Sequence[Contradiction],
    found: Sequence[Json],
    fits: Callable[[Contradiction, Json], bool],
) -> dict[int, int]:
    """The largest pairing of gold with findings, each used once (Kuhn's augmenting paths)."""
    holder: dict[int, int] = {}

    def placed(g: int, tried: set[int]) -> bool:
        for f in range(len(found)):
            if f in tried or not fits(gold[g], found[f]):
                continue
            tried.add(f)
            if f not in holder or placed(holder[f], tried):
                holder[f] = g
                return True
        return False

    for number in range(len(gold)):
        placed(number, set())
    return {g: f for f, g in holder.items()}


def _told_by_both(played: Played, gold: Contradiction) -> bool:
    sides = (gold.leader, gold.operator_quotes)
    return all(any(played.heard(p.user, p.quote) for p in side) for side in sides)


def _first(finding: Json, side: str) -> list[Json]:
    return [s["quotes"][0] for s in finding["sides"] if s["vantage"] == side and s["quotes"]]


def _meets(quotes: Iterable[Json], passages: Iterable[Passage]) -> bool:
    return any(
        q["user"] == p.user
        and (says(q["text"], p.quote, share=_HALF) or says(p.quote, q["text"], share=0.8))
        for q in quotes
        for p in passages
        if p.quote
    )


def _shows_work(gold: Contradiction, finding: Json) -> bool:
    return _meets(_first(finding, "operator"), gold.operator_quotes)


def _shows_both(gold: Contradiction, finding: Json) -> bool:
    return _meets(_first(finding, "leader"), gold.leader) and _shows_work(gold, finding)


def _heard_trap(played: Played, trap: Trap) -> bool:
    silent = trap.b.quote is None
    return played.heard(trap.a.user, trap.a.quote) and (
        silent or played.heard(trap.b.user, trap.b.quote)
    )


def _springs(trap: Trap, finding: Json) -> bool:
    """Whether a finding sets the two passages against each other, or reads silence as denial."""
    sides = [s["quotes"][:1] for s in finding["sides"] if s["quotes"]]
    if trap.b.quote is None:
        speaks = any(q["user"] == trap.b.user for quotes in sides for q in quotes)
        touched = any(_meets(quotes, [trap.a]) for quotes in sides)
        return finding["kind"] in _DENYING and speaks and touched
    return any(
        _meets(one, [trap.a]) and _meets(other, [trap.b])
        for one in sides
        for other in sides
        if one is not other
    )
