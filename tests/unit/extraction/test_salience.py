"""What is told in passing is sifted by what proved worth keeping; what was asked for stays."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.extraction.lexicon import lexicon
from capture.extraction.rules import RuleExtractor
from capture.extraction.salience import staying, worth
from capture.ports import Heard, Question, Reading
from model_store.claims import Message
from model_store.vocabulary import Kind, Polarity, Slot, Vantage
from tests.unit.extraction.reading import _PROCESS, PEOPLE, read

ANSWER = "as the answer"
claims = st.lists(
    st.tuples(
        st.sampled_from([Kind.OWNER, Kind.SYSTEM, Kind.STEP, Kind.IDEA]),
        st.sets(st.sampled_from(["good", "bad", ANSWER])),
    ),
    max_size=8,
).map(
    lambda rows: [
        (kind, tuple(f"{kind}, {sign}" if sign == ANSWER else sign for sign in sorted(signs)))
        for kind, signs in rows
    ]
)
points = st.fixed_dictionaries(
    {name: st.floats(-5, 5) for name in ("always", "good", "bad")}
)  # fmt: skip


@cache
def sifting() -> RuleExtractor:
    return RuleExtractor()


def sifted(text: str, slot: Slot | None) -> Reading:
    speaker = PEOPLE[0]
    message = Message("m0", speaker.key, "P1", "a1", text, "2030-01-01T09:00:00Z")
    question = Question(slot, "pack the crates", "") if slot else None
    return sifting().read(
        Heard(
            messages=(message,), question=question, speaker=speaker, vantage=Vantage.OPERATOR,
            process=_PROCESS, people=PEOPLE,
        )
    )  # fmt: skip


@given(claims, points, st.floats(0.1, 0.9))
def test_an_answer_keeps_its_best_claim_and_a_message_its_best_word(told, scale, least):
    """Whatever the points: something of every message stays, and of every answer its own kind."""
    stays = staying(told, scale, least)
    answers = [n for n, (kind, signs) in enumerate(told) if f"{kind}, {ANSWER}" in signs]
    assert any(stays) == bool(told)
    assert any(stays[n] for n in answers) == bool(answers)
    assert all(stays[n] for n in answers if told[n][0] is Kind.OWNER)


@given(claims, points, st.floats(0.1, 0.5), st.floats(0.5, 0.9))
def test_a_higher_bar_never_brings_a_claim_back(told, scale, low, high):
    """What stays above a high bar stays above a low one."""
    assert all(
        easy or not hard
        for easy, hard in zip(
            staying(told, scale, low),
            staying(told, scale, high),
            strict=True,
        )
    )


def unheard(signs):
    return [sign for sign in signs if "heard" not in sign]


def test_the_same_signs_weigh_the_same_whatever_the_words():
    """Two trades, one sentence: the names in it are no sign, but as the classifier hears them."""
    one = read("Pallets are wrapped in Orbis by Bogdan.", slot=Slot.OPENING)
    other = read("Letters are sorted in Zenit by Joanna.", slot=Slot.OPENING)
    assert [unheard(r.signs) for r in one.reasons] == [unheard(r.signs) for r in other.reasons]
    assert all(len(unheard(r.signs)) > 5 for r in one.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "We do not weigh the crates any more, whatever the handbook says.",
        "Nobody signs the slip. It goes straight out.",
        "The driver never calls ahead.",
    ],
)
def test_what_somebody_denies_is_never_sifted(text):
    """Beliefs fall by denials: what a reader that keeps everything has of them, all is there."""
    everything = [c for c in read(text).claims if c.polarity is Polarity.DENIES]
    kept = [c for c in sifted(text, Slot.OPENING).claims if c.polarity is Polarity.DENIES]
    assert [c.quote for c in kept] == [c.quote for c in everything] != []


def test_what_is_said_unasked_is_kept_whole():
    """An older talk is read without questions: nobody counted what is worth keeping there."""
    text = "I pack the crates in Orbis. my phone rings, I call Bogdan, he looks in his notebook."
    whole = read(text, slot=None)
    assert [c.id for c in sifted(text, None).claims] == [c.id for c in whole.claims] != []


def test_what_is_left_out_is_told_with_its_chance():
    """A bare "does it" opens no story: it is left out and explained."""
    text = "Bogdan does it. He keeps it in a notebook on Mondays by hand."
    whole = read(text, slot=Slot.OPENING, step="pack the crates")
    reading = sifted(text, Slot.OPENING)
    gone = {c.quote for c in whole.claims} - {c.quote for c in reading.claims}
    why = [r.reason for r in reading.refused if "seldom worth keeping" in r.reason]
    assert len(reading.claims) < len(whole.claims)
    assert len(why) == len(whole.claims) - len(reading.claims)
    assert gone <= {r.text.rstrip(" .,") for r in reading.refused}


def test_the_scale_knows_no_words_of_anybody():
    """A sign names kinds, rules and places, and never what somebody said in quotation marks."""
    scale = lexicon("salience")
    assert scale["points"]
    assert not [sign for sign in scale["points"] if "“" in sign or "”" in sign]
    assert 0 < scale["least"] < 0.5
    assert 0 < worth(("no such sign",), scale["points"]) < 1


def test_a_first_account_of_few_claims_is_kept_whole():
    """Who says little says nothing in passing; of a long account only the best is sure to stay."""
    light = (Kind.SYSTEM, ("system, in an account", "seldom"))
    scale, least = {"seldom": -4.0}, 0.2
    assert staying([light] * 5, scale, least) == [True] * 5
    assert sum(staying([light] * 6, scale, least)) == 1
