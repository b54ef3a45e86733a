"""How alike two mentions of steps are that nobody has judged to be one step."""

from functools import lru_cache

from model_store.matching.comparing.judgement import judge
from model_store.vocabulary import Verdict


@lru_cache(maxsize=1 << 16)
def alike(a: str, b: str) -> float:
    """Confidence, 0 to 1, that two mentions may mean one step; 0 when they are told apart.

    >>> alike("", "approve the order")
    0.0
    """
    if not a or not b:
        return 0.0
    judgement = judge(*sorted((a, b)))
    return 0.0 if judgement.verdict is Verdict.DIFFERENT else judgement.confidence
