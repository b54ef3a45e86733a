"""Other words for a question are used only if they keep every rule; else the template is asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.phrasing.rewording import FIXED, broken_rules, reworded
from capture.interview.phrasing.wording import templates, word
from capture.ports import Question, ToWord
from model_store.events import InterviewKind
from model_store.vocabulary import Side, Slot, Vantage
from tests.unit.interview.scene import Scene

WAIT = Question(Slot.WAIT, None, "Where does it usually sit waiting?")
NAMED = word(Slot.EXCEPTION, "sort the crates", Side.OPERATOR)
GOOD = "Once the slip is in the tray, where does it sit waiting?"


class Fixed:
    """Says one thing, and remembers what it was shown."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown: list[ToWord] = []

    def word(self, wanted: ToWord) -> str:
        """The one thing."""
        self.shown.append(wanted)
        return self.text


def after_opening(text, vantage=Vantage.OPERATOR):
    """The move after the opening, in other words, and what was shown to whoever words it."""
    scene = Scene(vantage=vantage)
    scene.open()
    before = scene.situation
    move = scene.say("the slip goes into the tray")
    wording = Fixed(text)
    return move, reworded(move, before, wording), wording


def test_good_words_are_asked_and_stored():
    move, other, _ = after_opening(GOOD)
    assert move.question.slot is Slot.WAIT
    assert other.question == replace(move.question, text=GOOD)
    asked = [e for e in other.turn.interview if e.kind is InterviewKind.ASKED]
    assert asked[-1].text == GOOD
    assert other.turn.messages == move.turn.messages


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "exactly one question mark"),
        ("Who keeps it waiting?", "asks for something else"),
        ("What is your password?", "asks for something else"),
        ("Where do you live?", "leaves the matter"),
        ("Where does it wait, surely at Tom's desk?", "suggests an answer"),
        ("Where does it sit waiting those 3 days?", "brings a number"),
        ("Where does it sit waiting at “sort the crates”?", "names another step"),
        ("Where does it sit waiting for <@U2>?", "marked up"),
        ("*Where* does it sit waiting?", "marked up"),
        ("Where does it sit waiting for Mina?", "names a person"),
        ("Where does it sit waiting? Who knows?", "exactly one question mark"),
        ("Where is the stupid waiting?", "evaluates"),
        ("Where is the bottleneck and the waiting?", "jargon"),
        ("Where does it sit waiting " + "and waiting " * 30 + "?", "at most 25 words"),
    ],
)
def test_words_that_break_a_rule_are_refused_by_name(text, rule):
    assert rule in broken_rules(text, WAIT, Side.OPERATOR, names=("Mina Okafor",))
    move, other, _ = after_opening(text)
    assert other == move


def test_a_named_step_stays_in_the_words_it_was_called():
    fits = "On busy days, when “sort the crates” does not go as usual, what happens?"
    assert broken_rules(fits, NAMED, Side.OPERATOR) == ()
    lost = fits.replace("“sort the crates”", "it")
    assert "names another step" in broken_rules(lost, NAMED, Side.OPERATOR)


def test_what_a_leader_is_asked_stays_a_view():
    asked = word(Slot.WAIT, None, Side.LEADER)
    fact = "Where does it wait the longest?"
    assert broken_rules(fact, asked, Side.LEADER) == ("takes a view for the fact",)
    assert broken_rules(fact[:-1] + ", as far as you know?", asked, Side.LEADER) == ()


def test_trade_words_are_free_to_whoever_used_them():
    text = "Where does the handoff sit waiting?"
    assert broken_rules(text, WAIT, Side.OPERATOR) == ("jargon",)
    assert broken_rules(text, WAIT, Side.OPERATOR, said=("the handoff is on paper",)) == ()


def test_nothing_but_the_question_and_the_speakers_own_words_is_shown():
    _, _, wording = after_opening(GOOD)
    (shown,) = wording.shown
    assert shown.said == ("the slip goes into the tray",)
    assert shown.question.slot is Slot.WAIT
    assert (shown.side, shown.speaker) == (Side.OPERATOR, "U1")


def test_without_anybody_who_words_questions_the_template_is_asked():
    scene = Scene()
    scene.open()
    before = scene.situation
    move = scene.say("the slip goes into the tray")
    assert reworded(move, before, None) is move


def test_a_question_that_comes_again_keeps_its_words():
    scene = Scene()
    scene.open()
    scene.say("the slip goes into the tray")
    before = scene.situation
    back = scene.open()
    wording = Fixed(GOOD)
    assert back.question is not None
    assert reworded(back, before, wording) == back
    assert wording.shown == []


@pytest.mark.parametrize("slot", sorted(FIXED))
def test_questions_whose_very_words_matter_are_never_handed_out(slot):
    move, _, _ = after_opening(GOOD)
    asked = [e for e in move.turn.interview if e.kind is InterviewKind.ASKED][-1]
    happened = tuple(replace(e, slot=slot) if e is asked else e for e in move.turn.interview)
    fixed = replace(
        move,
        question=replace(move.question, slot=slot),
        turn=replace(move.turn, interview=happened),
    )
    wording = Fixed(GOOD)
    assert reworded(fixed, Scene().situation, wording) is fixed
    assert wording.shown == []


@pytest.mark.parametrize("slot", [s for s in Slot if s not in FIXED])
@pytest.mark.parametrize("side", list(Side))
def test_most_templates_would_themselves_be_accepted_as_other_words(slot, side):
    """A rule that no template keeps would refuse everything."""
    asked = word(slot, None, side)
    unlike = {"takes a view for the fact"}  # some slots have no wording for leaders
    assert set(broken_rules(asked.text, asked, side)) <= unlike
    assert templates(slot)


@given(st.text(max_size=120))
def test_whatever_comes_the_turn_completes_with_a_question_that_keeps_the_rules(text):
    move, other, _ = after_opening(text)
    question = other.question
    assert question.text == move.question.text or not broken_rules(
        question.text, move.question, Side.OPERATOR, said=("the slip goes into the tray",)
    )
    assert (question.slot, question.step) == (move.question.slot, move.question.step)
