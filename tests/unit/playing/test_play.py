"""The example, played by the real engine: what every result must hold, whatever was understood."""

from functools import cache

import pytest

from bot.bootstrap import open_home
from bot.personas.speaker import Speaker
from bot.playing.demo import EXAMPLE
from bot.playing.play import Mode, load_show, play, results
from model_store.errors import ConfigurationError
from model_store.vocabulary import Side, Slot

MODES = tuple(Mode)


@cache
def played(mode: Mode):
    home, show = open_home(None), load_show(EXAMPLE)
    ticks = iter(range(10**6))
    moments = (f"2026-05-07T09:{n // 60 % 60:02}:{n % 60:02}+00:00" for n in ticks)
    for _ in play(home, [show], mode, lambda: next(moments)):
        pass
    ((_, row),) = results(home, [show], mode)
    return show, row


def squeezed(text: str) -> str:
    return " ".join(text.split()).lower()


@pytest.mark.parametrize("mode", MODES)
def test_every_claim_quotes_something_its_speaker_said(mode):
    _, row = played(mode)
    said = {}
    for turn in row["turns"]:
        said.setdefault(turn["user"], []).extend(map(squeezed, turn["messages"]))
    assert row["claims"]
    ungrounded = [
        c for c in row["claims"] if not any(squeezed(c["quote"]) in m for m in said[c["speaker"]])
    ]
    assert ungrounded == []


@pytest.mark.parametrize("mode", MODES)
def test_no_contradiction_stands_on_one_side(mode):
    _, row = played(mode)
    hard = [f for f in row["findings"] if f["list"] == "contradicted"]
    assert all(side["quotes"] for f in hard for side in f["sides"])
    assert len({f["id"] for f in row["findings"]}) == len(row["findings"])


@pytest.mark.parametrize("mode", MODES)
def test_the_subject_of_a_claim_is_the_label_of_a_step(mode):
    _, row = played(mode)
    labels = {s["label"] for s in row["steps"]}
    live = [c for c in row["claims"] if c["status"] == "live" and c["subject"]]
    assert {c["subject"] for c in live} <= labels


def test_an_interview_stays_within_its_budget_and_asks_single_short_questions():
    show, row = played(Mode.INTERVIEW)
    leaders = {a.user for a in show.scenario.accounts if a.vantage.side is Side.LEADER}
    for user, _ in show.scripts:
        asked = [t["question"] for t in row["turns"] if t["user"] == user and t["question"]]
        counted = [q for q in asked if q["slot"] not in ("opening", "confirm")]
        assert len(counted) <= (6 if user in leaders else 12)
        assert all(q["text"].count("?") == 1 and len(q["text"].split()) <= 25 for q in asked)
        assert asked[-1]["slot"] == "confirm"


def test_an_interview_says_only_what_the_simulated_speaker_would():
    show, row = played(Mode.INTERVIEW)
    speakers = {user: Speaker(script) for (user, _), script in show.scripts.items()}
    for turn in row["turns"]:
        question = turn["question"]
        said = speakers[turn["user"]].answer(Slot(question["slot"]), question["step"])
        assert list(said) == turn["messages"]


def test_a_transcript_says_everything_once():
    show, row = played(Mode.TRANSCRIPT)
    for (user, _), script in show.scripts.items():
        wanted = [m for _, _, words in Speaker(script).transcript() for m in words]
        assert [m for t in row["turns"] if t["user"] == user for m in t["messages"]] == wanted


def test_operators_speak_before_leaders():
    show, row = played(Mode.INTERVIEW)
    leaders = {a.user for a in show.scenario.accounts if a.vantage.side is Side.LEADER}
    order = list(dict.fromkeys(t["user"] for t in row["turns"]))
    assert [u in leaders for u in order] == sorted(u in leaders for u in order)


def test_playing_twice_gives_the_same_claims_and_findings():
    _, first = played(Mode.TRANSCRIPT)
    played.cache_clear()
    _, second = played(Mode.TRANSCRIPT)
    assert [c["id"] for c in first["claims"]] == [c["id"] for c in second["claims"]]
    assert first["findings"] == second["findings"]
    assert first["queues"] == second["queues"]


def clock():
    return "2026-05-07T09:00:00+00:00"


@pytest.mark.parametrize("mode", MODES)
def test_a_home_that_already_heard_a_speaker_is_refused_before_anything_is_played(mode):
    home = open_home(None)
    next(play(home, [load_show(EXAMPLE)], mode, clock))
    before = home.ledger.messages("P01")
    with pytest.raises(ConfigurationError, match="already spoken"):
        list(play(home, [load_show(EXAMPLE)], mode, clock))
    assert home.ledger.messages("P01") == before


def test_a_transcript_may_be_read_into_a_home_where_the_same_people_were_interviewed():
    home, show = open_home(None), load_show(EXAMPLE)
    asked = [said for _, said in play(home, [show], Mode.INTERVIEW, clock)]
    told = [said for _, said in play(home, [load_show(EXAMPLE)], Mode.TRANSCRIPT, clock)]
    stored = home.ledger.messages("P01")
    assert len(stored) == sum(len(said.messages) for said in (*asked, *told))


def test_one_process_given_twice_is_refused():
    with pytest.raises(ConfigurationError, match="twice"):
        list(play(open_home(None), [load_show(EXAMPLE)] * 2, Mode.TRANSCRIPT, clock))


def test_whoever_confirms_has_been_shown_what_was_understood():
    """A transcript with "yes" in it says yes to what."""
    home, show = open_home(None), load_show(EXAMPLE)
    said = list(play(home, [show], Mode.INTERVIEW, lambda: "2026-05-07T09:00:00+00:00"))
    shown = {turn.question["slot"] for _, turn in said if turn.read_back}
    assert shown == {Slot.CONFIRM.value}
