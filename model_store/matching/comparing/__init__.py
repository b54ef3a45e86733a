"""How two steps stand to each other: same doing, same thing, same direction, or not."""

from model_store.matching.comparing.by_names import relation
from model_store.matching.comparing.doing import Doing, doings
from model_store.matching.comparing.judgement import Judgement, compare, judge
from model_store.matching.comparing.likeness import alike

__all__ = ["Doing", "Judgement", "alike", "compare", "doings", "judge", "relation"]
