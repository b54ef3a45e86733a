"""Asking people to tell about a process: at once for a handful, with an admin's yes beyond it.

Guests, bots and strangers are never invited; whoever is asked already is not asked again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.blocks.requests import request_for_admin
from bot.blocks.words import neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.at_hand import Office, Request, Setup
from bot.slack_work.talks.showing import invited
from capture.interview.course import State
from capture.interview.turns import invite
from model_store.disclosure.permission import Thing, may
from model_store.people import Process, account_key
from model_store.vocabulary import Vantage

HANDFUL = 5
"""People an owner may have asked about one process without an admin."""


@dataclass(frozen=True, slots=True)
class Invited:
    """What became of an invitation of several: who is asked, who is not and why, who waits."""

    asked: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    waiting: tuple[str, ...] = ()


class Invitations:
    """Sends invitations and settles requests for them."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def invite(
        self, process: Process, by: str, people: Iterable[str], vantage: Vantage
    ) -> Invited:
        """Invite people on somebody's behalf.

        Raises:
            UnavailableError: Slack did not say who they are.
        """
        wanted = list(dict.fromkeys(people))
        fit, refused = self._fitting(process, wanted, vantage)
        setup = self._office.setups.of(process.key)
        if setup:
            self._list(setup, fit, vantage)
        many = may(self._office.actor(by, process.key), Thing.INVITE_MANY, {})
        if not many.allowed and self._count(process) + len(fit) > HANDFUL:
            self._ask_admins(process, by, fit, vantage)
            return Invited((), refused, tuple(fit))
        for person in fit:
            self.send(process, by, person, vantage)
        return Invited(tuple(fit), refused)

    def send(self, process: Process, by: str, person: str, vantage: Vantage) -> None:
        """Send one invitation, unless its interview is under way or was sent already."""
        account = self._office.account(process.key, person, vantage)
        standing = self._office.standing(account.key)
        if standing is None or standing.is_open or standing.session.state is State.INVITED:
            return
        situation = self._office.situation(standing)
        turn = f"invite/{account.key}/{len(standing.log)}"
        self._office.home.ledger.append(invite(situation, turn, by).turn)
        now = self._office.standing(account.key)
        if now:
            self._office.delivery.post(invited(self._office, now, by))

    def settle(self, key: str, admin: str, *, yes: bool) -> list[Outgoing] | None:
        """Do what an admin decided; None when somebody else was sooner or it is not theirs."""
        request = self._office.setups.request(key)
        process = self._office.process(request.process) if request else None
        if request is None or process is None:
            return None
        actor = self._office.actor(admin, process.key)
        if not may(actor, Thing.APPROVE_INVITATIONS, {}).allowed:
            return None
        if self._office.setups.settle(key) is None:
            return None
        people = [(p, Vantage.LEADER) for p in request.leaders]
        people += [(p, Vantage.OPERATOR) for p in request.operators]
        for person, vantage in people if yes else ():
            self.send(process, request.by, person, vantage)
        said = f"{len(people)} invitations for “{neutral(process.name)}”: "
        said += "approved and sent." if yes else "an admin did not approve them."
        told = [Outgoing(f"settled/{key}", request.by, said)]
        return told + [
            Outgoing(f"settled/{key}/{one}", one, said, updates=f"request/{key}/{one}")
            for one in self._office.directory.admins()
        ]

    def _fitting(
        self, process: Process, people: Sequence[str], vantage: Vantage
    ) -> tuple[list[str], tuple[tuple[str, str], ...]]:
        del process, vantage
        members = [self._office.directory.member(person) for person in people]
        fit = [member.key for member in members if not member.refusal]
        return fit, tuple((member.key, member.refusal) for member in members if member.refusal)

    def _list(self, setup: Setup, people: Sequence[str], vantage: Vantage) -> None:
        name = "leaders" if vantage is Vantage.LEADER else "operators"
        listed = tuple(dict.fromkeys((*getattr(setup, name), *people)))
        self._office.setups.put(setup.model_copy(update={name: listed}))

    def _count(self, process: Process) -> int:
        """How many people were invited to this process so far."""
        accounts = self._office.home.ledger.accounts(process.key)
        return sum(bool(self._office.home.ledger.interview(a.key)) for a in accounts)

    def _ask_admins(
        self, process: Process, by: str, people: Sequence[str], vantage: Vantage
    ) -> None:
        leads = vantage is Vantage.LEADER
        key = account_key(process.key, by, vantage) + f"/{self._office.now()}"
        listed = {"leaders" if leads else "operators": tuple(people)}
        request = Request.model_validate({"key": key, "process": process.key, "by": by} | listed)
        self._office.setups.ask(request)
        names = [self._office.person(person).name for person in people]
        text, blocks = request_for_admin(key, process.name, self._office.person(by).name, names)
        for admin in self._office.directory.admins():
            self._office.delivery.post(Outgoing(f"request/{key}/{admin}", admin, text, blocks))
