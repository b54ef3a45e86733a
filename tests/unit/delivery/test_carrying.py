"""What leaves stands once, in order, no faster than it may, and its content is dropped then."""

from itertools import pairwise
from pathlib import Path

from bot.delivery.carrying import Carrying
from bot.delivery.pace import Pace
from bot.delivery.ports import Outgoing, Posted
from bot.delivery.poster import RefusedError, TooFastError


def test_posts_to_one_place_keep_their_order_and_a_second_between_them(room):
    for number in range(3):
        room.delivery.post(Outgoing(f"K{number}", "U1", str(number)))
    room.delivery.post(Outgoing("other", "U2", "elsewhere"))
    room.passes(5)
    mine = [(at, out.text) for at, out, _ in room.slack.posts if out.to == "U1"]
    assert [text for _, text in mine] == ["0", "1", "2"]
    assert all(b - a >= 0.99 for (a, _), (b, _) in pairwise(mine))
    assert room.slack.texts.index("elsewhere") < 2


def test_the_same_key_is_posted_once(room):
    for _ in range(2):
        room.delivery.post(Outgoing("K", "U1", "hello"))
        room.passes(2)
    assert room.slack.texts == ["hello"]
    assert room.delivery.posted("K") == Posted("D-U1", "1.0")
    assert room.delivery.key_at("D-U1", "1.0") == "K"


def test_a_pause_that_slack_asks_for_is_kept(room):
    room.slack.errors = [TooFastError(7)]
    room.delivery.post(Outgoing("K", "U1", "hello"))
    room.passes(6)
    assert not room.slack.posts
    room.passes(3)
    assert room.slack.texts == ["hello"]


def test_an_answer_that_never_came_is_looked_for_before_it_is_posted_again(room):
    def lost(outgoing: Outgoing, anchors: object) -> Posted:
        Slack.post(room.slack, outgoing, anchors)
        raise OSError

    Slack = type(room.slack)  # noqa: N806 - it is a class
    room.slack.post = lost
    room.delivery.post(Outgoing("K", "U1", "hello"))
    room.passes(5)
    assert room.slack.texts == ["hello"]
    assert room.slack.found == 1
    assert room.delivery.posted("K") is not None


def test_a_refused_letter_is_dropped_and_lets_the_next_one_pass(room):
    room.slack.errors = [RefusedError("is_archived")]
    room.delivery.post(Outgoing("K1", "C1", "first"))
    room.delivery.post(Outgoing("K2", "C1", "second", thread="K1"))
    room.passes(5)
    assert room.slack.texts == ["second"]
    assert room.delivery.posted("K1") is None


def test_a_thread_and_a_replacement_are_named_by_keys(room):
    room.delivery.post(Outgoing("head", "U1", "question"))
    room.delivery.post(Outgoing("reply", "U1", "more", thread="head"))
    room.delivery.post(Outgoing("head/over", "U1", "answered", updates="head"))
    room.delivery.post(Outgoing("nothing", "U1", "dropped", updates="never posted"))
    room.passes(6)
    anchors = [(a.thread_ts, a.replaced) for _, _, a in room.slack.posts]
    assert anchors == [("", None), ("1.0", None), ("", Posted("D-U1", "1.0"))]


def test_what_a_question_says_after_its_replacement_keeps_its_own_key(room):
    room.delivery.post(Outgoing("head", "U1", "question"))
    room.delivery.post(Outgoing("head/over", "U1", "answered", updates="head"))
    room.passes(3)
    room.slack.standing["head/over"] = room.slack.standing["head"]
    assert room.delivery.key_at("D-U1", "1.0") == "head"


def test_content_is_gone_from_the_file_once_it_stands(room):
    room.delivery.post(Outgoing("K", "U1", "a canary in a coal mine"))
    room.passes(2)
    room.mail._file.db().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    room.mail.close()
    left = b"".join(Path(f).read_bytes() for f in room.path.glob("ledger.db*"))
    assert b"canary" not in left
    assert b"K" in left


def test_a_crash_between_posting_and_noting_it_leads_to_one_post(room):
    class Killed(BaseException):
        pass

    def dies(point: str) -> None:
        if point == "after post":
            raise Killed

    room.delivery.post(Outgoing("K", "U1", "hello"))
    carrying = Carrying(room.mail, room.slack, Pace(), room.clock, dies)
    try:
        carrying.carry("U1")
    except Killed:
        again = room.restarted()
    again.passes(2)
    assert again.slack.texts == ["hello"]
