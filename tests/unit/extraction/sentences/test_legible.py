"""What cannot be seen, or only looks Latin, changes neither what is read nor what is quoted."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from capture.extraction.legible import legible
from capture.extraction.sentences.pasted import data_lines, others_words
from model_store.claims import canonical
from model_store.vocabulary import Slot
from tests.unit.extraction.reading import read

ENOUGH = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TOLD = (
    (Slot.OPENING, "I book the delivery in Orbis and Bogdan checks it."),
    (Slot.WAIT, "Two days. no wait, five days"),
    (Slot.HANDOFF, "I send it to Joanna, not to Bogdan."),
)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u202e\u202c\u2066\u00ad"
LOOKALIKE = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "c": "\u0441", "p": "\u0440"}


@settings(max_examples=200)
@given(st.text(max_size=120))
def test_every_place_is_one_of_the_text_as_typed(text):
    seen = legible(text)
    assert len(seen.text) <= len(text)
    start, end = seen.typed(0, len(seen.text))
    assert 0 <= start <= end <= len(text)
    places = [seen.typed(n, n + 1)[0] for n in range(len(seen.text))]
    assert places == sorted(set(places))


@ENOUGH
@given(st.sampled_from(TOLD), st.data())
def test_what_cannot_be_seen_changes_nothing(told, data):
    """Put anywhere inside words: the same claims, each quoted as it was typed."""
    slot, plain = told
    typed = plain
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, len(typed) - 1))
        typed = typed[:at] + data.draw(st.sampled_from(UNSEEN)) + typed[at:]
    _same(read(plain, slot=slot, step="Check"), read(typed, slot=slot, step="Check"), typed)


@ENOUGH
@given(st.sampled_from(TOLD), st.sets(st.sampled_from(sorted(LOOKALIKE)), min_size=1))
def test_letters_that_only_look_latin_are_read_as_latin(told, swapped):
    slot, plain = told
    typed = plain.translate(str.maketrans({c: LOOKALIKE[c] for c in swapped}))
    _same(read(plain, slot=slot, step="Check"), read(typed, slot=slot, step="Check"), typed)


def _same(plain, odd, typed):
    def meant(reading):
        gone = {c.claim for c in reading.corrections}
        return [(c.kind, canonical(c.value), c.polarity, c.id in gone) for c in reading.claims]

    assert meant(odd) == meant(plain)
    for claim in odd.claims:
        assert typed[slice(*claim.span)] == claim.quote


def test_another_alphabet_stays_what_it_is():
    text = "Я отправляю отчёт"
    assert legible(text).text == text
    assert unicodedata.is_normalized("NFC", legible(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "Owner: Bogdan\nWait: 2 days",
        "From: the customer\nTo: Joanna",
        "09:00 I open the mail\n09:30 I print it",
        "To Bogdan: the list.\nTo Joanna: the form.",
        "- I check it\n- I send it",
        "(1) I check it\n(2) I send it",
        "I check it; he signs; done",
        "to: jo@x.example goes the order, from: them comes the slip",
    ],
)
def test_what_people_write_in_lines_is_their_own(text):
    lines = text.split("\n")
    assert not any(data_lines(lines))
    assert not any(others_words(lines))


def test_one_line_of_a_mails_head_with_its_address_is_no_answer():
    reading = read("From: Jo Smith <jo@x.example>", slot=Slot.WAIT)

    assert reading.claims == ()
    assert others_words(["from: whoever has time"]) == [False]


@ENOUGH
@given(
    st.sampled_from(
        [
            "-----Original Message-----",
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "On Tue, 4 Nov 2025 at 08:00, Jo Smith <jo@x.example> wrote:",
            "Am 4. November schrieb Jo Smith:",
            "Le 4 novembre, Jo Smith a écrit :",
            "From: Jo\nSent: Tuesday\nSubject: the order",
            "*From:* Jo\n*Date:* Tuesday\n*Subject:* the order",
            "Von: Jo\nGesendet: Dienstag\nBetreff: Bestellung",
        ]
    ),
    st.sampled_from(["Bogdan approves it in two weeks.", "I hate this.\nIt takes a month."]),
)
def test_mail_that_is_passed_on_is_not_the_speakers_word(head, body):
    own = "I check it every morning."
    lines = f"{own}\n\n{head}\n{body}".split("\n")
    assert others_words([line for line in lines if line])[0] is False
    reading = read(f"{own}\n\n{head}\n\n{body}")
    assert reading.claims
    assert all(claim.span[1] <= len(own) for claim in reading.claims)
