"""Whatever arrives is read or passed by: no shape is an error, no stranger's words are kept."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import clock
from bot.bootstrap import open_home
from bot.slack_work.at_hand.directory import Directory
from bot.slack_work.at_hand.office import Office
from bot.slack_work.at_hand.setups import Setups
from bot.slack_work.talks.arrivals import Arrivals
from capture.interview.turns.conversation import open_interview
from capture.interview.turns.parking import invite
from model_store.events import Turn
from model_store.people import Process
from model_store.vocabulary import Vantage

KEY = "p/U1/operator"
TYPED = {
    "event_id": "Ev1",
    "event": {
        "type": "message",
        "channel_type": "im",
        "channel": "D1",
        "user": "U1",
        "text": "I open the letter",
        "ts": "1.1",
        "thread_ts": "1.0",
    },
}
CHANGED = {
    "event_id": "Ev2",
    "event": {
        "type": "message",
        "subtype": "message_changed",
        "channel_type": "im",
        "channel": "D1",
        "ts": "1.2",
        "message": {"ts": "1.1", "user": "U1", "text": "I read the letter"},
        "previous_message": {"ts": "1.1", "user": "U1", "text": "I open the letter"},
    },
}
PRESSED = {
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "container": {"message_ts": "1.1"},
    "actions": [{"action_id": "skip", "value": f"{KEY}#1", "action_ts": "1.5"}],
}
ODD = st.none() | st.integers() | st.text(max_size=8) | st.just([]) | st.just({}) | st.booleans()


class Threads:
    """Delivery that knows one thread."""

    def key_at(self, channel, ts):
        """The invitation stands at the head of the thread."""
        return f"invite/{KEY}/1" if (channel, ts) == ("D1", "1.0") else None


class Nobody:
    """A client that must not be asked: arriving is offline."""

    def users_info(self, **given):
        """Say who somebody is, where that is not needed to decide."""
        return {"user": {"id": given["user"], "team_id": "T1", "real_name": "Ana"}}


@pytest.fixture
def office():
    return opened()


def opened(*, accepted=True):
    home = open_home(None)
    office = Office(home, Setups(None), Directory(Nobody(), "T1"), Threads(), clock.now)
    home.ledger.append(Turn("new", "p", clock.now(), "U1", processes=(Process("p", "Post"),)))
    for made in (lambda s: invite(s, "i", "U1"), lambda s: open_interview(s, "o")):
        standing = office.standing(office.account("p", "U1", Vantage.OPERATOR).key)
        home.ledger.append(made(office.situation(standing)).turn)
        if not accepted:
            break
    return office


def paths(shape, so_far=()):
    """Every place in a nested shape."""
    items = shape.items() if isinstance(shape, dict) else enumerate(shape)
    for key, value in items:
        yield (*so_far, key)
        if isinstance(value, dict | list):
            yield from paths(value, (*so_far, key))


def bent(shape, path, value):
    """The shape with something else in one place; dropped where value is None."""
    made = copy.deepcopy(shape)
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return made


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([TYPED, CHANGED, PRESSED]), st.data())
def test_no_bent_shape_is_an_error(shape, data):
    for _ in range(data.draw(st.integers(1, 3))):
        places = sorted(paths(shape), key=str)
        if places:
            shape = bent(shape, data.draw(st.sampled_from(places)), data.draw(ODD))
    arrivals = Arrivals(opened())
    arrivals.event(shape)
    arrivals.press(shape)


def test_an_answer_is_in_the_ledger_before_anything_else(office):
    deed = Arrivals(office).event(TYPED)
    assert deed.conversation == KEY
    assert office.home.ledger.message(deed.message).text == "I open the letter"
    assert "letter" not in json.dumps([str(getattr(deed, f)) for f in deed.__slots__])


def test_the_same_event_twice_is_kept_once(office):
    arrivals = Arrivals(office)
    assert arrivals.event(TYPED).key == arrivals.event(TYPED).key
    assert len(office.home.ledger.messages("p")) == 1


def test_an_edit_delivered_twice_is_one_revision(office):
    arrivals = Arrivals(office)
    arrivals.event(TYPED)
    arrivals.event(CHANGED)
    arrivals.event(CHANGED)
    [message] = office.home.ledger.messages("p")
    assert (message.text, message.revision) == ("I read the letter", 1)


def test_nobody_changes_what_somebody_else_wrote(office):
    arrivals = Arrivals(office)
    arrivals.event(TYPED)
    assert arrivals.event(bent(CHANGED, ("event", "message", "user"), "U2")) is None


def test_card_numbers_are_masked_before_they_are_stored(office):
    body = bent(TYPED, ("event", "text"), "I key 4111 1111 1111 1111 in")
    deed = Arrivals(office).event(body)
    assert "4111" not in office.home.ledger.message(deed.message).text


def test_before_a_yes_nothing_is_kept():
    office = opened(accepted=False)
    deed = Arrivals(office).event(TYPED)
    assert deed.message == ""
    assert not office.home.ledger.messages("p")


@pytest.mark.parametrize(
    ("said", "action"),
    [("yes please", "accept"), ("no, wrong person", "not_me"), ("maybe later", "not_now")],
)
def test_an_invitation_can_be_answered_in_words(said, action):
    deed = Arrivals(opened(accepted=False)).event(bent(TYPED, ("event", "text"), said))
    assert deed.action == action
