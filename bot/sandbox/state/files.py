"""Files: announced, uploaded, then shared."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One file; `content` is empty until its bytes have arrived."""

    id: str
    name: str
    owner: str
    size: int
    created: int
    title: str = ""
    content_type: str = "application/octet-stream"
    content: bytes = b""
