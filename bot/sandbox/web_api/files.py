"""`files.*`: announce, upload, then share, the way `files_upload_v2` does it."""

import mimetypes
from dataclasses import replace

from bot.sandbox.payloads.objects import file_object
from bot.sandbox.posting import post
from bot.sandbox.state.files import File
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.rooms import room_to_post_in
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json, mint


@method("files.getUploadURLExternal", "files:write")
def announce_upload(workspace: Workspace, given: Arguments) -> Json:
    """Hand out an address for the bytes of one file."""
    name, size = given.required("filename"), given.number("length", 0)
    if size <= 0:
        raise ApiError("invalid_arguments")
    made = new_file(workspace, BOT_USER_ID, name, size)
    return {"upload_url": f"{workspace.address}/upload/{made.id}", "file_id": made.id}


def new_file(workspace: Workspace, owner: str, name: str, size: int) -> File:
    """Make an entry for a file whose bytes are still to come."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    made = File(mint("F"), name, owner, size, int(workspace.clock.now()), content_type=kind)
    workspace.files[made.id] = made
    return made


@method("files.completeUploadExternal", "files:write")
def share(workspace: Workspace, given: Arguments) -> Json:
    """Share uploaded files, in a room if one is named."""
    shared = [_titled(workspace, one) for one in given.items("files")]
    if not shared:
        raise ApiError("invalid_arguments")
    if "channel_id" in given:
        _post(workspace, shared, given)
    return {"files": [file_object(workspace, one) for one in shared]}


def _titled(workspace: Workspace, named: Json) -> File:
    known = workspace.files.get(named.get("id", ""))
    if known is None or not known.content:
        raise ApiError("file_not_found")
    titled = replace(known, title=named.get("title") or known.name)
    workspace.files[titled.id] = titled
    return titled


def _post(workspace: Workspace, shared: list[File], given: Arguments) -> None:
    room = room_to_post_in(workspace, given.required("channel_id"))
    message = Message(
        ts=workspace.clock.mint(),
        room=room.id,
        author=BOT_USER_ID,
        text=given.text("initial_comment"),
        thread=given.text("thread_ts"),
        files=tuple(one.id for one in shared),
    )
    post(workspace, message)


@method("files.info", "files:read")
def info(workspace: Workspace, given: Arguments) -> Json:
    """One file."""
    known = workspace.files.get(given.required("file"))
    if known is None:
        raise ApiError("file_not_found")
    return {"file": file_object(workspace, known)}
