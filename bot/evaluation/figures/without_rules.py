"""The baseline: no rules at all, one finding per thing operators do aside, any belief beside it.

What the rules find must be worth more than this, or they are not worth having.
"""

from collections.abc import Iterable, Iterator

from bot.evaluation.gold.heard import Json
from bot.evaluation.gold.overlap import words

_KINDS = {
    "workaround": "workaround",
    "exception": "exception_unknown",
    "shadow_tool": "shadow_tool",
    "control": "bypassed_control",
    "trigger": "trigger",
}
"""What operators say, and what it is taken to be a finding of."""
_LEADERS = ("leader", "policy")


def found_without_rules(claims: Iterable[Json]) -> tuple[Json, ...]:
    """One contradicted finding for every such saying of an operator.

    Args:
        claims: live claims as a result lists them.
    """
    told = list(claims)
    beliefs = [c for c in told if c.get("vantage") in _LEADERS]
    return tuple(_findings(told, beliefs)) if beliefs else ()


def _findings(told: list[Json], beliefs: list[Json]) -> Iterator[Json]:
    seen = set[tuple[str, str]]()
    for claim in told:
        kind = _KINDS.get(claim["kind"])
        if kind is None or claim.get("vantage") in _LEADERS or (claim["quote"], kind) in seen:
            continue
        seen.add((claim["quote"], kind))
        belief = max(beliefs, key=lambda b: _nearness(b, claim))
        yield {
            "id": f"{len(seen)}",
            "list": "contradicted",
            "kind": kind,
            "sides": [_side("leader", belief), _side("operator", claim)],
        }


def _nearness(belief: Json, claim: Json) -> tuple[bool, int]:
    """The same step first, then words in common."""
    one = bool(claim["subject"]) and belief["subject"] == claim["subject"]
    return one, len(set(words(belief["quote"])) & set(words(claim["quote"])))


def _side(vantage: str, claim: Json) -> Json:
    return {"vantage": vantage, "quotes": [{"user": claim["speaker"], "text": claim["quote"]}]}
