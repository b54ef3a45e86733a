"""Two figures of one person for one thing: asked about once, late, and settled by that person."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.course.stop import CAP
from capture.interview.differences.two_figures import is_about_own_figures
from capture.interview.differences.two_figures_replies import named
from capture.interview.phrasing.linting import lint
from capture.ports import Correction
from model_store.claims import Claim, grounded
from model_store.events import Corrected
from model_store.values import Range, Unit
from model_store.vocabulary import ClaimStatus, Kind, Side, Slot, Upshot

FIGURES = {"waits two days": Range(2, 2, Unit.DAY), "waits five days": Range(5, 5, Unit.DAY)}
STEP = "stamp the book"
TOLD = f"{STEP} at the desk\nwaits two days"
ON = "we put cart {n} in corner {n}"


class Reader:
    """Reads the two figures as waits of one step, and every other line as the echo does."""

    def __init__(self, echo, figures=FIGURES, kind=Kind.WAIT, step=STEP):
        self.echo, self.figures, self.kind, self.step = echo, figures, kind, step

    def read(self, heard):
        """Read a turn line by line."""
        reading = self.echo.read(heard)
        made = (self._read(claim, heard) for claim in reading.claims)
        return replace(reading, claims=tuple({c.id: c for c in made}.values()))

    def _read(self, claim, heard):
        if claim.quote in self.figures:
            value = self.figures[claim.quote]
            return self._anew(claim, heard, kind=self.kind, value=value, mention=self.step)
        return claim if claim.kind is Kind.STEP else self._anew(claim, heard)

    def _anew(self, claim, heard, **fields):
        message = next(m for m in heard.messages if m.key == claim.message)
        return grounded(replace(claim, id="", **fields), message)


class Corrector:
    """Hears "scratch that" as taking back the last figure for one said in its place."""

    def __init__(self, reader):
        self.reader = reader

    def read(self, heard):
        """Read a turn, with what it corrects."""
        reading = self.reader.read(heard)
        waits = [c for c in heard.earlier if c.quote in FIGURES]
        said = any(m.text.startswith("scratch that") for m in heard.messages)
        new = tuple(c.id for c in reading.claims if c.quote == "waits nine days")
        back = (Correction(waits[-1].id, new),) if said else ()
        return replace(reading, corrections=back)


@pytest.fixture
def told_twice(scenes):
    """An interview in which somebody told one wait in two ways; further words of it as given."""

    def begin(second="waits five days", **reading):
        scene = scenes.Scene(extractor=Reader(scenes.EchoExtractor(), **reading))
        scene.open()
        scene.say(TOLD)
        scene.say(second)
        return scene

    return begin


def led_on(scene, until=is_about_own_figures):
    """Answer until the question comes, or until the read-back; whether it came."""
    for number in range(16):
        question = scene.session.open
        if question is None or question.slot is Slot.CONFIRM:
            return False
        if until(question):
            return True
        scene.say(ON.format(n=number))
    return False


def figures(scene):
    """Quotes of the two first figures with whether each still stands."""
    status = scene.knowledge.status
    waits = (c for c in scene.knowledge.claims if c.quote in FIGURES)
    return {c.quote: status[c.id] is ClaimStatus.LIVE for c in waits}


def times_asked(scene):
    """How often the question came."""
    return sum(is_about_own_figures(a.question) for a in scene.session.askings)


def test_it_comes_late_in_the_own_figures_and_within_the_rules_of_wording(told_twice):
    """Both figures are shown with the step, in one neutral question, never among the first."""
    scene = told_twice()
    assert led_on(scene)
    asked = scene.session.open
    assert all(part in asked.text for part in ("2 days", "5 days", STEP))
    assert lint(asked.text) == ()
    assert scene.session.used > 3


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        pytest.param("the first", (True, False), id="by place"),
        pytest.param("the latter", (False, True), id="by place, the other"),
        pytest.param("two days", (True, False), id="by figure"),
        pytest.param("5 days, not 2", (False, True), id="the other one ruled out"),
        pytest.param("usually two, five in December", (True, True), id="each for some cases"),
        pytest.param("both happen", (True, True), id="both"),
        pytest.param("hard to say really", (True, True), id="unclear"),
        pytest.param("i don't know", (True, True), id="unknown"),
        pytest.param("about nine days", (True, True), id="a third figure"),
    ],
)
def test_the_figure_not_named_gives_way_and_in_doubt_both_stay(told_twice, answer, stands):
    """Only a plain word corrects anything, and nothing makes the question come again."""
    scene = told_twice()
    led_on(scene)
    scene.say(answer)
    assert tuple(figures(scene).values()) == stands
    assert not led_on(scene)
    assert times_asked(scene) == 1


def test_what_gives_way_is_corrected_by_its_speaker_to_the_figure_that_stays(told_twice):
    """The correction names the figure that holds."""
    scene = told_twice()
    led_on(scene)
    move = scene.say("the second")
    (event,) = (e for e in move.turn.events if isinstance(e, Corrected))
    by_id = {c.id: c.quote for c in scene.knowledge.claims}
    told = by_id[event.claim], tuple(by_id[key] for key in event.successors)
    assert told == ("waits two days", ("waits five days",))


@pytest.mark.parametrize(
    ("second", "reading"),
    [
        pytest.param("waits two days", {}, id="the same figure again"),
        pytest.param("waits five days", {"step": ""}, id="waits nobody knows where"),
        pytest.param("waits five days", {"kind": Kind.FREQUENCY}, id="a slot of many answers"),
    ],
)
def test_nothing_is_asked_where_nothing_speaks_against_itself(told_twice, second, reading):
    """A figure said again, waits of no known step and other kinds are no reason to ask."""
    assert not led_on(told_twice(second, **reading))


def test_skipped_or_stopped_it_settles_nothing_and_never_comes_again(told_twice):
    """Whoever does not want to answer is left alone."""
    for word in ("skip", "stop"):
        scene = told_twice()
        led_on(scene)
        scene.say(word)
        assert not led_on(scene)
        assert (times_asked(scene), tuple(figures(scene).values())) == (1, (True, True))


def test_taken_back_the_answer_can_be_given_anew(told_twice):
    """Undo restores the corrected figure, and another answer then corrects the other one."""
    scene = told_twice()
    led_on(scene)
    asked = scene.session.open
    scene.say("the first")
    move = scene.say("undo")
    assert move.question == asked
    scene.say("the second")
    assert figures(scene) == {"waits two days": False, "waits five days": True}


def test_an_answer_that_is_edited_is_heard_anew(told_twice):
    """Other words choose the other figure, and words taken back choose none."""
    for text, stands in (("the second", {2: False, 5: True}), ("", {2: True, 5: True})):
        scene = told_twice()
        led_on(scene)
        scene.say("the first")
        scene.edit(list(scene.messages)[-1], text)
        lives = {c.value.low for c in scene.knowledge.live if c.quote in FIGURES}
        assert {day: day in lives for day in stands} == stands


@pytest.mark.parametrize("answer", ["neither\nwaits nine days", "scratch that: waits nine days"])
def test_a_third_figure_said_in_their_place_replaces_both(told_twice, answer):
    """A plain correction leaves one figure standing."""
    scene = told_twice(figures={**FIGURES, "waits nine days": Range(9, 9, Unit.DAY)})
    scene.extractor = Corrector(scene.extractor)
    led_on(scene)
    scene.say(answer.replace(": ", "\n"))
    waits = [c.quote for c in scene.knowledge.live if c.quote.startswith("waits")]
    assert waits == ["waits nine days"]


def test_a_leader_and_an_operator_are_never_asked_beyond_their_cap(told_twice, scenes):
    """It is one of the questions nobody is asked more of."""
    operator = told_twice()
    while led_on(operator, until=lambda _: True) and operator.turns < 30:
        operator.say("something else again")
    leader = scenes.Scene(extractor=operator.extractor).as_leader()
    leader.open()
    leader.say(TOLD)
    leader.say("waits five days")
    led_on(leader, until=lambda _: False)
    assert times_asked(operator) == times_asked(leader) == 1
    assert operator.session.used <= CAP[Side.OPERATOR]
    assert leader.session.used <= CAP[Side.LEADER]


def wait(low, high):
    """A wait of so many days."""
    return Claim(
        kind=Kind.WAIT,
        speaker="U",
        process="P",
        account="A",
        message="m",
        quote="it waits",
        span=(0, 8),
        value=Range(low, high, Unit.DAY),
    )


@given(st.integers(2, 50), st.integers(51, 900), st.sampled_from(["", "usually ", "it is "]))
def test_a_figure_said_again_names_itself_whatever_it_is(small, large, before):
    """By number alone either figure can be chosen, ruled out, or told along with the other."""
    pair = wait(small, small), wait(large, large)
    said = {
        f"{before}{small} days": Upshot.BELIEVED,
        f"{before}{large} days": Upshot.DESCRIBED,
        f"not {small}": Upshot.DESCRIBED,
        f"{before}{small}, {large} at times": Upshot.BOTH,
    }
    assert {text: named(text, *pair) for text in said} == said


@given(st.lists(st.sampled_from(["first", "we", "open", "the", "second", "5", "2"]), min_size=17))
def test_a_story_names_neither(words):
    """In many words a number or a place may be about anything, so nothing is corrected."""
    assert named(" ".join(words), wait(2, 2), wait(5, 5)) is Upshot.UNCLEAR


def test_an_answer_that_points_both_ways_is_unclear():
    """The place of one figure with the number of the other names neither."""
    pair = wait(2, 2), wait(5, 5)
    for place, number in product(("first", "second"), (2, 5)):
        fits = (place, number) in (("first", 2), ("second", 5))
        assert (named(f"the {place}, {number}", *pair) is not Upshot.UNCLEAR) is fits
