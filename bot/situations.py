"""Reading the situation of one interview out of a home, and writing back what a turn adds."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import overload

from bot.bootstrap import Home
from bot.reports.wording import roles
from bot.settling.wording import question, still
from bot.viewers import belief_in
from capture.interview.course import Situation, fold_session
from capture.ports import Question
from model_store.disclosure.permission import Belief
from model_store.findings import all_findings
from model_store.graph.view import ProcessView, view
from model_store.people import Account, Person, Process
from model_store.queues.unmeasured import find_unmeasured_waits
from model_store.settlement import LifeCycle, Standing, standings
from model_store.settlement.ladder import inquiries
from model_store.settlement.recheck import rechecks
from model_store.settlement.standing import evidence, pending
from model_store.vocabulary import Side


class OnDemand(Sequence[Question]):
    """Questions that are found and worded when somebody looks: most turns never do."""

    def __init__(self, find: Callable[[], tuple[Question, ...]]) -> None:
        self._find = cache(find)

    def __len__(self) -> int:
        return len(self._find())

    @overload
    def __getitem__(self, place: int) -> Question: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Question]: ...
    def __getitem__(self, place: int | slice) -> Question | Sequence[Question]:
        return self._find()[place]


def situation(
    home: Home, process: Process, account: Account, person: Person, now: str
) -> Situation:
    """Everything the next turn of an interview may look at, read fresh."""
    knowledge, cycle = home.read(process)
    seen = view(knowledge)
    every = standings(all_findings(seen), knowledge, cycle, now)
    session = fold_session(account.key, home.ledger.interview(account.key))
    return Situation(
        process=process,
        account=account,
        person=person,
        session=session,
        knowledge=knowledge,
        people=home.ledger.people(),
        findings=pending(every),
        differences=every,
        needs=find_unmeasured_waits(seen),
        inquiries=OnDemand(lambda: _inquiries(home, account, every, seen, (cycle, now))),
        now=now,
    )


def _inquiries(
    home: Home,
    account: Account,
    every: tuple[Standing, ...],
    seen: ProcessView,
    when: tuple[LifeCycle, str],
) -> tuple[Question, ...]:
    """What somebody could be asked: about differences first, then whether a fact still holds."""
    if not may_be_asked(home, account):
        return ()
    cycle, now = when
    important = {c.id for s in every for c in evidence(s.finding)}
    again = (
        asked
        for one in rechecks(seen, cycle, now, important)
        if one.claim.account == account.key and (asked := still(one, seen)) is not None
    )
    return (*worded(every, seen, account), *again)


def may_be_asked(home: Home, account: Account) -> bool:
    """Whether somebody may hear that a thing is told in two ways: leaders after their belief."""
    if account.vantage.side is not Side.LEADER:
        return True
    return belief_in(account.key, home.ledger.interview(account.key)) is Belief.RECORDED


def worded(every: tuple[Standing, ...], seen: ProcessView, account: Account) -> Iterator[Question]:
    """Questions about differences for one person, worth most first, if they can be worded."""
    findings = {s.finding.id: s.finding for s in every}
    naming = roles(seen.knowledge.people, seen.claims)
    worded_already: set[str] = set()
    for inquiry in inquiries(every, seen):
        if inquiry.account == account.key and inquiry.finding not in worded_already:
            asked = question(inquiry, findings[inquiry.finding], seen, naming)
            if asked is not None:
                worded_already.add(inquiry.finding)
                yield asked
