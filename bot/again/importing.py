"""An older talk goes the way of any other: masked, read, stored; the same file twice is once."""

import hashlib
from collections.abc import Iterator

from bot.again.dialogue import told
from bot.bootstrap import Home
from bot.situations import situation
from capture.interview.answers import hear
from model_store.claims import Message
from model_store.events import Turn
from model_store.people import Account, Person, Process


def turns(
    home: Home, process: Process, person: Person, account: Account, text: str, at: str
) -> Iterator[Turn]:
    """Yield one turn to append for each stretch the speaker tells, but for those kept already."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    for number, part in enumerate(told(text, person.name)):
        key = f"{account.key}/{digest}-{number}"
        turn_id = f"{key}#import"
        if home.ledger.has(turn_id):
            continue
        message = Message(key, person.key, process.key, account.key, part.words, at)
        here = situation(home, process, account, person, at)
        yield hear(here, (message,), part.question, home.extractor, turn_id)
