"""Of a forgotten person's words nothing is left that only she said."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.claims import Claim, claim_id
from model_store.events import Aliased, Asserted, Confirmed, HeadMoved, InterviewEvent
from model_store.events import InterviewKind as Happened
from model_store.storage.ledger.chain import Envelope, event_of, link, sealed
from model_store.storage.ledger.erasure import veil_for, veiled, veiled_interview
from model_store.storage.ledger.forgetting import erased
from model_store.values import Party, StepRef, System, Text
from model_store.vocabulary import Kind, Verdict

HERS, SHARED = ["zebra", "quagga", "okapi"], ["sign", "form", "invoice"]
phrase = st.lists(st.sampled_from(HERS + SHARED), min_size=1, max_size=3).map(" ".join)
value = st.one_of(
    phrase.map(StepRef),
    phrase.map(System),
    phrase.map(Text),
    st.builds(Party, phrase, st.none(), phrase, phrase),
)


def claim(speaker, mention, said, links=()):
    made = Claim(
        kind=Kind.STEP,
        speaker=speaker,
        process="P",
        account="A",
        message="m",
        quote=mention,
        span=(0, len(mention)),
        value=said,
        mention=mention,
        links=tuple(links),
    )
    return replace(made, id=claim_id(made))


claims = st.builds(claim, st.just("U1"), phrase, value, st.lists(phrase, max_size=2))


def veil(said):
    return veil_for("U1", "key", said, [" ".join(SHARED)])


@given(st.lists(claims, min_size=1, max_size=5))
def test_no_word_that_only_she_said_is_left_in_any_claim(said):
    left = repr([veiled(Asserted(each), veil(said)) for each in said])
    assert not [word for word in HERS if word in left]


@given(st.lists(claims, min_size=1, max_size=5), phrase)
def test_nor_in_what_others_were_asked_or_judged_in_her_words(said, words):
    said = [*said, claim("U1", " ".join(HERS), Text(""))]
    asked = InterviewEvent(Happened.ASKED, "B", "1", step=words, text=f"After {words}ing?")
    judged = Aliased(words, "sign", Verdict.SAME)
    hers = claim("U2", words, StepRef(words))
    cover = veil(said)
    left = repr((veiled_interview(asked, cover, own=False), veiled(judged, cover)))
    left += veiled(Asserted(hers), cover).claim.mention
    assert not [word for word in HERS if word in left]


@given(st.lists(claims, min_size=2, max_size=6))
def test_what_was_one_step_is_still_one_step(said):
    cover = veil(said)
    before = [each.mention for each in said]
    after = [veiled(Asserted(each), cover).claim.mention for each in said]
    same = [(a == b) for a in before for b in before]
    assert [(a == b) for a in after for b in after] == same


def test_what_has_nothing_of_hers_stays_the_very_same():
    cover = veil([claim("U1", "zebra", Text("zebra"))])
    for event in (HeadMoved(3), Confirmed("x"), Asserted(claim("U2", "sign", Text("sign")))):
        assert veiled(event, cover) is event


def test_an_erased_entry_keeps_its_place_in_the_chain_and_its_salt_is_gone():
    event = Asserted(claim("U1", "zebra", Text("zebra")))
    where = Envelope(1, "t", "P", "noon", "U1")
    entry = sealed(where, event, why="zebra", previous="0", secret="ab" * 32, salt="salt")
    after = erased(entry, veil([event.claim]))
    assert after.hash == entry.hash == link(after)
    assert (after.salt, after.why, after.quote, after.erased) == ("", "", "", True)
    assert "zebra" not in repr(event_of(after)) + after.body


ENVELOPE = ("seq", "turn", "process", "at", "by", "branch", "kind", "owner", "previous", "digest")


@pytest.mark.parametrize("name", ENVELOPE)
def test_no_part_of_an_envelope_can_change_without_its_hash(name):
    event = Asserted(claim("U1", "zebra", Text("zebra")))
    where = Envelope(1, "t", "P", "noon", "U1")
    entry = sealed(where, event, why="", previous="0", secret="ab" * 32, salt="salt")
    assert name in {field.name for field in fields(entry)}
    assert link(replace(entry, **{name: 9 if name == "seq" else "other"})) != entry.hash


def test_the_same_words_under_two_secrets_or_salts_give_two_digests():
    event = Asserted(claim("U1", "zebra", Text("zebra")))
    where = Envelope(1, "t", "P", "noon", "U1")
    keys = [("ab" * 32, "salt"), ("cd" * 32, "salt"), ("ab" * 32, "pepper")]
    made = [sealed(where, event, why="", previous="0", secret=s, salt=p) for s, p in keys]
    assert len({entry.digest for entry in made}) == 3
