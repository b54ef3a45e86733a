"""A session is nothing but the fold of its events."""

from hypothesis import given
from hypothesis import strategies as st

from capture.interview.course.session import Outcome, Session, State, advance, fold_session
from capture.ports import Question
from model_store.events import InterviewEvent, InterviewKind
from model_store.vocabulary import Slot

ME = "P/U/operator"
K = InterviewKind


def event(kind, **fields):
    return InterviewEvent(kind, ME, "t", **fields)


def asked(slot=Slot.WAIT, step=None, text="Where?"):
    return event(K.ASKED, slot=slot, step=step, text=text)


events = st.builds(
    InterviewEvent,
    kind=st.sampled_from(list(K)),
    account=st.sampled_from([ME, ME, ME, "P/V/leader"]),
    at=st.just("t"),
    slot=st.none() | st.sampled_from(list(Slot)),
    step=st.none() | st.text(max_size=5),
    text=st.text(max_size=5),
    messages=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    claims=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    note=st.sampled_from(["", "told", "unknown", "unknown:U3", "nothing", "later"]),
)
logs = st.lists(events, max_size=30)


@given(logs, st.integers(0, 30))
def test_folding_in_two_parts_is_folding_at_once(log, cut):
    session = fold_session(ME, log[:cut])
    for one in log[cut:]:
        session = advance(session, one)
    assert session == fold_session(ME, log)


@given(logs)
def test_any_log_folds_and_only_the_last_asking_can_be_open(log):
    session = fold_session(ME, log)
    assert all(a.outcome is not Outcome.OPEN for a in session.askings[:-1])
    assert 0 <= session.used <= len(session.askings)


@given(logs)
def test_events_of_others_change_nothing(log):
    mine = [e for e in log if e.account == ME]
    assert fold_session(ME, log) == fold_session(ME, mine)


@given(logs)
def test_pausing_and_resuming_keeps_the_open_question(log):
    before = fold_session(ME, log)
    after = fold_session(ME, [*log, event(K.PAUSED), event(K.RESUMED)])
    assert after.open == before.open
    assert after.askings == before.askings


def test_a_new_session_has_nothing_open():
    assert fold_session(ME, []) == Session(ME)
    assert Session(ME).open is None


def test_an_asked_question_is_open_until_it_is_answered():
    log = [event(K.ACCEPTED), asked()]
    assert fold_session(ME, log).open == Question(Slot.WAIT, None, "Where?")
    log.append(event(K.ANSWERED, messages=("m1",), claims=("c1",), note="unknown:U3"))
    session = fold_session(ME, log)
    assert session.open is None
    assert session.answered[0].outcome is Outcome.UNKNOWN
    assert session.answered[0].messages == ("m1",)


def test_opening_and_read_back_cost_no_question():
    log = [asked(Slot.OPENING), event(K.ANSWERED), asked(), event(K.ANSWERED), asked(Slot.CONFIRM)]
    session = fold_session(ME, log)
    assert session.used == 1
    assert session.state is State.READ_BACK


def test_undo_drops_the_last_answer_and_what_was_asked_after_it():
    log = [asked(), event(K.ANSWERED), asked(Slot.OWNER), event(K.UNDONE)]
    assert fold_session(ME, log).askings == ()


def test_a_question_put_over_an_open_one_leaves_it_skipped():
    session = fold_session(ME, [asked(), asked(Slot.OWNER)])
    assert [a.outcome for a in session.askings] == [Outcome.SKIPPED, Outcome.OPEN]
    assert session.skipped == session.askings[:1]


def test_snoozing_keeps_until_when():
    session = fold_session(ME, [event(K.SNOOZED, note="2026-02-01")])
    assert (session.state, session.until) == (State.SNOOZED, "2026-02-01")
