"""A move of the engine as messages in the interview's thread, each under a key of its own.

The same move gives the same keys however often it is shown, so a crash in between posts nothing
twice; what was not said before a crash is left out, what was asked never is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.blocks import asking
from bot.blocks.words import cut, neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.at_hand import (
    Office,
    Spot,
    Standing,
    asked_at,
    invitation_key,
    invitations,
    postings,
    question_key,
)
from capture.interview.phrasing import lines
from capture.ports import Question
from model_store.claims import Claim
from model_store.events import InterviewKind
from model_store.vocabulary import Slot, Vantage

TAKEN = "✓ Taken."
NOTES = {
    InterviewKind.SKIPPED: "Skipped.",
    InterviewKind.UNDONE: "Taken back.",
    InterviewKind.RESUMED: "Asked again below.",
}
"""What stands where the buttons were, by what happened last; most often an answer."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be said: before the question, in the read-back, and the question if any.

    `was` are the lines of the read-back that this turn answers: they stay to be read.
    """

    say: tuple[str, ...]
    question: Question | None
    read_back: tuple[str, ...] = ()
    was: tuple[str, ...] = ()


def show(before: Standing, after: Standing, shown: Shown, turn: str) -> list[Outgoing]:
    """The messages of one turn: the old question without its buttons, then what comes next."""
    old, new = postings(before.log), postings(after.log)
    out = []
    if old and (old != new or after.session.open is None):
        out.append(_settled(after, old, shown.was))
    account = after.account.key
    place = {"to": after.account.person, "thread": thread_of(after)}
    if shown.question is not None and new != old:
        spot, asked = str(Spot(account, new)), shown.question
        text = " ".join([*shown.say, asked.text])
        blocks = (
            asking.read_back(asked.text, shown.read_back, shown.say, spot)
            if asked.slot is Slot.CONFIRM
            else asking.question(asked.text, shown.say, spot)
        )
        key = question_key(account, new)
        out.append(Outgoing(key, text=cut(neutral(text)), blocks=blocks, **place))
    elif shown.say:
        text = cut(neutral(" ".join(shown.say)))
        out.append(Outgoing(f"say/{turn}", text=text, blocks=asking.spoken(shown.say), **place))
    return out


def show_again(standing: Standing, shown: Shown, turn: str) -> list[Outgoing]:
    """What a turn has to show of which nobody knows how much was shown: after a crash."""
    fresh = replace(standing, log=(), session=replace(standing.session, askings=()))
    last = postings(standing.log) - (standing.session.open is not None)
    earlier = [_settled(standing, last, shown.was)] if last else []
    return [*earlier, *show(fresh, standing, shown, turn)]


def _settled(after: Standing, number: int, told: Sequence[str] = ()) -> Outgoing:
    """The question that was open, with its buttons gone."""
    account, text = after.account.key, asked_at(after.log, number) or "…"
    return Outgoing(
        f"done/{account}/{number}",
        after.account.person,
        cut(neutral(text)),
        asking.settled(text, told, _note(after)),
        updates=question_key(account, number),
    )


def _note(after: Standing) -> str:
    """What became of the question before the one that is open now."""
    kinds = [e.kind for e in after.log if e.kind is not InterviewKind.ASKED]
    return NOTES.get(kinds[-1], TAKEN) if kinds else TAKEN


def invited(office: Office, standing: Standing, inviter: str) -> Outgoing:
    """The invitation that stands at the head of the thread."""
    number = invitations(standing.log)
    account, process = standing.account, standing.process
    leads = account.vantage is Vantage.LEADER
    by = called(office, standing, inviter)
    return Outgoing(
        invitation_key(account.key, number),
        account.person,
        asking.offered(process.name, leads=leads),
        asking.invitation(
            process.name, leads=leads, inviter=by, value=str(Spot(account.key, number))
        ),
    )


def invitation_settled(office: Office, standing: Standing, answer: str) -> Outgoing:
    """The invitation once it is answered."""
    number, process = invitations(standing.log), standing.process
    leads = standing.account.vantage is Vantage.LEADER
    by = called(office, standing, inviter_of(standing))
    return Outgoing(
        f"invited/{standing.account.key}/{number}",
        standing.account.person,
        asking.offered(process.name, leads=leads),
        asking.invitation_answered(process.name, leads=leads, inviter=by, answer=answer),
        updates=invitation_key(standing.account.key, number),
    )


def inviter_of(standing: Standing) -> str:
    """Who had somebody invited the last time."""
    notes = [event.note for event in standing.log if event.kind is InterviewKind.INVITED]
    return notes[-1] if notes else ""


def called(office: Office, standing: Standing, inviter: str) -> str:
    """The inviter's name; nothing for those who came by themselves."""
    own = inviter in ("", standing.account.person)
    return "" if own else office.person(inviter).name


def thread_of(standing: Standing) -> str:
    """Key of the posting in whose thread an interview goes on."""
    number = invitations(standing.log)
    return invitation_key(standing.account.key, number) if number else ""


def read_back_lines(claims: Sequence[Claim], standing: Standing) -> tuple[str, ...]:
    """The numbered lines that stand in the read-back now."""
    known = {claim.id: claim for claim in claims}
    return lines([known[key] for key in standing.session.read_back if key in known])
