"""One claim of somebody who was interviewed, told in a line."""

from model_store.claims import Claim
from model_store.values import Text
from model_store.vocabulary import Kind


def said(kind: Kind, quote: str = "q", *, speaker: str = "U1", **more: object) -> Claim:
    """A claim of an operator of P9; its value is its words, unless another is given."""
    given = {"value": Text(quote), "message": "m", **more}
    return Claim(
        kind=kind,
        speaker=speaker,
        process="P9",
        account=f"P9/{speaker}/operator",
        quote=quote,
        span=(0, len(quote)),
        **given,
    )
