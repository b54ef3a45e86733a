"""An interview ends early only when bounds, hands, a wait, an exception and an amount are firm."""

from dataclasses import replace

from capture.interview.choosing.must_haves import SINGLY, are_filled
from capture.interview.course.session import Session, State
from capture.interview.course.stop import Stop, should_stop
from capture.interview.worth.seen import Seen
from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.values import Text
from model_store.vocabulary import Hedge, Kind, Side

ME = "P9/U1/operator"
STEPS = ("sort the crates", "print the labels", "call the driver")


def claim(kind, mention=""):
    return Claim(
        kind=kind,
        speaker="U1",
        process="P9",
        account=ME,
        message="m",
        quote="q",
        span=(0, 1),
        value=Text("q"),
        mention=mention,
        id=f"{kind}{mention}",
    )


EVERYTHING = (*map(claim, SINGLY), *(claim(Kind.OWNER, step) for step in STEPS))


def filled(scenes, claims):
    seen = view(Knowledge(scenes.PROCESS, claims=tuple(claims)))
    return are_filled(Seen(Session(ME, State.ACTIVE), seen, scenes.PEOPLE[0], Side.OPERATOR))


def test_all_of_them_are_needed(scenes):
    assert filled(scenes, EVERYTHING)
    assert not any(filled(scenes, [c for c in EVERYTHING if c is not one]) for one in EVERYTHING)


def test_what_somebody_is_unsure_of_does_not_fill_anything(scenes):
    assert not filled(scenes, [replace(c, hedge=Hedge.UNSURE) for c in EVERYTHING])


def test_what_is_known_ends_an_interview_only_when_little_is_left():
    session = Session(ME, State.ACTIVE)
    assert should_stop(session, Side.OPERATOR, 0.3, known=True) is Stop.KNOWN
    assert should_stop(session, Side.OPERATOR, 0.8, known=True) is None
    assert should_stop(session, Side.OPERATOR, 0.3) is None
