"""A new tool or a new hand makes one question worth more at once, twice in an interview."""

from capture.interview.choosing.follow_ups import MOST_SURPRISES, surprise
from capture.interview.course.session import Asking, Outcome, Session, State
from capture.interview.worth.seen import Seen
from capture.ports import Question
from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.values import System
from model_store.vocabulary import Kind, Side, Slot

ME = "P9/U1/operator"


def tool(name, number):
    return Claim(
        kind=Kind.SYSTEM,
        speaker="U1",
        process="P9",
        account=ME,
        message=f"m{number}",
        quote=name,
        span=(0, len(name)),
        value=System(name),
        id=f"{name}{number}",
    )


def asking(slot, *claims):
    return Asking(Question(slot, None, "?"), Outcome.TOLD, claims=tuple(c.id for c in claims))


def worth(scenes, claims, *askings):
    session = Session(ME, State.ACTIVE, askings)
    seen = Seen(
        session, view(Knowledge(scenes.PROCESS, claims=claims)), scenes.PEOPLE[0], Side.OPERATOR
    )
    return surprise(seen, Slot.SYSTEM)


def test_a_tool_nobody_had_named_makes_the_question_about_tools_worth_more(scenes):
    new = tool("card index", 1)
    assert worth(scenes, (new,), asking(Slot.WAIT, new)) > 1


def test_a_tool_that_was_named_before_is_no_surprise(scenes):
    old, again = tool("card index", 0), tool("card index", 1)
    assert worth(scenes, (old, again), asking(Slot.WAIT, again)) == 1
    assert worth(scenes, (old,)) == 1


def test_there_are_at_most_two_surprises(scenes):
    tools = tuple(tool(f"tool {n}", n) for n in range(MOST_SURPRISES + 1))
    pairs = [(asking(Slot.WAIT, t), asking(Slot.SYSTEM)) for t in tools]
    done = [a for pair in pairs[:-1] for a in pair]
    assert worth(scenes, tools, *done, pairs[-1][0]) == 1
    assert worth(scenes, tools, *done[2:], pairs[-1][0]) > 1
