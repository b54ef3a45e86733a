"""Reading the situation of one interview out of a home, and writing back what a turn adds."""

from bot.bootstrap import Home
from capture.interview.session import fold_session
from capture.interview.situation import Situation
from model_store.findings import all_findings
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.settlement import standings
from model_store.settlement.standing import pending


def situation(
    home: Home, process: Process, account: Account, person: Person, now: str
) -> Situation:
    """Everything the next turn of an interview may look at, read fresh."""
    knowledge = home.knowledge(process)
    seen = view(knowledge)
    return Situation(
        process=process,
        account=account,
        person=person,
        session=fold_session(account.key, home.ledger.interview(account.key)),
        knowledge=knowledge,
        people=home.ledger.people(),
        findings=pending(standings(all_findings(seen), knowledge, home.life_cycle(process), now)),
        now=now,
    )
