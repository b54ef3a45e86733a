"""D6 finds hand-overs of which only the giving end was told."""

import pytest

from model_store.findings.rules import unheard_handoff
from model_store.values import Party
from model_store.vocabulary import FindingList, Kind

STEP = "pass the slip on"


@pytest.mark.parametrize(
    ("to", "others", "unheard"),
    [
        pytest.param("O2", [("O2", Kind.STEP, "i load the van")], True, id="heard, but not of it"),
        pytest.param("O2", [("O2", Kind.INPUT, "i get the slip")], False, id="the other end told"),
        pytest.param("O3", [("O2", Kind.STEP, "i load the van")], False, id="never heard at all"),
        pytest.param("O1", [("O2", Kind.STEP, "i load the van")], False, id="to oneself"),
    ],
)
def test_the_receiving_end(say, tried, to, others, unheard):
    """Somebody who was heard and said nothing of what reaches them is asked next time."""
    handed = say(
        "O1", Kind.HANDOFF, "the slip goes on", Party("x", person=to), STEP, slot="handoff"
    )
    found = tried(unheard_handoff, handed, *(say(*other) for other in others))
    assert [f.list for f in found] == ([FindingList.UNASKED] if unheard else [])
