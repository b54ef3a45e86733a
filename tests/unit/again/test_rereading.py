"""A better reader adds and replaces, and leaves alone what a speaker has settled."""

from dataclasses import replace

import pytest

from bot.again.importing import turns
from bot.again.rereading import WHY, reread, turn_of
from bot.bootstrap import Home
from capture.ports import Heard, Reading
from model_store.claims import Claim, grounded
from model_store.events import Asserted, Confirmed, Corrected, Turn, Withdrawn
from model_store.history import differences
from model_store.people import Account, Person, Process, account_key
from model_store.storage.in_memory.ledger import MemoryLedger
from model_store.storage.ledger.auditing import audit
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage

AT = "2026-01-05T09:00:00+00:00"
PROCESS = Process("P", "Repairs")
ME = Person("U1", "Nadia Berg", "Planner")
KEY = account_key("P", "U1", Vantage.OPERATOR)
ACCOUNT = Account(KEY, "U1", "P", Vantage.OPERATOR, opened_at=AT)
TALK = "i print the order\n\nkofi picks the parts"


class Reader:
    """Reads every message as one claim of a kind."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def read(self, heard: Heard) -> Reading:
        """One claim a message, about all of it."""
        claims = []
        for message in heard.messages:
            claim = Claim(
                kind=self.kind,
                speaker=message.speaker,
                process=message.process,
                account=message.account,
                message=message.key,
                quote=message.text,
                span=(0, len(message.text)),
                value=Text(message.text),
                mention=message.text,
            )
            claims.append(grounded(claim, message))
        return Reading(tuple(claims))


def home_with(kind):
    return Home(MemoryLedger(), load_extractor=lambda: Reader(kind))


@pytest.fixture
def home():
    place = home_with(Kind.STEP)
    for turn in turns(place, PROCESS, ME, ACCOUNT, TALK, AT):
        place.ledger.append(turn)
    return place


def again(home, kind):
    """The same ledger under another reader."""
    return Home(home.ledger, load_extractor=lambda: Reader(kind))


def append_reread(home):
    for change in tuple(reread(home, PROCESS)):
        if change.new or change.old:
            home.ledger.append(turn_of(change, PROCESS, AT))


def live(home):
    return [(c.kind, c.quote) for c in home.knowledge(PROCESS).live]


def settle(home, event):
    home.ledger.append(Turn("settled", "P", AT, "U1", events=(event,)))


def test_the_same_file_twice_is_once(home):
    """Imported again, nothing is left to append."""
    assert list(turns(home, PROCESS, ME, ACCOUNT, TALK, AT)) == []


def test_the_same_reader_changes_nothing(home):
    """So reading again is always safe."""
    (change,) = reread(home, PROCESS)
    assert (change.new, change.old, change.kept) == ((), (), 2)


def test_another_reading_replaces_the_old_one_and_the_ledger_still_verifies(home):
    """One event names the old claims and the new ones."""
    other = again(home, Kind.CONTROL)
    append_reread(other)
    assert {kind for kind, _ in live(other)} == {Kind.CONTROL}
    assert audit(other.ledger).problems == ()


def test_the_diff_files_it_under_our_reading_and_under_nobody(home):
    """No speaker is said to have said anything else."""
    before = home.knowledge(PROCESS)
    other = again(home, Kind.CONTROL)
    append_reread(other)
    told = differences(before, other.knowledge(PROCESS))
    assert "Our reading of 2 messages changed; nobody said otherwise." in told
    assert not [line for line in told if "says" in line or "put right" in line]


def test_what_a_speaker_confirmed_is_only_added_to(home):
    """The confirmed claim stays beside what is new in other words."""
    first = home.knowledge(PROCESS).live[0]
    settle(home, Confirmed(first.id))
    other = again(home, Kind.CONTROL)
    append_reread(other)
    kinds = [kind for kind, quote in live(other) if quote == first.quote]
    assert kinds == [Kind.STEP, Kind.CONTROL]


@pytest.mark.parametrize("taken_back", [Withdrawn, Corrected])
def test_what_a_speaker_took_back_never_returns(home, taken_back):
    """Not even when another reader finds the same kind in the same words under another name."""
    first = home.knowledge(PROCESS).live[0]
    settle(home, taken_back(first.id))
    renamed = replace_mentions(again(home, Kind.STEP))
    append_reread(renamed)
    assert first.quote not in [quote for _, quote in live(renamed)]


def replace_mentions(home):
    class Renaming(Reader):
        def read(self, heard):
            named = [
                grounded(replace(c, mention="it", id=""), message)
                for c, message in zip(super().read(heard).claims, heard.messages, strict=True)
            ]
            return Reading(tuple(named))

    return Home(home.ledger, load_extractor=lambda: Renaming(Kind.STEP))


def test_the_turn_is_the_ledgers_own_and_says_why(home):
    """Nobody is made to have said it; the new claims still bear their speaker."""
    (change,) = reread(again(home, Kind.CONTROL), PROCESS)
    turn = turn_of(change, PROCESS, AT)
    assert (turn.by, turn.why) == ("gemba", WHY)
    assert {e.claim.speaker for e in turn.events if isinstance(e, Asserted)} == {"U1"}
