"""One question after the end of an interview: about a difference, or whether a fact still holds.

In the person's working hours, one at a time, as a posting in the interview's own thread.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.blocks.words import neutral
from bot.delivery.ports import Outgoing
from bot.reports.contents import SETTLED
from bot.settling.lookup import Found
from bot.situations import may_be_asked
from bot.slack_work.at_hand import Office, Standing, workday_in, working_moment
from bot.slack_work.talks.showing import Shown, show, show_again
from capture.interview.course import Move, State
from capture.interview.turns import open_interview
from model_store.events import Resolved
from model_store.people import Account
from model_store.settlement import Standing as FindingStanding
from model_store.settlement.ladder import Inquiry, inquiries
from model_store.settlement.recheck import PAST_DATE, REST, last_asked
from model_store.vocabulary import Resolution

PATIENCE = 10
"""So many working days a question waits for another one to be answered; then it is let go."""
PLANNED = "Somebody who can tell is asked one question, in their working hours. Nobody is named."
UNDER_WAY = "It will come up in an interview that is under way."
WAITING = "Somebody has been asked already; the answer is still to come."
TOLD = (
    "A difference in “{process}” was settled by an answer: {how}. `/gemba findings settled` shows "
    "it, and opens it again."
)
NOBODY = "There is nobody left who could tell and has not been asked. You can settle it yourself."


def _turn(rest: str, tick: str) -> str:
    """Key of the turn in which a planned question is put."""
    return f"inquire/{rest}/{tick}"


def settled_by(office: Office, standing: Standing, move: Move) -> list[Outgoing]:
    """Tell the owner that an answer settled a difference, and how; not whose answer it was."""
    setup = office.setups.of(standing.process.key)
    settled = [e for e in move.turn.events if isinstance(e, Resolved)]
    if setup is None or not setup.owner or setup.owner == standing.account.person:
        return []
    told = (
        TOLD.format(process=neutral(standing.process.name), how=SETTLED[Resolution(e.outcome)])
        for e in settled
    )
    key = f"settled/{move.turn.id}"
    return [Outgoing(f"{key}/{n}", setup.owner, text) for n, text in enumerate(told)]


class Inquiring:
    """Plans questions, and puts them when their moment has come."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def plan(self, found: Found, standing: FindingStanding) -> str:
        """Plan the best question about one finding; says what comes of it, naming nobody."""
        if any(asked.word is None for asked in standing.asked):
            return WAITING
        waits = False
        for one in inquiries((standing,), found.view, self._silent(found)):
            there = self._office.standing(one.account)
            if there is None or not self._can_be_worded(there, one):
                continue
            if there.session.state is State.CLOSED:
                self._once(f"inquire/{one.account}#{one.finding}", there.account, now=True)
                return PLANNED
            waits = waits or there.is_open
        return UNDER_WAY if waits else NOBODY

    def plan_recheck(self, standing: Standing) -> None:
        """Once an interview is over: look in half a year whether its facts still hold.

        Who has been asked about one before is looked in on again after a month.
        """
        if standing.session.state is not State.CLOSED:
            return
        cycle = self._office.home.life_cycle(standing.process)
        before = last_asked(cycle, standing.account.person)
        name = f"recheck/{standing.account.key}"
        self._once(name, standing.account, days=(REST if before else PAST_DATE).days + 1)

    def inquire(self, rest: str, tick: str) -> Sequence[Outgoing]:
        """Put the question that was planned, if it is still one; one at a time to a person."""
        account, _, about = rest.partition("#")
        finding, _, number = about.partition("#")
        standing = self._office.standing(account)
        if standing and standing.is_open and not self._office.home.ledger.has(_turn(rest, tick)):
            turns = int(number or 1)
            if turns < PATIENCE:
                name = f"inquire/{account}#{finding}#{turns + 1}"
                self._once(name, standing.account, days=1)
            return []
        return self._put(account, _turn(rest, tick), finding)

    def recheck(self, account: str, tick: str) -> Sequence[Outgoing]:
        """Ask whether a fact still holds, if one is past its date; and look again in a month."""
        standing = self._office.standing(account)
        if standing is None:
            return []
        self._once(f"recheck/{account}", standing.account, days=REST.days + 1)
        return self._put(account, f"recheck/{account}/{tick}", "")

    def _put(self, account: str, turn: str, finding: str) -> Sequence[Outgoing]:
        before = self._office.standing(account)
        if before is None:
            return []
        if self._office.home.ledger.has(turn):
            asked = before.session.open
            return show_again(before, Shown((), asked), turn) if asked else []
        situation = self._office.situation(before)
        wanted = [q for q in situation.inquiries if finding in ("", q.finding)]
        if before.session.state is not State.CLOSED or not wanted:
            return []
        move = open_interview(replace(situation, inquiries=wanted[:1]), turn)
        self._office.home.ledger.append(move.turn)
        after = self._office.standing(account) or before
        return show(before, after, Shown(move.say, after.session.open), turn)

    def _silent(self, found: Found) -> set[str]:
        """Leaders whose belief is not on record yet."""
        accounts = self._office.home.ledger.accounts(found.process.key)
        return {a.person for a in accounts if not may_be_asked(self._office.home, a)}

    def _can_be_worded(self, there: Standing, one: Inquiry) -> bool:
        asked = self._office.situation(there).inquiries
        return any(q.finding == one.finding for q in asked)

    def _once(self, name: str, account: Account, *, days: int = 0, now: bool = False) -> None:
        zone = self._office.directory.member(account.person).timezone
        moment = self._office.now()
        at = working_moment(moment, zone) if now else workday_in(moment, zone, days)
        self._office.delivery.once(name, at)
