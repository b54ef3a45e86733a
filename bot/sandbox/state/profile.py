"""The app under test as its manifest describes it: name, scopes, events, commands, shortcuts."""

from dataclasses import dataclass

from bot.sandbox.wire import Json

EVERY_SCOPE = frozenset(
    [
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "reactions:read",
        "reactions:write",
        "users:read",
        "users:read.email",
    ]
)
EVERY_EVENT = frozenset(
    [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "member_joined_channel",
        "member_left_channel",
        "message.im",
        "reaction_added",
        "reaction_removed",
        "tokens_revoked",
        "user_change",
    ]
)


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command, as the menu shows it; `escapes`: mentions typed behind it reach the app."""

    name: str
    description: str = ""
    hint: str = ""
    escapes: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut; `on_message` tells the message menu from the global one."""

    callback_id: str
    name: str
    on_message: bool = False


@dataclass(frozen=True, slots=True)
class AppProfile:
    """What the app may do and hear. Without a manifest: every scope and event modelled here."""

    name: str = "App"
    scopes: frozenset[str] = EVERY_SCOPE
    events: frozenset[str] = EVERY_EVENT
    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    any_command: bool = True

    def knows(self, command: str) -> bool:
        """Whether typing this command reaches the app."""
        return self.any_command or any(one.name == command for one in self.commands)

    def escapes(self, command: str) -> bool:
        """Whether people and rooms named behind this command arrive as mentions."""
        return any(one.name == command and one.escapes for one in self.commands)


def profile_from(manifest: Json) -> AppProfile:
    """Read a Slack app manifest; what it leaves out, the app does not get.

    >>> profile_from({"features": {"bot_user": {"display_name": "Echo"}}}).name
    'Echo'
    """
    features = manifest.get("features", {})
    shown = manifest.get("display_information", {}).get("name", "App")
    commands = features.get("slash_commands", [])
    scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])
    subscriptions = manifest.get("settings", {}).get("event_subscriptions", {})
    return AppProfile(
        name=features.get("bot_user", {}).get("display_name", shown),
        scopes=frozenset(scopes),
        events=frozenset(subscriptions.get("bot_events", [])),
        commands=tuple(
            Command(
                one["command"],
                one.get("description", ""),
                one.get("usage_hint", ""),
                bool(one.get("should_escape")),
            )
            for one in commands
        ),
        shortcuts=tuple(
            Shortcut(one["callback_id"], one["name"], one.get("type") == "message")
            for one in features.get("shortcuts", [])
        ),
        any_command=False,
    )
