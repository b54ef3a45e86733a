"""People somebody mentions become known by key, so that "ask <@U2>" says whom to ask."""

import re
from collections.abc import Iterable

from bot.slack_work.at_hand import Office
from model_store.claims import Message
from model_store.events import Turn

_MENTION = re.compile(r"<@([A-Z0-9]+)>")


def introduced(office: Office, messages: Iterable[Message]) -> None:
    """Put everybody these messages mention on the ledger's list of people.

    Raises:
        UnavailableError: Slack did not say who they are.
    """
    known = {person.key for person in office.home.ledger.people()}
    for message in messages:
        for key in dict.fromkeys(_MENTION.findall(message.text)):
            if key not in known:
                person = office.person(key)
                turn = Turn(
                    f"met/{key}", message.process, message.at, message.speaker, people=(person,)
                )
                office.home.ledger.append(turn)
