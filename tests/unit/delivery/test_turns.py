"""What is stored is taken once, together where it belongs together, and holds nobody else up."""

import json
import random
from collections import Counter
from collections.abc import Sequence

import pytest

from bot.delivery.ports import Deed, Incoming
from bot.delivery.turns import PARKED
from model_store.errors import ConfigurationError, SpeakerError, UnavailableError


def test_three_quick_messages_are_one_turn_and_one_answer(room):
    for key in ("E1", "E2", "E3"):
        room.says(key)
        room.passes(0.4)
    room.passes(3)
    assert [len(waiting) for _, waiting in room.work.turns] == [3]
    assert room.slack.texts == ["heard E1 E2 E3"]


def test_somebody_who_never_stops_typing_is_answered_all_the_same(room):
    for number in range(10):
        room.says(f"E{number}")
        room.passes(0.6)
    assert room.work.turns
    room.passes(3)
    assert sum(len(waiting) for _, waiting in room.work.turns) == 10


def test_a_pressed_button_is_not_waited_with(room):
    room.says("E1", deed=Deed.PRESS)
    room.delivery.look()
    assert len(room.work.turns) == 1


def test_what_was_slept_through_is_taken_after_a_restart(room):
    room.says("E1")
    again = room.restarted()
    again.passes(3)
    assert again.slack.texts == ["heard E1"]


def test_the_same_event_twice_is_one_deed(room):
    assert room.says("E1")
    assert not room.says("E1")
    room.passes(3)
    assert not room.says("E1")
    room.passes(3)
    assert len(room.work.turns) == 1


def test_duplicated_and_shuffled_events_have_one_effect_each(room):
    order = random.Random(7)  # noqa: S311 - a shuffle
    events = [(f"E{n}", f"U{n % 17}") for n in range(200)] * 3
    order.shuffle(events)
    for key, who in events:
        room.says(key, who)
        if order.random() < 0.05:
            room.passes(1.5)
    room.passes(30)
    taken = Counter(deed.key for _, waiting in room.work.turns for deed in waiting)
    assert len(taken) == 200
    assert set(taken.values()) == {1}
    assert max(Counter(room.slack.texts).values()) == 1


def test_an_outage_is_waited_out(room):
    failures = iter([UnavailableError("model"), UnavailableError("model")])

    def fails(_turn: str, _waiting: Sequence[Incoming]) -> None:
        for error in failures:
            raise error

    room.work.fails = fails
    room.says("E1")
    room.passes(8)
    assert room.slack.texts == ["heard E1"]


def test_a_poisoned_turn_is_parked_with_an_honest_word_and_blocks_nobody(room):
    def fails(_turn: str, waiting: Sequence[Incoming]) -> None:
        if waiting[0].key == "E1":
            raise ZeroDivisionError

    room.work.fails = fails
    room.says("E1")
    room.passes(1.5)
    room.says("E2", "U2")
    room.passes(2.5)
    assert room.slack.texts == ["heard E2"]
    room.passes(30)
    assert room.slack.texts == ["heard E2", PARKED]
    room.says("E3")
    room.passes(3)
    assert room.slack.texts[-1] == "heard E3"


def test_a_turn_that_ends_the_process_each_time_is_parked_in_the_end(room):
    room.says("E1")
    for _ in range(24):
        room.mail.gather("P1/U1/operator")
    room.passes(3)
    assert room.slack.texts == [PARKED]


def test_what_the_person_can_mend_is_told_to_them(room):
    def fails(_turn: str, _waiting: Sequence[Incoming]) -> None:
        raise SpeakerError("That is somebody else's claim.")

    room.work.fails = fails
    room.says("E1")
    room.passes(3)
    assert room.slack.texts == ["That is somebody else's claim."]


def test_what_comes_during_a_turn_waits_for_the_next(room):
    def comes_meanwhile(turn: str, _waiting: Sequence[Incoming]) -> None:
        if turn == "turn/E1":
            room.says("E2")

    room.work.fails = comes_meanwhile
    room.says("E1")
    room.passes(5)
    assert [[d.key for d in waiting] for _, waiting in room.work.turns] == [["E1"], ["E2"]]


def test_what_cannot_be_stored_is_refused_so_that_no_acknowledgement_is_sent(room, monkeypatch):
    def full(*_given: object) -> bool:
        raise ConfigurationError("no room left")

    monkeypatch.setattr(room.mail, "admit", full)
    with pytest.raises(UnavailableError):
        room.says("E1")


def test_the_store_holds_ids_of_what_was_said_and_never_its_words(room):
    room.says("E1")
    rows = room.mail._file.db().execute("SELECT body FROM arrivals").fetchall()
    assert set(json.loads(rows[0][0])) == {
        *("key", "deed", "conversation", "person", "at", "message"),
        *("action", "value", "place", "thread"),
    }
