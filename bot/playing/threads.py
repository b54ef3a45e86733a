"""Interviews that were played before there was a workspace, written where they would stand in it.

A thread in the direct message with the app, so that whoever opens it can read on and write on.
"""

from bot import clock
from bot.blocks import asking
from bot.blocks.words import neutral
from bot.bootstrap import Home, open_mail
from bot.playing.play import Show
from bot.playing.scenario import AccountEntry
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID, Json
from bot.slack_work.at_hand import invitation_key
from capture.interview.phrasing import DONE
from model_store.events import InterviewEvent, InterviewKind, Turn
from model_store.mail import Letter
from model_store.people import account_key
from model_store.vocabulary import Side

ANSWERED = "✓ Accepted."
ENDED = "played for you, before this workspace was opened"


def write_threads(home: Home, show: Show, workspace: Workspace) -> None:
    """Write every played interview of a show into the direct message of who gave it."""
    for entry in show.scenario.accounts:
        head = _head(home, show, entry, workspace)
        for said in show.turns:
            if said.user == entry.user:
                if said.question:
                    _say(workspace, entry.user, neutral(said.question["text"]), head, is_app=True)
                for words in said.messages:
                    _say(workspace, entry.user, words, head)
        _say(workspace, entry.user, DONE, head, is_app=True)


def _head(home: Home, show: Show, entry: AccountEntry, workspace: Workspace) -> str:
    """Begin the thread, and let ledger and mail know where it stands; its timestamp."""
    process = show.scenario.subject
    key, now = account_key(process.key, entry.user, entry.vantage), clock.now()
    # The last word on an interview that is over stays that it is over.
    happened = (
        InterviewEvent(InterviewKind.INVITED, key, now),
        InterviewEvent(InterviewKind.CLOSED, key, now, note=ENDED),
    )
    home.ledger.append(Turn(f"{key}#thread", process.key, now, "gemba", ENDED, interview=happened))
    leads = entry.vantage.side is Side.LEADER
    text = asking.offered(process.name, leads=leads)
    blocks = asking.invitation_answered(process.name, leads=leads, inviter="", answer=ANSWERED)
    head = _say(workspace, entry.user, text, "", is_app=True, blocks=tuple(map(dict, blocks)))
    letter = invitation_key(key, 1)
    assert home.path is not None, "a home that is served is a folder"  # noqa: S101
    mail = open_mail(home.path)
    mail.write([Letter(letter, entry.user, entry.user, "")])
    mail.posted(letter, head.room, head.ts)
    return head.ts


def _say(
    workspace: Workspace,
    person: str,
    text: str,
    thread: str,
    *,
    is_app: bool = False,
    blocks: tuple[Json, ...] = (),
) -> Message:
    room = workspace.direct_room(person, BOT_USER_ID)
    author = BOT_USER_ID if is_app else person
    stamp = workspace.clock.mint()
    return workspace.talk.add(Message(stamp, room.id, author, text, thread=thread, blocks=blocks))
