"""Do two phrases mean the same step, and which mentions belong together?"""

from model_store.matching.comparing import Judgement, judge
from model_store.matching.joining import Cluster, align

__all__ = ["Cluster", "Judgement", "align", "judge"]
