"""The ledger in memory: the reference for every other, gone with the process."""

from model_store.storage.in_memory.ledger import MemoryLedger

__all__ = ["MemoryLedger"]
