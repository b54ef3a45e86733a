"""Ledger and mail in one SQLite file, on disk before anybody is told so."""

from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.storage.sqlite.mail import SqliteMail
from model_store.storage.sqlite.version import sqlite_version

__all__ = ["SqliteLedger", "SqliteMail", "sqlite_version"]
