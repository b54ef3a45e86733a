"""Lines somebody types, or that come through a pipe; leaving is None, never an error."""

import sys
from contextlib import suppress


def typed(prompt: str) -> str | None:
    """Read one line; what comes through a pipe is echoed, so that the talk can be read later."""
    if sys.stdin.isatty():
        _let_lines_be_long()
    try:
        line = input(prompt)
    except (EOFError, KeyboardInterrupt):
        print()  # noqa: T201 - the cursor stands behind the prompt
        return None
    if not sys.stdin.isatty():
        print(line)  # noqa: T201
    return line


def _let_lines_be_long() -> None:
    """Have lines edited by readline: alone, a terminal drops what is beyond 4095 characters."""
    with suppress(ImportError):  # not there on every system
        import readline

        # What is pasted with line breaks in it stays one answer.
        readline.parse_and_bind("set enable-bracketed-paste on")
        readline.set_auto_history(False)
