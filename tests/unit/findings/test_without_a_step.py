"""What was told of no step stays apart: each answer is a matter of its own, and none is lost."""

import pytest

from model_store.findings import all_findings
from model_store.findings.rules import exception_unknown, magnitude_differs
from model_store.findings.telling.telling_once import SURPRISES
from model_store.values import Range, Unit
from model_store.vocabulary import FindingKind, FindingList, Kind
from tests.unit.findings.conftest import make_view


def case(say, speaker, quote, message):
    """A case somebody told when asked for one, of no step."""
    return say(speaker, Kind.EXCEPTION, quote, slot="exception", message=message)


def wait(say, speaker, quote, days, message="", slot="wait"):
    """A wait somebody told when asked for one, of no step."""
    return say(
        speaker, Kind.WAIT, quote, Range(days, days, Unit.DAY), slot=slot,
        message=message or f"{speaker}/{days}",
    )  # fmt: skip


def test_two_cases_told_of_no_step_are_two_surprises(say, tried):
    """Otherwise the second would only stand below the first, as more of the same."""
    told = (
        say("L1", Kind.STEP, "we pack the boxes", None, "pack the boxes"),
        case(say, "O1", "a wet crate goes to the skip", "O1/1"),
        case(say, "O2", "foreign stamps are sent back unread", "O2/1"),
    )
    found = [f for f in tried(exception_unknown, *told) if f.list is FindingList.SURPRISE]
    assert len({f.id for f in found}) == 2


def test_one_answer_is_one_matter(say, tried):
    """What is said in one breath about one case is not asked about twice."""
    told = (
        say("L1", Kind.STEP, "we pack the boxes", None, "pack the boxes"),
        case(say, "O1", "a wet crate goes to the skip", "O1/1"),
        case(say, "O1", "and its label is thrown away with it", "O1/1"),
    )
    found = [f for f in tried(exception_unknown, *told) if f.list is FindingList.SURPRISE]
    assert len(found) == 1


def test_a_finding_about_a_step_keeps_its_identity(say, tried):
    """Only what is about no step is known by where it was told."""
    told = (
        say("L1", Kind.STEP, "we pack the boxes", None, "pack the boxes"),
        say("O1", Kind.EXCEPTION, "a wet box goes to the skip", None, "pack the boxes",
            slot="exception"),
    )  # fmt: skip
    assert [f.matter for f in tried(exception_unknown, *told)] == [""]


def test_two_waits_a_leader_tells_are_held_against_two(say, tried):
    """One answer to each: the second is no further evidence for the first."""
    told = (
        wait(say, "L1", "the inspector looks within a day", 1),
        wait(say, "L1", "the warehouse unloads after two days", 2),
        wait(say, "O3", "nine days lying there before I inspect", 9),
        wait(say, "O2", "the warehouse yard is full for eleven days", 11),
    )
    found = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    pairs = {(f.leader[0].quote, f.operator[0].speaker) for f in found}
    assert pairs == {(told[0].quote, "O3"), (told[1].quote, "O2")}


@pytest.mark.parametrize("nearer", [2.0, 4.0])
def test_of_several_waits_the_one_at_whom_the_leader_names_is_meant(say, tried, nearer):
    """Not the one whose figure is nearest."""
    told = (
        wait(say, "L1", "a buyer has it on the desk for a day at most", 1),
        wait(say, "O2", "that is our usual delay", nearer),
        wait(say, "O1", "six days before I get to it", 6.0),
    )
    (found,) = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    assert found.operator[0].speaker == "O1"


@pytest.mark.parametrize(
    "answer", ["three days, she does them on Tuesday", "Dora takes three days over it"]
)
def test_of_several_waits_the_one_at_the_same_third_person_is_meant(say, tried, answer):
    """By name or as "she": who tells only of lying there may mean anybody's desk."""
    told = (
        wait(say, "L1", "Dora has them back within a day", 1),
        wait(say, "O2", "two days as a rule", 2),
        wait(say, "O1", answer, 3),
    )
    (found,) = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    assert found.operator[0].speaker == "O1"


def test_another_figure_of_no_step_is_no_further_evidence(say, tried):
    """Two to three days and nine days are hardly waits at one place; a like figure may be."""
    told = (
        wait(say, "L1", "a buyer has it on the desk for a day at most", 1),
        wait(say, "O1", "four days before I get to it", 4),
        wait(say, "O2", "twenty days until it leaves", 20),
        wait(say, "O3", "four days, I think", 4, message="O3/four"),
    )
    (found,) = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    assert [claim.speaker for claim in found.operator] == ["O1", "O3"]


def test_of_several_waits_the_one_that_two_people_tell_is_meant(say, tried):
    """A wait that more than one person knows is more likely the one a leader knows of."""
    told = (
        wait(say, "L1", "a day at most", 1),
        wait(say, "O1", "three days", 3),
        wait(say, "O2", "eight days, I counted", 8),
        wait(say, "O3", "about nine days", 9),
    )
    (found,) = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    assert found.operator[0].speaker in ("O2", "O3")


def test_every_sort_of_news_has_its_share(say):
    """Many ways round leave room for the cases, however much they weigh."""
    told = [say("L1", Kind.STEP, "we pack the boxes", None, "pack the boxes")]
    for n in range(SURPRISES + 3):
        quote = f"on shelf {n} I keep spare labels"
        told.append(say("O1", Kind.WORKAROUND, quote, slot="workaround", message=f"w/{n}"))
    told += [case(say, "O2", f"crate {n} leaks on the floor", f"c/{n}") for n in range(2)]
    found = [f for f in all_findings(make_view(told)) if f.list is FindingList.SURPRISE]
    assert [sum(f.rule == rule for f in found) for rule in ("C9", "C7")] == [SURPRISES, 2]


def test_a_follow_up_about_a_wait_answers_the_same_question(say, tried):
    """Who tells a wait when asked what it is for was asked for a wait all the same."""
    told = (
        wait(say, "L1", "a buyer has it for a day at most", 1),
        wait(say, "O1", "eleven, and more in June", 11, slot="wait_cause"),
    )
    (found,) = [f for f in tried(magnitude_differs, *told) if f.kind is FindingKind.WAIT]
    assert found.operator[0].speaker == "O1"
