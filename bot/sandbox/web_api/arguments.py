"""The arguments of a call, read the way Slack reads them: forms, queries and JSON alike."""

import json

from bot.sandbox.wire import ApiError, Json

FALSE = {"", "0", "false", "False", "None"}


class Arguments:
    """Arguments by name; a structure may come as JSON or as JSON in a text."""

    def __init__(self, given: Json) -> None:
        self._given = given

    def __contains__(self, name: str) -> bool:
        return self._given.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """A text, or the default when it was not given."""
        value = self._given.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """A text that must be there.

        Raises:
            ApiError: it is missing or empty.
        """
        value = self.text(name)
        if not value:
            raise ApiError(
                "invalid_arguments",
                response_metadata={"messages": [f"[ERROR] missing required field: {name}"]},
            )
        return value

    def number(self, name: str, default: int) -> int:
        """A whole number.

        Raises:
            ApiError: something else was given.
        """
        value = self.text(name)
        try:
            return int(value) if value else default
        except ValueError:
            raise ApiError("invalid_arguments") from None

    def flag(self, name: str) -> bool:
        """Yes or no; Slack's clients send 1 and 0."""
        return self.text(name) not in FALSE

    def structure(self, name: str, error: str = "invalid_arguments") -> list[Json] | Json | None:
        """A list or object.

        Raises:
            ApiError: with the code `error`, when it is no JSON.
        """
        value = self._given.get(name)
        if isinstance(value, str):
            try:
                value = json.loads(value) if value else None
            except ValueError:
                raise ApiError(error) from None
        if value is not None and not isinstance(value, (list, dict)):
            raise ApiError(error)
        return value

    def items(self, name: str, error: str = "invalid_arguments") -> list[Json]:
        """A list of objects; empty when it was not given.

        Raises:
            ApiError: with the code `error`, when it is anything else.
        """
        value = self.structure(name, error)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise ApiError(error)
        return value

    def mapping(self, name: str, error: str = "invalid_arguments") -> Json | None:
        """An object, or None when it was not given.

        Raises:
            ApiError: with the code `error`, when it is anything else.
        """
        value = self.structure(name, error)
        if value is not None and not isinstance(value, dict):
            raise ApiError(error)
        return value

    def shown(self) -> Json:
        """What was given, for the journal; a token is never written down."""
        return {name: value for name, value in self._given.items() if name != "token"}
