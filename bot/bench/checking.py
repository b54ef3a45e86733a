"""Compares what people said with what became of it: nothing lost, nothing twice."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import LEDGER_FILE
from bot.delivery.slack_poster import EVENT_TYPE
from bot.sandbox.state.messages import Message
from bot.sandbox.wire import BOT_USER_ID
from bot.slack_work.at_hand import postings, question_key
from model_store.storage.sqlite import SqliteLedger, SqliteMail


@dataclass(frozen=True, slots=True)
class Said:
    """One message somebody sent into an interview that was open."""

    account: str
    key: str


def check(home: Path, said: Iterable[Said], shown: Iterable[Message]) -> tuple[str, ...]:
    """Everything that is wrong, a sentence each; nothing may be under way any more.

    Args:
        home: the app's folder.
        said: what was sent.
        shown: everything that stands in the workspace.
    """
    sent, stands = list(said), [m for m in shown if m.author == BOT_USER_ID]
    ledger, mail = SqliteLedger(home / LEDGER_FILE), SqliteMail(home / LEDGER_FILE)
    try:
        found = [
            *(f"still waiting to be taken: {one.conversation}" for one in mail.ringing()),
            *(f"still waiting to be posted: {place[1]}" for place in mail.places()),
            *_answers(ledger, sent),
            *_questions(ledger, {one.account for one in sent}, stands),
            *ledger.faults(),
        ]
    finally:
        ledger.close()
        mail.close()
    return tuple(found)


def _answers(ledger: SqliteLedger, sent: list[Said]) -> Iterator[str]:
    """Every message is in the ledger, and one turn took it."""
    taken = Counter(
        key
        for account in sorted({one.account for one in sent})
        for event in ledger.interview(account)
        for key in event.messages
    )
    for one in sent:
        if ledger.message(one.key) is None:
            yield f"lost: {one.key} is not in the ledger"
        elif taken[one.key] != 1:
            yield f"{one.key} was taken {taken[one.key]} times"


def _questions(
    ledger: SqliteLedger, accounts: Iterable[str], stands: list[Message]
) -> Iterator[str]:
    """Every question that the ledger says was put stands once, and nothing stands twice."""
    keys = Counter(key for message in stands if (key := key_of(message)))
    for key, times in keys.items():
        if times > 1:
            yield f"twice: {key} stands {times} times"
    for account in sorted(accounts):
        for number in range(1, postings(ledger.interview(account)) + 1):
            key = question_key(account, number)
            if key not in keys:
                yield f"lost: {key} was never posted"
    unnamed = sum(not key_of(message) for message in stands if not message.reader)
    if unnamed:
        yield f"{unnamed} messages carry no key"


def key_of(message: Message) -> str:
    """Key that a posting carries."""
    metadata = message.metadata or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return ""
    return str((metadata.get("event_payload") or {}).get("key", ""))
