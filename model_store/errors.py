"""Errors, sorted by who can do something about them.

Every message says what happened, to what, and what to do next.
"""


class GembaError(Exception):
    """Root of every error this project raises on purpose."""


class SpeakerError(GembaError):
    """The person in the conversation can mend this; the message is shown to them as it is."""


class ConfigurationError(GembaError):
    """Whoever runs Gemba can mend this: a setting, a file, a missing package."""


class UnavailableError(GembaError):
    """Something outside did not answer; nothing was lost and the turn may be tried again."""


class EvidenceError(GembaError):
    """A claim was offered whose quote is not in its message; it is refused, never stored."""
