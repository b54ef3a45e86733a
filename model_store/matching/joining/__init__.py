"""Which mentions are of one step: laid together, brought home, and shown under one name."""

from model_store.matching.joining.clusters import Cluster, Pair, align
from model_store.matching.joining.evidence import Home, Story
from model_store.matching.joining.labels import is_name, rank
from model_store.matching.joining.weighing import (
    Amounts,
    Asked,
    Scale,
    belonging,
    chances,
    of_none,
    scale,
    weighed,
)

__all__ = [
    "Amounts",
    "Asked",
    "Cluster",
    "Home",
    "Pair",
    "Scale",
    "Story",
    "align",
    "belonging",
    "chances",
    "is_name",
    "of_none",
    "rank",
    "scale",
    "weighed",
]
