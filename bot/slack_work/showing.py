"""A move of the engine as messages in the interview's thread, each under a key of its own.

The same move gives the same keys however often it is shown, so a crash in between posts nothing
twice; what was not said before a crash is left out, what was asked never is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.blocks import asking
from bot.blocks.words import cut, neutral
from bot.delivery.ports import Outgoing
from bot.slack_work.keys import Spot, invitation_key, invitations, postings, question_key
from bot.slack_work.office import Office, Standing
from capture.interview.readback import lines
from capture.ports import Question
from model_store.claims import Claim
from model_store.vocabulary import Slot, Vantage

ANSWERED = "✓ Taken. You can still edit your message, or use Undo below."
PASSED = "Left behind."
READ = "✓ Read back."


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be said: before the question, in the read-back, and the question if any."""

    say: tuple[str, ...]
    question: Question | None
    read_back: tuple[str, ...] = ()


def show(before: Standing, after: Standing, shown: Shown, turn: str) -> list[Outgoing]:
    """The messages of one turn: the old question without its buttons, then what comes next."""
    old, new = postings(before.log), postings(after.log)
    out = []
    if old and (old != new or after.session.open is None):
        out.append(_settled(before, old))
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


def unseen(standing: Standing) -> Standing:
    """The same interview as if nothing had been shown of it: for showing after a crash."""
    return replace(standing, log=(), session=replace(standing.session, askings=()))


def _settled(before: Standing, number: int) -> Outgoing:
    """The question that was open, with its buttons gone."""
    account = before.account.key
    last = before.session.askings[-1].question if before.session.askings else None
    text = last.text if last else "…"
    note = READ if last and last.slot is Slot.CONFIRM else ANSWERED
    return Outgoing(
        f"done/{account}/{number}",
        before.account.person,
        cut(neutral(text)),
        asking.settled(text, (), note),
        updates=question_key(account, number),
    )


def invited(office: Office, standing: Standing, inviter: str) -> Outgoing:
    """The invitation that stands at the head of the thread."""
    number = invitations(standing.log)
    account, process = standing.account, standing.process
    leads = account.vantage is Vantage.LEADER
    by = "" if inviter in ("", account.person) else office.person(inviter).name
    return Outgoing(
        invitation_key(account.key, number),
        account.person,
        asking.offered(process.name, leads=leads),
        asking.invitation(
            process.name, leads=leads, inviter=by, value=str(Spot(account.key, number))
        ),
    )


def invitation_settled(standing: Standing, answer: str) -> Outgoing:
    """The invitation once it is answered."""
    number = invitations(standing.log)
    leads = standing.account.vantage is Vantage.LEADER
    return Outgoing(
        f"invited/{standing.account.key}/{number}",
        standing.account.person,
        asking.offered(standing.process.name, leads=leads),
        asking.invitation_answered(standing.process.name, leads=leads, inviter="", answer=answer),
        updates=invitation_key(standing.account.key, number),
    )


def thread_of(standing: Standing) -> str:
    """Key of the posting in whose thread an interview goes on."""
    number = invitations(standing.log)
    return invitation_key(standing.account.key, number) if number else ""


def read_back_lines(claims: Sequence[Claim], standing: Standing) -> tuple[str, ...]:
    """The numbered lines that stand in the read-back now."""
    known = {claim.id: claim for claim in claims}
    return lines([known[key] for key in standing.session.read_back if key in known])
