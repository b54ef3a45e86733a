"""Views: each person's stack of modals and each person's App Home."""

from dataclasses import dataclass, field

from bot.sandbox.wire import APP_ID, BOT_ID, TEAM_ID, ApiError, Json, mint

DEEPEST_STACK = 3


@dataclass(slots=True)
class Surfaces:
    """Open views by id; whose they are; published homes by person."""

    views: dict[str, Json] = field(default_factory=dict)
    stacks: dict[str, list[str]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)

    def top(self, person: str) -> Json | None:
        """The modal this person looks at, if one is open."""
        stack = self.stacks.get(person, [])
        return self.views[stack[-1]] if stack else None

    def home(self, person: str) -> Json | None:
        """This person's App Home, if the app has published one."""
        name = self.homes.get(person)
        return self.views[name] if name else None

    def open(self, person: str, given: Json) -> Json:
        """Show a first modal; whatever was open before is gone."""
        self.close_all(person)
        view = self._made(given)
        self.stacks[person] = [view["id"]]
        return view

    def push(self, person: str, given: Json) -> Json:
        """Lay a modal over the one that is open.

        Raises:
            ApiError: nothing is open, or three already are.
        """
        stack = self.stacks.get(person, [])
        if not stack:
            raise ApiError("not_found")
        if len(stack) >= DEEPEST_STACK:
            raise ApiError("push_limit_reached")
        view = self._made(given, root=stack[0], previous=stack[-1])
        stack.append(view["id"])
        return view

    def update(self, view_id: str, given: Json, expected_hash: str = "") -> Json:
        """Put new content in an open view.

        Raises:
            ApiError: it is not open, or was changed since the caller read it.
        """
        old = self.views.get(view_id)
        if old is None:
            raise ApiError("not_found")
        if expected_hash and expected_hash != old["hash"]:
            raise ApiError("hash_conflict")
        kept = (old["id"], old["root_view_id"], old["previous_view_id"])
        self.views[view_id] = _complete(given, *kept)
        return self.views[view_id]

    def publish(self, person: str, given: Json, expected_hash: str = "") -> Json:
        """Set a person's App Home; its id stays the same from one publication to the next."""
        if person in self.homes:
            return self.update(self.homes[person], given, expected_hash)
        view = self._made(given)
        self.homes[person] = view["id"]
        return view

    def close(self, person: str) -> Json | None:
        """Close the topmost modal and return it."""
        stack = self.stacks.get(person, [])
        return self.views.pop(stack.pop()) if stack else None

    def close_all(self, person: str) -> None:
        """Close every modal of this person."""
        for name in self.stacks.pop(person, []):
            self.views.pop(name, None)

    def by_external_id(self, external_id: str) -> Json | None:
        """The open view that carries this id of the app's own."""
        return next((v for v in self.views.values() if v["external_id"] == external_id), None)

    def _made(self, given: Json, root: str = "", previous: str | None = None) -> Json:
        external = given.get("external_id")
        if external and self.by_external_id(external):
            raise ApiError("duplicate_external_id")
        name = mint("V")
        self.views[name] = _complete(given, name, root or name, previous)
        return self.views[name]


def _complete(given: Json, name: str, root: str, previous: str | None) -> Json:
    """The view as Slack hands it back: the app's fields over Slack's defaults."""
    blocks = [block_with_id(block) for block in given.get("blocks", [])]
    defaults = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "title": None,
        "submit": None,
        "close": None,
        "clear_on_close": False,
        "notify_on_close": False,
    }
    own: Json = {
        "id": name,
        "team_id": TEAM_ID,
        "app_id": APP_ID,
        "app_installed_team_id": TEAM_ID,
        "bot_id": BOT_ID,
        "hash": mint("h"),
        "root_view_id": root,
        "previous_view_id": previous,
        "state": {"values": {}},
        "blocks": blocks,
    }
    return defaults | given | own


def block_with_id(block: Json) -> Json:
    """The block with the id Slack gives it when the app gave none."""
    return block if block.get("block_id") else block | {"block_id": mint("b")}
