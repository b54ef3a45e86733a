"""The model behind an OpenAI-compatible address: one call, one deadline, every fault named.

The only file that knows the vendor's library. `responses.parse` is not used: self-hosted servers
ignore its schema. What the server promised is checked here all the same.
"""

import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from capture.extraction.model.sent.answer import Answer, Phrase
from capture.extraction.model.sent.port import Fault, ModelError, Request

if TYPE_CHECKING:
    from openai import OpenAI

_Shape = TypeVar("_Shape", Answer, Phrase)

SECONDS = 45.0
MOST_TOKENS = 4_000
PHRASE_SECONDS = 12.0
"""A question is not kept back longer than this for the sake of its words."""


class OpenAIChat:
    """Asks `chat.completions.parse` of the server at an address."""

    def __init__(
        self,
        name: str,
        api_key: str,
        base_url: str | None = None,
        *,
        seconds: float = SECONDS,
        temperature: float | None = None,
    ) -> None:
        """Prepare to ask; nothing is sent yet.

        Args:
            name: the model, as the server calls it.
            api_key: sent to that server and nowhere else.
            base_url: where the server is; without it, the vendor's own.
            seconds: after so long, counted from the first byte out, an answer comes too late.
            temperature: sent only if given; some models refuse any but their own.
        """
        self._name = name
        self._key = api_key
        self._base_url = base_url
        self._seconds = seconds
        self._extra: dict[str, Any] = {} if temperature is None else {"temperature": temperature}
        self._client: OpenAI | None = None

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._name

    def answer(self, request: Request) -> Answer:
        """Ask once, and wait no longer than the deadline.

        Raises:
            ModelError: whatever went wrong, in one word.
        """
        return _within(self._seconds, lambda: self._ask(request, Answer), self.close)

    def phrase(self, request: Request) -> str:
        """Have one question put in other words, and wait only a short while.

        Raises:
            ModelError: whatever went wrong, in one word.
        """
        seconds = min(self._seconds, PHRASE_SECONDS)
        return _within(seconds, lambda: self._ask(request, Phrase), self.close).text

    def _ask(self, request: Request, shape: type[_Shape]) -> _Shape:
        import openai
        import pydantic

        try:
            completion = self._connected().chat.completions.parse(
                model=self._name,
                messages=[
                    {"role": "system", "content": request.fixed},
                    {"role": "user", "content": request.asked},
                ],
                response_format=shape,
                max_completion_tokens=MOST_TOKENS,
                **self._extra,
            )
        except pydantic.ValidationError as error:
            raise ModelError(_shape_fault(error)) from None
        except json.JSONDecodeError:
            raise ModelError(Fault.BAD_JSON) from None
        except openai.OpenAIError as error:
            raise ModelError(_fault(error)) from None
        if not completion.choices:
            raise ModelError(Fault.EMPTY)
        message = completion.choices[0].message
        if message.refusal:
            raise ModelError(Fault.REFUSED)
        if message.parsed is None:
            raise ModelError(Fault.REFUSED if message.content else Fault.EMPTY)
        return message.parsed

    def _connected(self) -> "OpenAI":
        from openai import OpenAI

        if self._client is None:
            self._client = OpenAI(
                api_key=self._key,
                base_url=self._base_url or "https://api.openai.com/v1",
                timeout=self._seconds,
                max_retries=0,
            )
        return self._client

    def close(self) -> None:
        """Hang up, also on a connection that drips; the next call opens another."""
        client, self._client = self._client, None
        if client is not None:
            client.close()


def _fault(error: Exception) -> Fault:
    import openai

    table: tuple[tuple[type[Exception], Fault], ...] = (
        (openai.LengthFinishReasonError, Fault.CUT_OFF),
        (openai.ContentFilterFinishReasonError, Fault.FILTERED),
        (openai.APITimeoutError, Fault.TIMEOUT),
        (openai.APIConnectionError, Fault.UNREACHABLE),
        (openai.RateLimitError, Fault.BUSY),
        (openai.InternalServerError, Fault.SERVER),
        (openai.APIResponseValidationError, Fault.BAD_JSON),
    )
    return next((fault for kind, fault in table if isinstance(error, kind)), Fault.REJECTED)


def _shape_fault(error: Any) -> Fault:  # noqa: ANN401 - pydantic is imported late
    """Whether an answer was no JSON at all, or JSON of another shape."""
    invalid = any(item["type"] == "json_invalid" for item in error.errors(include_input=False))
    return Fault.BAD_JSON if invalid else Fault.WRONG_SHAPE


def _within(seconds: float, ask: Callable[[], _Shape], give_up: Callable[[], None]) -> _Shape:
    """Run a call under a deadline of its own: the library's only bounds the gaps between bytes."""
    done: list[_Shape | BaseException] = []

    def run() -> None:
        try:
            done.append(ask())
        except BaseException as error:  # noqa: BLE001 - handed over to the caller
            done.append(error)

    thread = threading.Thread(target=run, name="gemba-model", daemon=True)
    thread.start()
    thread.join(seconds)
    if not done:
        give_up()
        raise ModelError(Fault.TIMEOUT)
    outcome = done[0]
    if isinstance(outcome, ModelError):
        raise outcome
    if isinstance(outcome, Exception):
        # An unknown failure of the vendor's library must not cost the speaker the turn.
        raise ModelError(Fault.SERVER) from None
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome
