"""Messages as the Web API and events show them."""

from bot.sandbox.payloads.objects import bot_profile, file_object, team_of
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import APP_ID, BOT_ID, BOT_USER_ID, Json

SHOWN_REPLIERS = 5


def message_object(
    workspace: Workspace, message: Message, *, with_metadata: bool = True, with_thread: bool = True
) -> Json:
    """A message in full; `with_thread` adds the counts a parent carries when it is read back."""
    shown: Json = {
        "type": "message",
        "user": message.author,
        "text": message.text,
        "ts": message.ts,
        "team": team_of(workspace.people[message.author]),
        **_sender(workspace, message),
        **_content(workspace, message),
    }
    if message.metadata and with_metadata:
        shown["metadata"] = message.metadata
    if message.is_tombstone:
        shown |= {"subtype": "tombstone", "hidden": True, "user": "USLACKBOT"}
    if message.edited_at:
        shown["edited"] = {"user": message.author, "ts": message.edited_at}
    if message.is_reply:
        shown |= _place_in_thread(workspace, message)
    elif with_thread:
        shown |= _thread_counts(workspace, message)
    return shown


def _sender(workspace: Workspace, message: Message) -> Json:
    """What tells an app's message from a person's, and a stranger's from both."""
    if message.author == BOT_USER_ID:
        return {"bot_id": BOT_ID, "app_id": APP_ID, "bot_profile": bot_profile(workspace)}
    told: Json = {"client_msg_id": message.client_id} if message.client_id else {}
    if workspace.people[message.author].is_external:
        team = team_of(workspace.people[message.author])
        told |= {"user_team": team, "source_team": team}
    return told


def _content(workspace: Workspace, message: Message) -> Json:
    """Blocks, attachments, files and reactions, each only when there are any."""
    content: Json = {}
    if message.blocks:
        content["blocks"] = list(message.blocks)
    if message.attachments:
        content["attachments"] = list(message.attachments)
    if message.files:
        content["files"] = [file_object(workspace, workspace.files[f]) for f in message.files]
    if message.reactions:
        content["reactions"] = reaction_objects(message)
    return content


def reaction_objects(message: Message) -> list[Json]:
    """Reactions grouped by name, in the order in which the names first came."""
    names = dict.fromkeys(name for name, _ in message.reactions)
    by_name = {name: [who for one, who in message.reactions if one == name] for name in names}
    return [{"name": n, "users": users, "count": len(users)} for n, users in by_name.items()]


def _place_in_thread(workspace: Workspace, message: Message) -> Json:
    parent = workspace.talk.find(message.room, message.thread)
    place = {"thread_ts": message.thread}
    return place | ({"parent_user_id": parent.author} if parent else {})


def _thread_counts(workspace: Workspace, message: Message) -> Json:
    replies = workspace.talk.replies(message.room, message.ts)
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.author for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(people),
        "reply_users": people[:SHOWN_REPLIERS],
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": True,
    }
