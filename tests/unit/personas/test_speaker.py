"""The simulated speaker answers by slot and step label, by one exact rule."""

import pytest

from bot.personas.script import Answer, Script
from bot.personas.speaker import Speaker
from model_store.vocabulary import Slot


def a_speaker(*topics: str, fallback=("no idea",)) -> Speaker:
    answers = tuple(Answer(topic=t, messages=(f"about {t}",)) for t in topics)
    return Speaker(
        Script(
            user="U1",
            opening="hello",
            answers=answers,
            fallback=fallback,
            persona_steps={"water": "Water the seedlings", "pot": "Pot the plants"},
            persona_words={"pot": "i put them in clay"},
        )
    )


def test_the_opening_is_said_to_the_opening_question():
    assert a_speaker("wait").answer(Slot.OPENING, None) == ("hello",)


def test_without_a_step_the_first_topic_of_the_kind_is_used_and_used_up():
    speaker = a_speaker("wait:water", "wait:pot")
    said = [speaker.answer(Slot.WAIT, None) for _ in range(3)]
    assert said == [("about wait:water",), ("about wait:pot",), ("no idea",)]


@pytest.mark.parametrize("label", ["Pot the plants", "potting plants", "put in clay", "POT"])
def test_with_a_step_the_best_fitting_topic_is_used(label):
    assert a_speaker("wait:water", "wait:pot").answer(Slot.WAIT, label) == ("about wait:pot",)


def test_a_label_with_less_than_half_of_its_stems_known_is_not_understood():
    assert a_speaker("wait:pot").answer(Slot.WAIT, "sharpen every blade") == ("no idea",)


def test_a_topic_of_no_step_fits_any_label_by_half():
    assert a_speaker("rework").answer(Slot.REWORK, "anything at all") == ("about rework",)


def test_kinds_are_tried_in_order_of_preference():
    speaker = a_speaker("exception", "workaround")
    assert speaker.answer(Slot.WHY, None) == ("about workaround",)
    assert speaker.answer(Slot.WHY, None) == ("about exception",)


def test_fallbacks_are_said_in_turn():
    speaker = a_speaker(fallback=("dunno", "ask finance"))
    assert [speaker.answer(Slot.WAIT, None)[0] for _ in range(3)] == [
        "dunno",
        "ask finance",
        "dunno",
    ]


def test_the_transcript_says_everything_after_a_question_for_it():
    speaker = a_speaker("single_person", "last_time", "wait:pot")
    asked = [(slot, step) for slot, step, _ in speaker.transcript()]
    assert asked == [
        (Slot.OPENING, None),
        (Slot.ABSENCE, None),
        (Slot.LAST_CASE, None),
        (Slot.WAIT, "Pot the plants"),
    ]
