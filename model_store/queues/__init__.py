"""Where work waits, over stations and not steps, and how sure that is."""

from model_store.queues.ranking import rank_stations

__all__ = ["rank_stations"]
