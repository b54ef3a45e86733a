"""`apps.connections.open`: the address of a socket, good for one connection."""

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import Caller, method
from bot.sandbox.wire import APP_ID, Json


@method("apps.connections.open", caller=Caller.APP)
def open_connection(workspace: Workspace, given: Arguments) -> Json:
    """Hand out a ticket."""
    del given
    host = workspace.address.removeprefix("http://")
    ticket = workspace.tickets.connection()
    return {"url": f"ws://{host}/link/?ticket={ticket}&app_id={APP_ID}"}
