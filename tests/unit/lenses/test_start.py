"""Where to start: four factors from facts, never from what people feel."""

from model_store.findings import all_findings
from model_store.lenses import where_to_start
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Kind
from tests.unit.lenses.telling import make_claim, make_view

ME = Party("I", person="O1")


def told(process, *claims):
    """A process in which an operator tells (kind, quote, value, step)."""
    return make_view([make_claim("O1", *claim, process=process) for claim in claims], process)


def ranked(*views):
    """Where to start, over these processes."""
    return where_to_start(views, {v.knowledge.process.key: all_findings(v) for v in views})


def factors(start):
    """The factors of a process by name."""
    return {factor.name: factor for factor in start.factors}


def test_the_process_with_more_waiting_comes_first():
    """Long waits weigh more than short ones, and the reason says how long."""
    slow = told("A", (Kind.WAIT, "nine days", Range(9, 9, Unit.DAY), "sign it"))
    quick = told("B", (Kind.WAIT, "one day", Range(1, 1, Unit.DAY), "sign it"))
    first, second = ranked(quick, slow)
    assert (first.process.key, second.process.key) == ("A", "B")
    assert "9 days" in factors(first)["pain"].reason


def test_what_people_feel_is_no_factor():
    """Pain told as an opinion changes nothing: it belongs to who said it."""
    plain = told("A", (Kind.OWNER, "I sign it", ME, "sign it"))
    felt = told("A", (Kind.OWNER, "I sign it", ME, "sign it"), (Kind.PAIN, "I hate it", None, ""))
    assert ranked(plain)[0].score == ranked(felt)[0].score


def test_single_hands_are_a_share_of_the_steps_with_an_owner():
    """One of two steps that nobody else can do is one half; a deputy takes it away."""
    steps = [(Kind.OWNER, f"I {step}", ME, step) for step in ("sign it", "pack the box")]
    only = (Kind.SINGLE_PERSON, "nobody else can sign", ME, "sign it")
    deputy = (Kind.DEPUTY, "Cem signs when I am away", Party("Cem", person="O2"), "sign it")
    assert factors(ranked(told("A", *steps, only))[0])["single hands"].value == 0.5
    assert factors(ranked(told("A", *steps, only, deputy))[0])["single hands"].value == 0


def test_who_is_alone_with_the_whole_work_is_alone_with_every_step_of_theirs():
    """Said of no step in particular, "nobody else can do this" holds for all of them."""
    steps = [(Kind.OWNER, f"I {step}", ME, step) for step in ("sign it", "pack the box")]
    whole = (Kind.SINGLE_PERSON, "nobody else can do this", ME, "")
    assert factors(ranked(told("A", *steps, whole))[0])["single hands"].value == 1


def test_each_hand_over_counts_once():
    """The same hand-over told twice is one boundary; to oneself it is none."""
    cem = Party("Cem", person="O2")
    once = told("A", (Kind.HANDOFF, "to Cem", cem, "sign it"))
    again = told("A", (Kind.HANDOFF, "to Cem", cem, "sign it"), (Kind.HANDOFF, "Cem", cem, ""),
                 (Kind.HANDOFF, "back to me", ME, ""))  # fmt: skip
    assert len(factors(ranked(again)[0])["boundaries"].claims) == 1
    assert ranked(once)[0].score == ranked(again)[0].score


def test_a_process_without_a_word_scores_nothing():
    """No claims, no reasons to start there; it is still in the list."""
    assert [start.score for start in ranked(told("A"))] == [0]
