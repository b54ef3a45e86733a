"""A step is named where its name is likely to mean something to the one who is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.choosing.naming import nameable, reached
from capture.interview.course.session import Asking, Outcome, Session, State
from capture.interview.worth.seen import Seen
from capture.interview.worth.themes import OPENS, Theme, stock
from capture.interview.worth.yet_to_tell import remaining
from capture.ports import Question
from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Person, Process
from model_store.values import Party, Text
from model_store.vocabulary import Kind, Side, Slot

PROCESS = Process("P9", "Library loans")
PEOPLE = (Person("U1", "Mina Okafor", "desk clerk"), Person("U2", "Tom Berg", "branch head"))


def claim(kind, mention, speaker="U1", vantage="operator", value=Text("q"), quote="q"):  # noqa: B008
    return Claim(
        kind=kind,
        speaker=speaker,
        process="P9",
        account=f"P9/{speaker}/{vantage}",
        message="m",
        quote=quote,
        span=(0, len(quote)),
        value=value,
        mention=mention,
        id=f"{kind}{speaker}{mention}{quote}",
    )


def seen_by(speaker, side, *claims, asked=()):
    vantage = "leader" if side is Side.LEADER else "operator"
    session = Session(f"P9/{speaker}/{vantage}", State.ACTIVE, tuple(asked))
    me = next(p for p in PEOPLE if p.key == speaker)
    return Seen(session, view(Knowledge(PROCESS, claims=claims, people=PEOPLE)), me, side)


def named(seen, called):
    return next(n for n in nameable(seen) if n.called == called)


def asking(slot, outcome, step):
    return Asking(Question(slot, step, "?"), outcome)


DOES_IT = (
    claim(Kind.STEP, "sort the crates"),
    claim(Kind.OWNER, "sort the crates", value=Party("I", person="U1")),
    claim(Kind.SYSTEM, "sort the crates"),
    claim(Kind.STEP, "stamp the slips"),
)


def test_what_somebody_does_and_tells_much_of_is_nearer_the_heart_than_what_is_mentioned_once():
    seen = seen_by("U1", Side.OPERATOR, *DOES_IT)
    assert named(seen, "sort the crates").heart > named(seen, "stamp the slips").heart


def test_a_step_that_only_others_named_hardly_means_anything():
    told = claim(Kind.STEP, "stamp the slips", speaker="U2")
    seen = seen_by("U1", Side.OPERATOR, told)
    assert named(seen, "stamp the slips").heart < 0.2


@pytest.mark.parametrize(
    ("outcome", "nearer"),
    [(Outcome.TOLD, True), (Outcome.UNKNOWN, False), (Outcome.NOTHING, False)],
)
def test_an_answer_speaks_for_the_name_and_a_dont_know_against_it(outcome, nearer):
    before = named(seen_by("U1", Side.OPERATOR, *DOES_IT), "sort the crates").heart
    asked = asking(Slot.EXCEPTION, outcome, "sort the crates")
    after = named(seen_by("U1", Side.OPERATOR, *DOES_IT, asked=[asked]), "sort the crates").heart
    assert (after > before) is nearer


def test_a_skipped_question_says_nothing_of_the_name():
    asked = asking(Slot.EXCEPTION, Outcome.SKIPPED, "sort the crates")
    seen = seen_by("U1", Side.OPERATOR, *DOES_IT, asked=[asked])
    untouched = seen_by("U1", Side.OPERATOR, *DOES_IT)
    assert named(seen, "sort the crates").heart == named(untouched, "sort the crates").heart


def test_one_word_is_no_name_for_a_step():
    assert nameable(seen_by("U1", Side.OPERATOR, claim(Kind.STEP, "sorting"))) == ()


def chance(seen, called, slot):
    left = remaining(stock(seen.side), ())
    return sum(reached(seen, named(seen, called), left, slot).values())


def test_a_leader_is_likely_to_have_a_view_of_what_several_who_do_the_work_speak_of():
    own = claim(Kind.STEP, "sort the crates", "U2", "leader")
    other = claim(Kind.STEP, "stamp the slips", "U2", "leader")
    waits = [
        claim(Kind.WAIT, "sort the crates", speaker=s, quote=f"a week, says {s}")
        for s in ("U1", "U3")
    ]
    seen = seen_by("U2", Side.LEADER, own, other, *waits)
    both = chance(seen, "sort the crates", Slot.WAIT)
    one = chance(seen_by("U2", Side.LEADER, own, waits[0]), "sort the crates", Slot.WAIT)
    assert both > 2 * one > 0
    assert chance(seen, "stamp the slips", Slot.WAIT) < one


def test_a_word_of_the_step_in_what_they_tell_is_enough_to_ask_a_leader_about_it():
    own = claim(Kind.STEP, "sort the crates", "U2", "leader")
    trouble = [
        claim(Kind.EXCEPTION, "", speaker=s, quote=f"half the crates are wet, says {s}")
        for s in ("U1", "U3")
    ]
    near = chance(seen_by("U2", Side.LEADER, own, *trouble), "sort the crates", Slot.EXCEPTION)
    none = chance(seen_by("U2", Side.LEADER, own), "sort the crates", Slot.EXCEPTION)
    assert near > 2 * none


@given(
    st.lists(
        st.builds(
            asking,
            st.sampled_from(sorted(OPENS)),
            st.sampled_from(list(Outcome)),
            st.sampled_from(["sort the crates", "stamp the slips"]),
        ),
        max_size=12,
    ),
    st.sampled_from(sorted(OPENS)),
)
def test_whatever_is_asked_chances_stay_chances(asked, slot):
    seen = seen_by("U1", Side.OPERATOR, *DOES_IT, asked=asked)
    left = remaining(stock(Side.OPERATOR), asked)
    for one in nameable(seen):
        assert 0 < one.heart < 1
        found = reached(seen, one, left, slot)
        assert set(found) == set(OPENS[slot]) <= set(Theme)
        assert all(0 <= c <= 1 for c in found.values())
        assert sum(found.values()) <= 1 + 1e-9
