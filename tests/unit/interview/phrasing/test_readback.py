"""The read-back holds at most seven sentences, one claim each, in the speaker's own words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from capture.interview.phrasing.readback import MOST_LINES, choose, lines, sentence
from model_store.findings.finding import Finding
from model_store.values import Calendar, Range, Unit
from model_store.vocabulary import FindingKind, FindingList, Kind
from tests.unit.interview.said import said


def claim(kind=Kind.WAIT, quote="two to three days", **more):
    return said(kind, quote, id=f"{kind}-{quote}", **more)


def test_a_wait_is_read_as_a_range():
    told = claim(value=Range(2, 3, Unit.DAY, calendar=Calendar.WORKING), mention="the drop box")
    assert sentence(told) == (
        "On waiting (“drop box”), you said: “two to three days” (I read 2 to 3 working days)."
    )


def test_a_rate_and_a_share_are_read_plainly():
    assert "(I read 40 a week)" in sentence(
        claim(Kind.VOLUME, value=Range(40, 40, Unit.ITEM, per=Unit.WEEK))
    )
    assert "(I read 25%)" in sentence(claim(Kind.REWORK, value=Range(0.25, 0.25, Unit.FRACTION)))


def test_an_assumption_says_that_it_is_one():
    assert "I assumed" in sentence(claim(assumed=True))


def test_every_kind_gets_its_turn_before_any_gets_a_second():
    waits = [claim(quote=f"wait {n}") for n in range(9)]
    chosen = choose([*waits, claim(Kind.TRIGGER, "a van comes"), claim(Kind.EXCEPTION, "no tag")])
    assert {c.kind for c in chosen} == {Kind.WAIT, Kind.TRIGGER, Kind.EXCEPTION}
    assert len(chosen) == MOST_LINES


def test_what_a_finding_rests_on_comes_first():
    told = [claim(quote=f"wait {n}") for n in range(9)] + [claim(Kind.INPUT, "a slip")]
    finding = Finding(
        rule="C12",
        list=FindingList.CONTRADICTED,
        kind=FindingKind.WAIT,
        process="P9",
        steps=(),
        slot="wait",
        explanation="",
        operator=(told[-1],),
    )
    assert choose(told, [finding])[0] is told[-1]


@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.text(min_size=1, max_size=40))))
def test_any_claims_give_at_most_seven_numbered_lines_without_repeats(pairs):
    chosen = choose([claim(kind, quote) for kind, quote in pairs])
    said = lines(chosen)
    assert len(said) == len(chosen) <= MOST_LINES
    assert [line.split(".")[0] for line in said] == [str(n + 1) for n in range(len(said))]
    assert all("\n" not in line for line in said)


def test_a_long_quote_is_cut_with_a_mark():
    assert "…" in sentence(replace(claim(), quote="word " * 80))


def test_many_minutes_are_read_as_hours():
    assert sentence(claim(value=Range(960, 960, Unit.MINUTE))).endswith("(I read 16 hours).")
    assert sentence(claim(value=Range(45, 90, Unit.MINUTE))).endswith("(I read 45 to 90 minutes).")
