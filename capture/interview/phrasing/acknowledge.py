"""Before the next question: one fact that was heard, never praise, and how many are left."""

from collections.abc import Sequence

from capture.interview.answers import referral_in
from capture.interview.course import Session, budget
from capture.interview.phrasing.labels import shown
from model_store.claims import Claim
from model_store.values import Party, Text
from model_store.vocabulary import Kind, Side

MOST_WORDS = 12
LEAST_LETTERS = 3
"""To say back "me" is no sign of having listened."""
NOT_UNDERSTOOD = "I kept your message, but I could not read an answer from it."
ASKED_BACK = (
    "I only ask, so I have no answer to that; what you were told at the start holds. "
    "I kept your message."
)
FOREIGN = "I kept your message as you wrote it, but I only understand English so far."
UNKNOWN = "Fine, I leave that open."
REFERRED = "I note that “{whom}” may know."
SKIPPED = "Skipped."
KEPT = "I keep your place. Whenever you come back, we go on right here."
ONE_MORE = "One question more, about something people tell in two ways."
STILL = "One question, so that the picture stays true."
DONE = "Thank you. You can come back and change any of it."
OVER = "That was what I promised. I have {count} more; say stop whenever you like."

_TELLING = (
    Kind.WAIT,
    Kind.EXCEPTION,
    Kind.WORKAROUND,
    Kind.REWORK,
    Kind.OWNER,
    Kind.HANDOFF,
    Kind.DURATION,
    Kind.VOLUME,
    Kind.TRIGGER,
    Kind.OUTCOME,
)


def acknowledge(new: Sequence[Claim]) -> str:
    """One fact out of what was just said, in its own words; nothing when there was none."""
    known = [c for c in new if c.kind is not Kind.UNKNOWN]
    ranked = sorted(known, key=_rank)
    if not ranked:
        return ""
    words = shown(ranked[0].quote, MOST_WORDS)
    return f"Noted: “{words}”." if len(words) >= LEAST_LETTERS else ""


def _rank(claim: Claim) -> tuple[int, bool]:
    """What tells most comes first, and of one kind what could be understood as a value."""
    kind = _TELLING.index(claim.kind) if claim.kind in _TELLING else len(_TELLING)
    return kind, isinstance(claim.value, Text)


def leave_open(unknown: Sequence[Claim]) -> str:
    """What is said to a don't-know: nothing is pressed, and whom to ask is kept."""
    whom = next((w for c in unknown if (w := _whom(c))), "")
    return REFERRED.format(whom=shown(whom, MOST_WORDS)) if whom else UNKNOWN


def _whom(claim: Claim) -> str:
    if isinstance(claim.value, Party):
        return claim.value.as_said
    sent = referral_in(claim.quote, ())
    return sent.as_said if sent else ""


def countdown(session: Session, side: Side) -> str:
    """How many are left, this one counted, said when few are; a warning before going over."""
    left = budget(session, side)
    if left.promised == 1:
        return "2 more."
    if left.promised == -1:
        return OVER.format(count=left.cap + 1)
    return ""
