"""Lines somebody types, or that come through a pipe; leaving is None, never an error."""

import sys


def typed(prompt: str) -> str | None:
    """Read one line; what comes through a pipe is echoed, so that the talk can be read later."""
    try:
        line = input(prompt)
    except (EOFError, KeyboardInterrupt):
        print()  # noqa: T201 - the cursor stands behind the prompt
        return None
    if not sys.stdin.isatty():
        print(line)  # noqa: T201
    return line
