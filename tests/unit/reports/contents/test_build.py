"""One builder: what is known becomes values, each list for itself."""

from dataclasses import replace

from samples import claims, sample, sample_view

from bot.reports.contents.building import build
from bot.reports.contents.values import Topic
from model_store.graph.view import view
from model_store.values import Range, Unit
from model_store.vocabulary import Polarity, Support


def test_steps_come_in_the_order_that_was_told():
    """The check was said to come before the boat goes out."""
    labels = [step.label for step in build(sample()).steps]
    assert labels == ["check the licence", "hand over the boat", "inspect the hull"]


def test_a_step_only_leaders_name_is_marked():
    """Belief is shown, but never as something that is done."""
    report = build(sample())
    assert [s.label for s in report.steps if s.only_believed] == ["inspect the hull"]


def test_a_belief_about_a_described_step_is_no_sentence_of_it():
    """The leader believes the clerk hands the boat over; the list says who does it."""
    step = build(sample()).steps[1]
    assert [s.text for s in step.of(Topic.WHO)] == [
        "Done by the dock hand.",
        "One person alone can do this.",
    ]


def test_the_lists_of_findings_stay_apart():
    """Each finding is in one list, and a blind spot is in none of the others."""
    report = build(sample())
    lists = (report.contradicted, report.surprises, report.unasked, report.detectors)
    assert [len(listed) for listed in (*lists, report.blind_spots)] == [1, 1, 1, 1, 1]


def test_the_same_wait_told_twice_is_one_sentence_with_two_accounts():
    """Agreement makes a sentence surer, not longer."""
    wait = claims()[4]
    other = replace(wait, account="LOAN/U1/operator", speaker="U1", id="again", message="m8")
    known = sample()
    told = replace(known.view.knowledge, claims=(*known.view.knowledge.claims, other))
    step = build(replace(known, view=view(told))).steps[0]
    (waiting,) = step.of(Topic.WAIT)
    assert (waiting.text, waiting.sureness.accounts) == ("Waits 2 to 3 working days.", 2)


def test_two_waits_are_both_told():
    """Never a silent winner."""
    wait = claims()[4]
    other = replace(wait, value=Range(1, 1, Unit.WEEK), account="LOAN/U1/operator", id="other")
    known = sample()
    told = replace(known.view.knowledge, claims=(*known.view.knowledge.claims, other))
    (waiting,) = build(replace(known, view=view(told))).steps[0].of(Topic.WAIT)
    assert waiting.text == "Waits 2 to 3 working days or 1 week."


def test_a_denial_makes_a_step_contested():
    """Somebody says it is not done: the step stays in the list, and the list says so."""
    denial = replace(
        claims()[1], polarity=Polarity.DENIES, account="LOAN/U1/operator", speaker="U1", id="no"
    )
    known = sample()
    told = replace(known.view.knowledge, claims=(*known.view.knowledge.claims, denial))
    step = build(replace(known, view=view(told))).steps[0]
    assert step.sureness.status is Support.CONTESTED


def test_nothing_known_is_a_report_too():
    """An empty process has no steps and raises nothing."""
    empty = replace(sample_view().knowledge, claims=(), status={})
    report = build(replace(sample(), view=view(empty), findings=(), stations=()))
    assert report.steps == ()
    assert report.basis.claims == 0


def test_what_was_told_at_no_step_is_not_lost():
    """A wait nobody could place is told of the process as a whole."""
    wait = replace(claims()[4], mention="", id="loose")
    known = sample()
    told = replace(known.view.knowledge, claims=(*known.view.knowledge.claims, wait))
    report = build(replace(known, view=view(told)))
    (waiting,) = report.whole
    assert waiting.text.startswith("Waiting: 2 to 3 working days")
    assert waiting.claims == ("loose",)
