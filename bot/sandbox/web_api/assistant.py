"""`assistant.threads.*`: "is thinking …", suggested prompts and the title of a thread."""

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.rooms import room_named
from bot.sandbox.wire import ApiError, Json

MOST_PROMPTS = 4


@method("assistant.threads.setStatus", "assistant:write", "chat:write")
def set_status(workspace: Workspace, given: Arguments) -> Json:
    """Show that the app is at work; its next message or an empty status takes it away."""
    room = room_named(workspace, given.required("channel_id"))
    key = f"{room.id}:{given.required('thread_ts')}"
    workspace.statuses.pop(key, None)
    if given.text("status"):
        workspace.statuses[key] = given.text("status")
    return {}


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def set_prompts(workspace: Workspace, given: Arguments) -> Json:
    """Offer up to four things to say."""
    room = room_named(workspace, given.required("channel_id"))
    prompts = given.items("prompts")
    if not 0 < len(prompts) <= MOST_PROMPTS:
        raise ApiError("invalid_arguments")
    if not all(one.get("title") and one.get("message") for one in prompts):
        raise ApiError("invalid_arguments")
    workspace.prompts[room.id] = prompts
    return {}


@method("assistant.threads.setTitle", "assistant:write")
def set_title(workspace: Workspace, given: Arguments) -> Json:
    """Name a thread; the sandbox's page has no list of threads, so nothing shows it."""
    room_named(workspace, given.required("channel_id"))
    given.required("title")
    return {}
