"""Do two phrases mean the same step, and which mentions belong together?"""

from model_store.matching.align import Cluster, align
from model_store.matching.judgement import Judgement, judge

__all__ = ["Cluster", "Judgement", "align", "judge"]
