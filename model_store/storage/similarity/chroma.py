"""A similarity index kept in a folder by Chroma: a cache that can be thrown away and rebuilt.

One process owns the folder, held by a file lock: with two, Chroma silently returns wrong
neighbours. The vectors are ours, so nothing is downloaded, and nothing is reported home.
"""

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from model_store.errors import ConfigurationError, UnavailableError
from model_store.storage.similarity.vectors import Embed, WordVectors, best_first

_COLLECTION = "phrases"
_LOCK = "owner.lock"
_BATCH = 1000


class ChromaIndex:
    """Finds near phrases with Chroma, in a folder or, without one, in memory.

    Raises:
        ConfigurationError: the folder cannot be used, or Chroma is not installed.
        UnavailableError: another process owns the folder.
    """

    def __init__(self, folder: Path | None = None, embed: Embed | None = None) -> None:
        self._embed = embed or WordVectors()
        self._lock = _own(folder) if folder else None
        try:
            self._client = _client(folder)
            self._phrases = self._client.get_or_create_collection(
                _COLLECTION if folder else f"{_COLLECTION}-{id(self)}",
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine"}},
            )
        except BaseException:
            self.close()
            raise

    def add(self, phrases: Sequence[str]) -> None:
        """Make phrases findable; a phrase already there is left as it is."""
        wanted = {_key(p): p for p in phrases if p.strip()}
        known = set(self._phrases.get(ids=list(wanted), include=[])["ids"]) if wanted else set()
        new = [(key, text) for key, text in wanted.items() if key not in known]
        for start in range(0, len(new), _BATCH):
            keys, texts = zip(*new[start : start + _BATCH], strict=True)
            vectors = self._embed(texts)
            self._phrases.add(ids=list(keys), documents=list(texts), embeddings=vectors)

    def nearest(self, phrase: str, count: int) -> tuple[tuple[str, float], ...]:
        """The `count` nearest phrases with their cosine similarity, best first."""
        size = min(count, self._phrases.count())
        if size <= 0:
            return ()
        answer = self._phrases.query(
            query_embeddings=self._embed([phrase]),
            n_results=size,
            include=["documents", "distances"],
        )
        found = zip(answer["documents"][0], answer["distances"][0], strict=True)
        ranked = sorted(((text, 1.0 - float(far)) for text, far in found), key=best_first)
        return tuple(ranked)

    def close(self) -> None:
        """Give the folder back, so that another process may own it."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _client(folder: Path | None) -> Any:  # noqa: ANN401 - the vendor's type needs its import
    try:
        import chromadb
        from chromadb.config import Settings
    except ImportError as error:
        raise ConfigurationError(
            "The package chromadb is not installed, so there is no similarity index on disk. "
            "Install it, or keep the index in memory."
        ) from error
    settings = Settings(anonymized_telemetry=False)
    if folder is None:
        return chromadb.EphemeralClient(settings=settings)
    return chromadb.PersistentClient(path=str(folder), settings=settings)


def _own(folder: Path) -> int:
    """Lock the folder for this process, for as long as the file stays open."""
    import fcntl

    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ConfigurationError(
            f"The similarity index cannot be kept in {folder} ({error.strerror}). "
            "Choose a folder you may write to."
        ) from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.close(file)
        raise UnavailableError(
            f"Another process owns the similarity index in {folder}. Stop it, or wait for it."
        ) from error
    return file


def _key(phrase: str) -> str:
    return hashlib.sha256(phrase.encode()).hexdigest()[:32]
