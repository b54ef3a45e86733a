"""Lenses read the claims of a step; each answer carries its reason and what it rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.findings import all_findings
from model_store.lenses import through
from model_store.values import Party, Range, System, Unit
from model_store.vocabulary import ActorMode, Glue, Kind, Limit, Phase, Wall
from tests.unit.lenses.telling import make_claim, make_view

STEP = "assess the claim"
ME = Party("I", person="O1")
MAIN = System("the main system")
MINE = System("my list")
OWNED = ("O1", Kind.OWNER, "I assess the claim", ME)


def seen(*told, step=STEP):
    """The step through all lenses, given (speaker, kind, quote, value)."""
    laid = make_view([make_claim(*one, mention=step) for one in told])
    return next(lens for lens in through(laid, all_findings(laid)) if step in lens.step.mentions)


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        pytest.param([("O1", Kind.WAIT, "it waits a day", Range(1, 1, Unit.DAY))],
                     Phase.EXPLICIT, id="nobody said who does it"),
        pytest.param([OWNED, ("O1", Kind.SINGLE_PERSON, "nobody else can", ME)],
                     Phase.EXPLICIT, id="in one head"),
        pytest.param([OWNED, ("O1", Kind.UNKNOWN, "no idea what comes after", None)],
                     Phase.EXPLICIT, id="who does it does not know part of it"),
        pytest.param([OWNED, ("O1", Kind.SHADOW_TOOL, "I keep a list", MINE)],
                     Phase.CONNECTED, id="a tool of one's own"),
        pytest.param([OWNED, ("O1", Kind.SYSTEM, "it is in the main system", MAIN),
                      ("O1", Kind.SYSTEM, "and in the portal", System("portal"))],
                     Phase.CONNECTED, id="two systems"),
        pytest.param([OWNED, ("O1", Kind.CONDITION, "over 500 it needs a second look", None)],
                     Phase.RULE_BASED, id="a rule that can be told"),
        pytest.param([OWNED, ("O1", Kind.CRITERIA, "that is experience, it depends", None)],
                     Phase.JUDGEMENT, id="a rule nobody can tell"),
        pytest.param([OWNED], None, id="who, and no more"),
        pytest.param([OWNED, ("O2", Kind.UNKNOWN, "no idea, ask the clerk", None)],
                     None, id="somebody else's not knowing says nothing"),
    ],
)  # fmt: skip
def test_what_a_step_is_ready_for(told, phase):
    """Explicit comes before connected, connected before rules, rules before judgement."""
    assert seen(*told).phase.answer is phase


@pytest.mark.parametrize(
    ("told", "side"),
    [
        pytest.param([OWNED, ("O1", Kind.CONDITION, "under 100 I pay at once", None),
                      ("O1", Kind.SYSTEM, "it stands in the main system", MAIN)],
                     Wall.INSIDE, id="a rule, and a place to look it up"),
        pytest.param([OWNED, ("O1", Kind.CRITERIA, "you get a sense for it", None),
                      ("O1", Kind.SYSTEM, "it stands in the main system", MAIN)],
                     Wall.OUTSIDE, id="decided by feel"),
        pytest.param([OWNED, ("O1", Kind.CONDITION, "under 100 I pay at once", None),
                      ("O1", Kind.SHADOW_TOOL, "noted on my pad", System("pad"))],
                     Wall.OUTSIDE, id="kept where nobody can look"),
        pytest.param([OWNED], Wall.UNKNOWN, id="nothing told"),
    ],
)  # fmt: skip
def test_the_side_of_the_wall(told, side):
    """Criteria that can be written down and a result that can be checked, or not."""
    assert seen(*told).wall.answer is side


@pytest.mark.parametrize(
    ("told", "limit"),
    [
        pytest.param(("O1", Kind.BATCHING, "I do them on Fridays in one go", None),
                     Limit.CAPACITY, id="batches"),
        pytest.param(("O1", Kind.SHADOW_TOOL, "I keep a list, you can't see who has it", MINE),
                     Limit.VISIBILITY, id="a list of one's own"),
        pytest.param(("O1", Kind.WAIT, "three days", Range(3, 3, Unit.DAY)),
                     Limit.SPEED, id="a long wait"),
        pytest.param(("O1", Kind.WAIT, "ten minutes", Range(10, 10, Unit.MINUTE)),
                     None, id="a short wait"),
    ],
)  # fmt: skip
def test_the_limit_it_was_built_around(told, limit):
    """How much one can take on, how far one sees, how fast an answer comes."""
    assert seen(OWNED, told).limit.answer is limit


@pytest.mark.parametrize(
    ("step", "sort"),
    [
        ("forward the form", Glue.FORWARD),
        ("chase the supplier", Glue.CHASE),
        ("copy the figures", Glue.COPY),
        ("reconcile the list", Glue.CHECK),
        ("paint the wall", None),
    ],
)
def test_glue_is_told_by_what_the_step_is_called(step, sort):
    """A step that carries, chases or checks is glue by its name."""
    found = seen(("O1", Kind.OWNER, f"I {step}", ME), step=step)
    assert found.glue.answer is sort


def test_typing_into_a_system_what_stands_elsewhere_is_glue():
    """By hand, and a system: what is typed stood somewhere already."""
    laid = [
        make_claim("O1", Kind.OWNER, "I key it in by hand from the scan", ME, STEP,
                   actor_mode=ActorMode.BY_HAND),
        make_claim("O1", Kind.SYSTEM, "it has to be in the main system", MAIN, STEP),
    ]  # fmt: skip
    assert through(make_view(laid))[0].glue.answer is Glue.REKEY


def test_beliefs_are_not_practice():
    """What only a leader tells of a step opens no lens on it."""
    believed = make_claim(
        "L1", Kind.OWNER, "the clerk does it", Party("clerk", role="Clerk"), STEP
    )
    assert not through(make_view([believed]))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(Kind)), st.sampled_from(["if over 9", "I chase", "list"])
        ),
        max_size=6,
    )
)
def test_every_answer_rests_on_live_claims_of_operators(told):
    """No lens answers out of thin air, and none takes its claims from elsewhere."""
    claims = [make_claim("O1", kind, words, mention=STEP) for kind, words in told]
    for lens in through(make_view(claims)):
        for reading in (lens.phase, lens.wall, lens.limit, lens.glue):
            assert reading.reason
            assert {c.id for c in reading.claims} <= {c.id for c in claims}
