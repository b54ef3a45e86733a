"""Which process somebody means: only those they are part of are ever named to them."""

from bot.blocks.words import neutral
from bot.slack_work.at_hand.office import Office
from model_store.disclosure.permission import Role
from model_store.errors import SpeakerError
from model_store.people import Process


def mine(office: Office, person: str) -> tuple[Process, ...]:
    """Processes somebody is part of; an admin sees all of them."""
    everything = office.home.ledger.processes()
    return tuple(p for p in everything if office.actor(person, p.key).roles)


def meant(office: Office, person: str, words: str) -> Process:
    """The process of that name; without a name, the only one there is.

    Raises:
        SpeakerError: there is none or several; the message lists what there is to choose from.
    """
    known, wanted = mine(office, person), " ".join(words.casefold().split())
    if wanted:
        exact = [p for p in known if wanted in (p.key.casefold(), p.name.casefold())]
        known = tuple(exact or (p for p in known if wanted in p.name.casefold()))
    if len(known) == 1:
        return known[0]
    listed = "; ".join(neutral(p.name) for p in known or mine(office, person))
    if not listed:
        raise SpeakerError(
            "You are not part of any process yet. Describe how you work with `/gemba start`, or "
            "set a process up with `/gemba process new`."
        )
    raise SpeakerError(
        f"Which process do you mean? Put its name behind the word. Yours: {listed}."
    )


def leads(office: Office, person: str, process: str) -> bool:
    """Whether somebody is asked as a leader of a process."""
    roles = office.actor(person, process).roles
    return Role.LEADER in roles and Role.OPERATOR not in roles
