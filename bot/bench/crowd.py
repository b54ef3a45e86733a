"""Many interviews at once: turns a second that are kept up, and the memory it takes."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from bot.bench.stage import stage

KIB_IN_MIB = 1024


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a run came to; memory is of the app's process, in MiB."""

    people: int
    turns: int
    seconds: float
    memory: float
    faults: tuple[str, ...]

    @property
    def rate(self) -> float:
        """Turns a second, from the first message to the last question posted."""
        return self.turns / self.seconds


def run_crowd(people: int, rounds: int, seed: int = 1) -> Crowd:
    """Let everybody answer at the same moment, so many times.

    Args:
        people: how many interviews are under way.
        rounds: how many answers each of them gives, one after the next question has come.
        seed: decides who says what.
    """
    with (
        tempfile.TemporaryDirectory(prefix="gemba-crowd-") as folder,
        stage(Path(folder), people, seed) as theatre,
    ):
        theatre.begin(gap=1.0)
        theatre.interviews_begin()
        theatre.settles()
        crowd, began = theatre.people(), monotonic()
        for _ in range(rounds):
            for who in crowd:
                theatre.speaks(who)
            theatre.settles(600)
        seconds = monotonic() - began
        memory = resident(theatre.lives.pid)
        theatre.lives.kill()
        return Crowd(people, people * rounds, seconds, memory, theatre.faults())


def resident(pid: int) -> float:
    """MiB of memory a process holds; 0 where the system does not say."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    found = next((line for line in lines if line.startswith("VmRSS:")), "VmRSS: 0 kB")
    return int(found.split()[1]) / KIB_IN_MIB
