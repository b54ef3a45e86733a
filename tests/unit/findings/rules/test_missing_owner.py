"""D2 needs somebody who was asked in vain; silence alone is no missing owner."""

import pytest

from model_store.findings.rules import missing_owner
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity, Slot

STEP = "archive the file"


@pytest.mark.parametrize(
    ("claims", "missing"),
    [
        pytest.param([("O1", Kind.UNKNOWN, "no idea who", {"slot": Slot.OWNER})], True,
                     id="asked in vain"),
        pytest.param([("O1", Kind.OWNER, "nobody", {"polarity": Polarity.DENIES})], True,
                     id="denied"),
        pytest.param([("O1", Kind.STEP, "it is archived", {})], False, id="never asked"),
        pytest.param(
            [("O1", Kind.UNKNOWN, "no idea who", {"slot": Slot.OWNER}),
             ("O2", Kind.OWNER, "me", {"value": Party("me", person="O2")})], False,
            id="somebody else knew",
        ),
    ],
)  # fmt: skip
def test_an_owner_is_missing_when_asked_for(say, tried, claims, missing):
    """Unknown or denied, and nobody else names one."""
    said = [
        say(who, kind, quote, fields.pop("value", None), STEP, **fields)
        for who, kind, quote, fields in ((*c[:3], dict(c[3])) for c in claims)
    ]
    assert bool(tried(missing_owner, *said)) is missing
