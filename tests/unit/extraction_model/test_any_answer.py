"""Whatever a model answers: nothing raises, nothing is lost, nothing is added without proof."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from capture.extraction.corrections.retractions import retractions
from capture.extraction.model.proven.rivals import MOST_ADDED
from capture.extraction.model.sent.answer import Answer, Part, SaidClaim, What
from capture.extraction.model.union import UnionExtractor
from capture.extraction.rules import RuleExtractor
from model_store.claims import grounded, normalised
from model_store.values import Party, System
from model_store.vocabulary import Hedge, Kind, Polarity, Slot
from tests.unit.extraction_model.turns import Scripted, heard

TEXTS = (
    "i weigh the parcels and lotte books the van",
    "two to three days, sometimes a week",
    "nobody signs it. scratch that, lotte signs it",
    "before, we had paper. now it is in VanPlan, officially",
    "oh great, another form. i keep my own list in excel",
    "no idea, ask lotte",
    "half of them come back wrong, then i do it again",
)
SPOKEN = sorted({w for text in TEXTS for w in (text, *text.split(". "), *text.split())})
FOREIGN = ("", "Pavel", "everybody agreed", "Book the van", "she", "1: 2", "•••", "\u202e")
WORDS = st.sampled_from((*SPOKEN, *FOREIGN))
CLAIMS = st.builds(
    SaidClaim,
    kind=st.sampled_from(Kind),
    subject=WORDS,
    value=WORDS,
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from(["done", "prescribed", "reported"]),
    hedge=st.sampled_from(Hedge),
    corrects=st.booleans(),
    quote=WORDS,
)
PARTS = st.builds(
    Part,
    clause=st.integers(-1, 12),
    reality=st.sampled_from(What),
    claims=st.lists(CLAIMS, max_size=4),
)
ANSWERS = st.builds(Answer, parts=st.lists(PARTS, max_size=10))


@pytest.fixture(scope="module")
def rules():
    return RuleExtractor()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3, unique=True),
    slot=st.sampled_from([None, Slot.OWNER, Slot.WAIT, Slot.EXCEPTION]),
    answer=ANSWERS,
)
def test_a_union_is_the_rules_and_proven_additions(rules, texts, slot, answer):
    """The rules' reading is a prefix of it; every addition stands in this speaker's words."""
    turn = heard(*texts, slot=slot, step="Book the van" if slot else None, known=("Book the van",))
    alone = rules.read(turn)
    reading = UnionExtractor(rules, Scripted(answer)).read(turn)
    by_key = {m.key: m for m in turn.messages}
    assert reading.claims[: len(alone.claims)] == alone.claims
    assert reading.corrections[: len(alone.corrections)] == alone.corrections
    new = reading.claims[len(alone.claims) :]
    assert len(new) <= MOST_ADDED * len(turn.messages)
    everything = normalised(" ".join(m.text for m in turn.messages))
    for claim in new:
        assert grounded(claim, by_key[claim.message]) == claim
        assert (claim.speaker, claim.account, claim.process) == (
            "U1",
            turn.messages[0].account,
            "P",
        )
        if isinstance(claim.value, Party):
            assert normalised(claim.value.as_said) in everything
        if isinstance(claim.value, System):
            assert normalised(claim.value.name) in everything
    if not any(retractions(text) for text in texts):
        assert reading.corrections == ()
