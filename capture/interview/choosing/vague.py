"""Whether somebody has begun to answer in generalities: that is a sign to come to an end."""

from collections.abc import Sequence

from capture.interview.course import UNCOUNTED, Asking, Outcome, Session
from model_store.claims import Claim
from model_store.values import Text

SHORT = 3
"""An answer of so many words that names no quantity, party or tool is generic ("it depends")."""
LAST, ENOUGH = 3, 2
"""So many of the last so many answers."""


def is_vague(session: Session, mine: Sequence[Claim]) -> bool:
    """Whether two of the last three answers were generic and short.

    A don't-know is none: whoever does not know one thing may well know the next.

    Args:
        session: as it stands after the last answer.
        mine: live claims of this account.
    """
    claims = {c.id: c for c in mine}
    counted = [a for a in session.answered if a.question.slot not in UNCOUNTED]
    return sum(_says_little(a, claims) for a in counted[-LAST:]) >= ENOUGH


def _says_little(asking: Asking, claims: dict[str, Claim]) -> bool:
    told = [claims[key] for key in asking.claims if key in claims]
    if asking.outcome is not Outcome.TOLD or not told:
        return False
    words = {word for c in told for word in c.quote.casefold().split()}
    return len(words) <= SHORT and all(isinstance(c.value, Text) for c in told)
