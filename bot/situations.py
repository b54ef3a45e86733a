"""Reading the situation of one interview out of a home, and writing back what a turn adds."""

from bot.bootstrap import Home
from capture.interview.session import fold_session
from capture.interview.situation import Situation
from model_store.findings import all_findings
from model_store.graph.view import view
from model_store.people import Account, Person, Process


def situation(
    home: Home, process: Process, account: Account, person: Person, now: str
) -> Situation:
    """Everything the next turn of an interview may look at, read fresh."""
    knowledge = home.knowledge(process)
    return Situation(
        process=process,
        account=account,
        person=person,
        session=fold_session(account.key, home.ledger.interview(account.key)),
        knowledge=knowledge,
        people=home.ledger.people(),
        findings=all_findings(view(knowledge)),
        now=now,
    )
