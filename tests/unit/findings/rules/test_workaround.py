"""C9 contradicts a prescribed path, and else asks "did you know?"."""

import pytest

from model_store.findings.rules import workaround
from model_store.vocabulary import FindingList, Kind, Modality

STEP = "book the receipt"


@pytest.mark.parametrize(
    ("belief", "modality", "expected"),
    [
        pytest.param(
            "it is always booked at the gate", Modality.IMAGINED, FindingList.CONTRADICTED,
            id="said to hold always",
        ),
        pytest.param("booked at the gate", Modality.PRESCRIBED, FindingList.CONTRADICTED,
                     id="prescribed"),
        pytest.param("booked at the gate", Modality.IMAGINED, FindingList.SURPRISE,
                     id="merely believed"),
        pytest.param(None, None, FindingList.UNASKED, id="no leader was heard"),
    ],
)  # fmt: skip
def test_a_workaround_is_contradiction_or_surprise(say, tried, belief, modality, expected):
    """Only a path that was prescribed, or said to hold always, can be contradicted."""
    claims = [say("O2", Kind.WORKAROUND, "i book it on a clipboard first", None, STEP)]
    if belief:
        claims.append(say("L1", Kind.STEP, belief, None, STEP, modality=modality))
    (found,) = tried(workaround, *claims)
    assert found.list is expected
    assert bool(found.leader) is (expected is FindingList.CONTRADICTED)
