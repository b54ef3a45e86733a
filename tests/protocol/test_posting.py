"""Slack's own client carries what delivery posts: keyed, found again, paced, refused by code."""

import pytest

from bot.delivery.ports import Outgoing, Posted
from bot.delivery.poster import Anchors, RefusedError, TooFastError
from bot.delivery.slack_poster import SlackPoster


@pytest.fixture
def poster(client):
    return SlackPoster(client, gap=0.0)


@pytest.fixture
def ana(sandbox):
    return sandbox.person("Ana")


def test_a_posting_to_a_person_is_in_their_direct_message_and_found_by_its_key(poster, ana):
    message = Outgoing("ask/1", ana.id, "How do you begin?")
    posted = poster.post(message, Anchors())
    assert posted.channel == ana.room
    assert poster.find(message, Anchors()) == posted
    assert poster.find(Outgoing("ask/2", ana.id, "?"), Anchors()) is None


def test_a_reply_is_found_in_its_thread(poster, ana):
    head = poster.post(Outgoing("head", ana.id, "head"), Anchors())
    reply = Outgoing("reply", ana.id, "reply")
    posted = poster.post(reply, Anchors(thread_ts=head.ts))
    assert poster.find(reply, Anchors(thread_ts=head.ts)) == posted
    assert [m.thread for m in ana.sees() if m.ts == posted.ts] == [head.ts]


def test_an_update_changes_what_stands(poster, ana):
    posted = poster.post(Outgoing("a", ana.id, "before"), Anchors())
    assert poster.post(Outgoing("b", ana.id, "after"), Anchors(replaced=posted)) == posted
    assert [m.text for m in ana.sees()] == ["after"]


def test_an_ephemeral_is_for_one_reader(poster, sandbox, ana):
    lee = sandbox.person("Lee")
    room = sandbox.read(lambda w: next(r.id for r in w.talk.rooms.values() if r.name == "ops"))
    poster.post(Outgoing("e", room, "for you", only_for=ana.id), Anchors())
    assert [m.text for m in ana.sees(room=room)] == ["for you"]
    assert lee.sees(room=room) == []


def test_a_429_says_how_long_to_wait(poster, sandbox, ana):
    sandbox.pull("refuse", method="chat.postMessage", times=1, status=429, retry_after=7)
    with pytest.raises(TooFastError) as error:
        poster.post(Outgoing("a", ana.id, "hello"), Anchors())
    assert error.value.seconds == 7


def test_a_fault_of_the_server_may_pass(poster, sandbox, ana):
    sandbox.pull("refuse", method="chat.postMessage", times=1, status=500)
    with pytest.raises(OSError, match="internal_error"):
        poster.post(Outgoing("a", ana.id, "hello"), Anchors())
    assert poster.post(Outgoing("a", ana.id, "hello"), Anchors())


def test_a_place_that_is_not_there_is_refused_for_good(poster):
    with pytest.raises(RefusedError, match="channel_not_found"):
        poster.post(Outgoing("a", "C404", "hello"), Anchors())


def test_blocks_that_slack_will_not_have_are_said_plainly(poster, ana):
    wrong = ({"type": "section"},)
    assert isinstance(poster.post(Outgoing("a", ana.id, "hello", wrong), Anchors()), Posted)
    assert [m.text for m in ana.sees()] == ["hello"]


def test_a_person_and_their_channel_share_one_pace(client, ana):
    poster = SlackPoster(client, gap=5.0)
    poster.post(Outgoing("a", ana.id, "one"), Anchors())
    with pytest.raises(TooFastError):
        poster.post(Outgoing("b", ana.room, "two"), Anchors())
