"""Nothing a ledger is given comes back changed: every event, every value, every text."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model_store.claims import Claim, Extractor, Message, claim_id
from model_store.errors import ConfigurationError
from model_store.events import Asserted, ClaimEvent, Forgotten, InterviewEvent, Turn
from model_store.people import Account, Person, Process
from model_store.storage.in_memory.ledger import MemoryLedger
from model_store.storage.ledger.chain import owner_of
from model_store.storage.ledger.codec import event_kind, read, read_event, write
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.values import Range, Scope, Value

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False))
values = st.one_of(*map(st.from_type, get_args(Value)))


@st.composite
def claims(draw):
    """A claim with every field drawn, quoting all of a message of its own."""
    quote = draw(words.filter(str.strip))
    claim = draw(
        st.builds(
            Claim,
            quote=st.just(quote),
            span=st.just((0, len(quote))),
            process=st.just("P"),
            value=values,
            links=st.lists(words, max_size=2).map(tuple),
            scope=st.from_type(Scope),
            share=st.none() | st.from_type(Range),
            extractor=st.from_type(Extractor),
        )
    )
    return replace(claim, id=claim_id(claim))


events = st.one_of(
    st.builds(Asserted, claims()),
    *(st.from_type(kind) for kind in get_args(ClaimEvent) if kind is not Asserted),
)


@given(events)
def test_every_event_reads_back_as_it_was_written(event):
    assert read_event(event_kind(event), write(event)) == event


@pytest.mark.parametrize("kind", [Person, Process, Account, Message, InterviewEvent])
def test_every_record_reads_back_as_it_was_written(kind):
    @given(st.from_type(kind))
    def holds(record):
        assert read(write(record), kind) == record

    holds()


def test_a_record_written_before_a_field_was_added_reads_with_its_default():
    assert read('{"key":"U1","name":"Ann"}', Person) == Person("U1", "Ann")


def test_a_record_that_lacks_what_it_needs_is_refused():
    with pytest.raises(ConfigurationError, match=r"Person.*cannot be read"):
        read('{"key":"U1"}', Person)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(claims(), min_size=1, max_size=3), st.lists(events, max_size=4), words)
def test_memory_and_file_give_back_the_same(said, more, why):
    with tempfile.TemporaryDirectory() as folder:
        memory, disk = MemoryLedger(), SqliteLedger(Path(folder) / "ledger.db")
        for turn in _turns(said, more, why):
            assert _told(memory, turn) == _told(disk, turn)
            assert _shown(memory) == _shown(disk)
        for speaker in {claim.speaker for claim in said}:
            assert memory.forget(speaker) == disk.forget(speaker)
        shapes = [[(r.seq, type(r.event)) for r in each.events("P")] for each in (memory, disk)]
        assert shapes[0] == shapes[1]
        disk.close()


def _turns(said, more, why):
    for number, claim in enumerate(said):
        message = Message(
            claim.message, claim.speaker, "P", claim.account, claim.quote, "noon", number
        )
        yield Turn(
            f"t{number}",
            "P",
            "noon",
            claim.speaker,
            why,
            messages=(message,),
            people=(Person(claim.speaker, why),),
            accounts=(st_account(claim),),
            events=(Asserted(claim),),
        )
    for number, event in enumerate(more):
        if not isinstance(event, Forgotten | Asserted):
            yield Turn(f"m{number}", "P", "noon", owner_of(event, "gemba"), why, events=(event,))


def st_account(claim):
    """An account for a claim's speaker."""
    from model_store.vocabulary import Vantage

    return Account(claim.account, claim.speaker, "P", Vantage.OPERATOR)


def _told(ledger, turn):
    try:
        return ledger.append(turn)
    except Exception as error:  # noqa: BLE001
        return type(error), str(error)


def _shown(ledger):
    events = [(r.seq, r.turn, r.at, r.by, r.why, r.branch, r.event) for r in ledger.events("P")]
    lists = (ledger.people(), ledger.processes(), ledger.accounts("P"), ledger.messages("P"))
    return (events, *lists)
