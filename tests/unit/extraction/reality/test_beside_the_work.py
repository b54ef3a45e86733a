"""What is said beside the work gives no claim, what is said of it does, however it is worded."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from capture.extraction.reality.realities import realities
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import people_of, read

SAID = tomllib.loads(
    (Path(__file__).parents[3] / "corpus" / "said.toml").read_text(encoding="utf-8")
)
SOFT = {Kind.PAIN, Kind.IDEA, Kind.UNKNOWN}
"""Kinds that describe no work: how it feels, how it should be, what is not known."""

MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

names = st.sampled_from(["Bogdan", "Joanna", "Helen"])
others = st.sampled_from(["Pieter", "my predecessor", "the old team", "a temp"])
things = st.sampled_from(["the form", "the invoice", "the sample", "the crate", "the roster"])
acts = st.sampled_from(["check", "file", "print", "count", "send", "approve", "enter", "collect"])
since = st.sampled_from(
    [
        "since March",
        "since the merger",
        "since last year",
        "now",
        "these days",
        "nowadays",
        "today",
    ]
)


def described(text: str, slot: Slot = Slot.OPENING) -> list[Kind]:
    return [
        c.kind for c in read(text, slot=slot, step="Check the form").claims if c.kind not in SOFT
    ]


@pytest.mark.parametrize(
    "text", [text for sort, texts in SAID.items() if sort != "now" for text in texts]
)
def test_what_is_said_beside_the_work_gives_no_claim(text):
    assert described(text) == []
    assert described(text, Slot.EXCEPTION) == []


@pytest.mark.parametrize("text", SAID["now"])
def test_what_is_said_of_the_work_gives_one(text):
    assert described(text) or described(text, Slot.EXCEPTION)


@MANY
@given(others, names, since)
def test_of_then_and_now_in_one_breath_only_now_is_claimed(before, after, when):
    """Whoever used to do it is no owner, whoever does it since is."""
    reading = read(f"It used to be {before}, {when} it's {after}.", slot=Slot.OWNER, step="Check")
    assert people_of(reading, Kind.OWNER) == [
        {"Bogdan": "U2", "Joanna": "U3", "Helen": "U4"}[after]
    ]


@MANY
@given(names, acts, things, since)
def test_a_new_way_stays_a_claim_beside_the_old_one(who, act, thing, when):
    told = f"We used to {act} {thing} on paper, {when} {who} does it in Orbis."
    sorts = {j.reality.cls.value: j.clause.text for j in realities(told)}
    assert set(sorts) == {"past", "claim"}
    assert who in sorts["claim"]
    assert "paper" in sorts["past"]


@MANY
@given(
    st.sampled_from(["would", "could", "might"]),
    st.sampled_from(["were", "was", "had", "came", "worked", "told us", "gave"]),
    acts,
    things,
)
def test_an_unreal_condition_is_no_claim_and_a_real_one_is(modal, past, act, thing):
    """The same words in the present say how the work is done."""
    unreal = f"If {thing} {past} it earlier, we {modal} {act} it at once."
    assert {j.reality.cls.value for j in realities(unreal)} == {"hypothetical"}
    assert {j.reality.cls.value for j in realities(f"If {thing} is late, we {act} it.")} == {
        "claim"
    }


@MANY
@given(
    st.sampled_from(
        ["we will get", "they will introduce", "management will roll out", "we are getting"]
    ),
    st.sampled_from(["a new portal", "a scanner", "one single list", "tablets"]),
    st.sampled_from(["next year", "in spring 2031", "some day", "by 2029", "next summer"]),
)
def test_what_is_to_come_is_a_wish_whoever_promises_it(who, what, when):
    assert described(f"{who} {what} {when}") == []
    assert described(f"{who} {what} {when}", Slot.SYSTEM) == []


@given(years=st.integers(2, 40), role=st.sampled_from(["here", "in this job", "with the company"]))
@MANY
def test_years_of_service_are_no_wait(years, role):
    """However long somebody has been there, nothing waited for it; a wait of years is one."""
    assert Kind.WAIT not in described(f"{years} years {role}, never seen it", Slot.WAIT)
    assert Kind.WAIT in described(f"You wait {years} years for it", Slot.WAIT)
