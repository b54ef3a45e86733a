"""Everything the work needs at hand: the home, who people are, how processes are set up, delivery.

Reads fresh each time; nothing about an interview is kept here between two turns.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.bootstrap import Home
from bot.delivery.ports import Delivery
from bot.situations import situation
from bot.slack_work.at_hand.directory import Directory
from bot.slack_work.at_hand.setups import Setups
from bot.viewers import belief_in, released_in
from capture.interview.course import UNDER_WAY, Session, Situation, fold_session
from model_store.disclosure.permission import Actor, Audience, Belief, Role
from model_store.events import InterviewEvent
from model_store.people import Account, Person, Process, account_key, account_of
from model_store.vocabulary import Consent, Vantage


@dataclass(frozen=True, slots=True)
class Standing:
    """One interview as it stands now, with its log."""

    account: Account
    process: Process
    session: Session
    log: tuple[InterviewEvent, ...]

    @property
    def is_open(self) -> bool:
        """Whether it began and is not over."""
        return self.session.state in UNDER_WAY

    @property
    def last(self) -> str:
        """The moment of its last happening."""
        return self.log[-1].at if self.log else ""


@dataclass
class Office:
    """What the parts of the work share."""

    home: Home
    setups: Setups
    directory: Directory
    delivery: Delivery
    now: Callable[[], str]

    def person(self, key: str) -> Person:
        """Somebody, as the ledger knows them, else as the directory does.

        Raises:
            UnavailableError: nobody knows them yet and Slack did not answer.
        """
        known = next((p for p in self.home.ledger.people() if p.key == key), None)
        own = self.setups.role_of(key)
        if known:
            return Person(key, known.name, own or known.role, known.site, known.team)
        member = self.directory.member(key)
        return Person(key, member.name, own or member.title)

    def process(self, key: str) -> Process | None:
        """The process of that key."""
        return next((p for p in self.home.ledger.processes() if p.key == key), None)

    def account(self, process: str, person: str, vantage: Vantage) -> Account:
        """Somebody's account of a process from a vantage, known or new."""
        key = account_key(process, person, vantage)
        known = next((a for a in self.home.ledger.accounts(process) if a.key == key), None)
        return known or Account(
            key, person, process, vantage, Consent.ROLE_ONLY, opened_at=self.now()
        )

    def standing(self, key: str) -> Standing | None:
        """One interview by its account's key; None when there is no such process."""
        told = account_of(key)
        process = self.process(told.process)
        if process is None:
            return None
        log = self.home.ledger.interview(key)
        account = self.account(told.process, told.person, told.vantage)
        return Standing(account, process, fold_session(key, log), log)

    def situation(self, standing: Standing) -> Situation:
        """Everything the next turn of this interview may look at."""
        account = standing.account
        person = self.person(account.person)
        return situation(self.home, standing.process, account, person, self.now())

    def interviews_of(self, person: str) -> tuple[Standing, ...]:
        """Every interview of somebody, the one that moved last first."""
        found = [
            standing
            for process in self.home.ledger.processes()
            for account in self.home.ledger.accounts(process.key)
            if account.person == person and (standing := self.standing(account.key))
        ]
        return tuple(sorted(found, key=lambda s: s.last, reverse=True))

    def actor(self, person: str, process: str) -> Actor:
        """Somebody as they stand towards a process.

        Raises:
            UnavailableError: Slack did not say whether they are an admin.
        """
        setup = self.setups.of(process)
        roles = {Role.ADMIN} if self.directory.member(person).is_admin else set[Role]()
        if setup:
            roles |= {Role.OWNER} if setup.owner == person else set()
            roles |= {Role.LEADER} if person in setup.leaders else set()
            roles |= {Role.OPERATOR} if person in setup.operators else set()
        for account in self.home.ledger.accounts(process):
            if account.person == person:
                leads = account.vantage is Vantage.LEADER
                roles |= {Role.LEADER if leads else Role.OPERATOR}
        return Actor(person, frozenset(roles), self.belief(person, process))

    def belief(self, person: str, process: str) -> Belief:
        """Where somebody's own telling as a leader stands."""
        key = account_key(process, person, Vantage.LEADER)
        return belief_in(key, self.home.ledger.interview(key))

    def released(self, process: str) -> Mapping[Audience, int]:
        """For each audience, the ledger position up to which the owner released."""
        return released_in(self.home.ledger.events(process))

    def names(self) -> Mapping[str, str]:
        """What to call people in their own and in each other's view of who is asked."""
        return {person.key: person.name for person in self.home.ledger.people()}
