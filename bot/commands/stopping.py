"""Running until somebody stops it: ctrl-c and a polite kill end a command in order."""

import signal
import threading


def until_stopped() -> None:
    """Wait for ctrl-c or SIGTERM; from then on a second one does not break into the closing."""
    over = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: over.set())
    over.wait()
