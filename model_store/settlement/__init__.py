"""What becomes of a finding: asked, settled, tolerated, stale; a pure fold, and reversible."""

from model_store.settlement.lifecycle import LifeCycle, life_cycle
from model_store.settlement.standing import ENDED, Standing, standings

__all__ = ["ENDED", "LifeCycle", "Standing", "life_cycle", "standings"]
