"""`views.*`: opening, laying over, changing and publishing."""

from bot.sandbox.state.tickets import Trigger
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.block_rules import refuse_bad_view
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.users import person_asked_for
from bot.sandbox.wire import ApiError, Json


def view_given(given: Arguments, kind: str) -> Json:
    """The view of a call, in order.

    Raises:
        ApiError: it is missing, of the wrong type, or against Slack's rules.
    """
    view = given.mapping("view", "invalid_arguments")
    if view is None:
        raise ApiError("invalid_arguments")
    refuse_bad_view(view, kind)
    return view


def _redeemed(workspace: Workspace, given: Arguments) -> Trigger:
    name = given.text("trigger_id") or given.required("interactivity_pointer")
    return workspace.tickets.redeem(name, workspace.clock.now())


@method("views.open")
def open_view(workspace: Workspace, given: Arguments) -> Json:
    """Show a modal to the person whose action gave the trigger."""
    view = view_given(given, "modal")
    trigger = _redeemed(workspace, given)
    return {"view": workspace.surfaces.open(trigger.person, view)}


@method("views.push")
def push_view(workspace: Workspace, given: Arguments) -> Json:
    """Lay a modal over the one whose element gave the trigger."""
    view = view_given(given, "modal")
    trigger = _redeemed(workspace, given)
    return {"view": workspace.surfaces.push(trigger.person, view)}


@method("views.update")
def update_view(workspace: Workspace, given: Arguments) -> Json:
    """Put new content in a view, found by its id or by the app's own."""
    view_id = given.text("view_id")
    if not view_id:
        known = workspace.surfaces.by_external_id(given.required("external_id"))
        view_id = known["id"] if known else ""
    old = workspace.surfaces.views.get(view_id)
    if old is None:
        raise ApiError("not_found")
    view = view_given(given, old["type"])
    return {"view": workspace.surfaces.update(view_id, view, given.text("hash"))}


@method("views.publish")
def publish(workspace: Workspace, given: Arguments) -> Json:
    """Set somebody's App Home."""
    person = person_asked_for(workspace, given.required("user_id"))
    view = view_given(given, "home")
    return {"view": workspace.surfaces.publish(person.id, view, given.text("hash"))}
