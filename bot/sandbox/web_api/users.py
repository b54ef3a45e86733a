"""`users.*`: the directory."""

from bot.sandbox.payloads.objects import user_object
from bot.sandbox.state.people import Person
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.paging import page
from bot.sandbox.web_api.registry import method, need_scope
from bot.sandbox.wire import ApiError, Json


def person_asked_for(workspace: Workspace, user_id: str) -> Person:
    """The entry with this id.

    Raises:
        ApiError: there is none.
    """
    if user_id not in workspace.people:
        raise ApiError("user_not_found")
    return workspace.people[user_id]


@method("users.info", "users:read")
def info(workspace: Workspace, given: Arguments) -> Json:
    """One entry."""
    person = person_asked_for(workspace, given.required("user"))
    return {"user": user_object(workspace, person)}


@method("users.list", "users:read")
def everyone(workspace: Workspace, given: Arguments) -> Json:
    """All entries, page by page; strangers of other workspaces are not in the list."""
    own = [person for person in workspace.people.values() if not person.is_external]
    found, metadata = page(own, given)
    return {
        "members": [user_object(workspace, person) for person in found],
        "cache_ts": int(workspace.clock.now()),
        "response_metadata": metadata,
    }


@method("users.lookupByEmail", "users:read.email")
def by_email(workspace: Workspace, given: Arguments) -> Json:
    """The entry with this address."""
    need_scope(workspace, "users:read")
    wanted = given.required("email").lower()
    found = [p for p in workspace.people.values() if p.email == wanted and not p.is_bot]
    if not found:
        raise ApiError("users_not_found")
    return {"user": user_object(workspace, found[0])}
