"""What happens at a moment: an interview goes on, a silence gets a reminder, a question is put.

Two reminders a question at most, in the person's working hours; after that nothing more is said.
"""

from collections.abc import Callable, Sequence

from bot.blocks.words import neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.at_hand import (
    Office,
    Reporting,
    Standing,
    account_in,
    postings,
    question_key,
    workday_after,
)
from bot.slack_work.talks.inquiring import Inquiring
from bot.slack_work.talks.showing import (
    Shown,
    invited,
    inviter_of,
    read_back_lines,
    show,
    show_again,
    thread_of,
)
from capture.interview.course import State
from capture.interview.turns import invite, open_interview

REMINDERS = 2
WAITING = frozenset({State.ACTIVE, State.READ_BACK})
FIRST = "Whenever you have a moment, this question still waits: “{question}”"
LAST = (
    "I ask no further, and keep what you told so far. If you like to go on some day, just answer: "
    "“{question}”"
)


class Moments:
    """Wakes and reminds; a moment that has lost its reason does nothing."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._reporting = Reporting(office)
        self._inquiring = Inquiring(office)

    def tick(self, name: str, tick: str) -> Sequence[Outgoing]:
        """Do what a schedule is for; its name says what and about whom."""
        kind, _, rest = name.partition("/")
        kinds: dict[str, Callable[[str, str], Sequence[Outgoing]]] = {
            "wake": self._wake,
            "resume": self._resume,
            "remind": self._remind,
            "report": self._reporting.weekly,
            "inquire": self._inquiring.inquire,
            "recheck": self._inquiring.recheck,
        }
        happen = kinds.get(kind)
        return happen(rest, tick) if happen else []

    def remind_later(self, account: str) -> Sequence[Outgoing]:
        """Plan the first reminder for the question that is open now; says nothing yet."""
        standing = self._office.standing(account)
        if standing and standing.session.state in WAITING and standing.session.open:
            self._plan(standing, 1)
        if standing:
            self._inquiring.plan_recheck(standing)
        return []

    def _plan(self, standing: Standing, number: int) -> None:
        person = standing.account.person
        zone = self._office.directory.member(person).timezone
        name = f"remind/{question_key(standing.account.key, postings(standing.log))}/{number}"
        self._office.delivery.once(name, workday_after(self._office.now(), zone))

    def _remind(self, rest: str, tick: str) -> Sequence[Outgoing]:
        del tick
        key, _, number = rest.rpartition("/")
        account = account_in(key)
        standing = self._office.standing(account.key) if account else None
        if standing is None or standing.session.state not in WAITING:
            return []
        asked = standing.session.open
        if asked is None or key != question_key(standing.account.key, postings(standing.log)):
            return []
        last = int(number) >= REMINDERS
        if not last:
            self._plan(standing, int(number) + 1)
        text = neutral((LAST if last else FIRST).format(question=asked.text))
        place = standing.account.person
        return [Outgoing(f"reminded/{rest}", place, text, thread=thread_of(standing))]

    def _wake(self, account: str, tick: str) -> Sequence[Outgoing]:
        standing = self._office.standing(account)
        if standing is None:
            return []
        if standing.session.state is State.INVITED:
            return self._invite_again(standing, f"wake/{account}/{tick}")
        return self._resume(account, tick) if standing.session.state is State.SNOOZED else []

    def _invite_again(self, standing: Standing, turn: str) -> Sequence[Outgoing]:
        inviter, ledger = inviter_of(standing), self._office.home.ledger
        if not ledger.has(turn):
            ledger.append(invite(self._office.situation(standing), turn, inviter).turn)
        after = self._office.standing(standing.account.key) or standing
        return [invited(self._office, after, inviter)]

    def _resume(self, account: str, tick: str) -> Sequence[Outgoing]:
        """Put the open question before its speaker once more, wherever the interview stands."""
        standing = self._office.standing(account)
        if standing is None or not standing.is_open:
            return []
        turn = f"resume/{account}/{tick}"
        move = open_interview(self._office.situation(standing), turn)
        known = self._office.home.ledger.has(turn)
        self._office.home.ledger.append(move.turn)
        after = self._office.standing(account) or standing
        told = read_back_lines(self._office.home.knowledge(standing.process).claims, after)
        is_read_back = after.session.state is State.READ_BACK
        shown = Shown(move.say, after.session.open, told if is_read_back else ())
        if known:
            return show_again(after, shown, turn)
        return show(standing, after, shown, turn)
