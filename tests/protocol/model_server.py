"""A loopback stand-in for an OpenAI-compatible server: it answers, or fails in a chosen way."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Reply = tuple[int, str]
"""Status and body."""

HOLDS = 30.0


class ModelServer:
    """Serves `chat/completions` on 127.0.0.1 until it is left; counts and keeps what it got."""

    def __init__(self, reply: Callable[[dict[str, Any]], Reply], *, drip: float = 0) -> None:
        self.reply = reply
        self.drip = drip
        self.got: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """What `OPENAI_BASE_URL` would be."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                body = json.loads(self.rfile.read(length))
                outer.got.append(body)
                outer.keys.append(self.headers["Authorization"])
                status, text = outer.reply(body)
                raw = text.encode()
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(raw)))
                    self.end_headers()
                    self._write(raw)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def _write(self, raw: bytes) -> None:
                if not outer.drip:
                    self.wfile.write(raw)
                    return
                for byte in raw:
                    if outer.closing.is_set():
                        return
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(outer.drip)

            def log_message(self, *_: object) -> None:
                """Nothing: what people said is in no log."""

        return Handler

    def hang(self) -> None:
        """Hold an answer back until the test is over."""
        self.closing.wait(HOLDS)


def completion(
    content: str | None, *, finish: str = "stop", refusal: str | None = None, empty: bool = False
) -> str:
    """A chat completion as servers send it."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    return json.dumps(
        {
            "id": "c1",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [] if empty else [choice],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    )
