"""How often a claim of such signs was worth keeping, learnt from accounts with their gold.

A claim was worth keeping when a careful reader marked a claim of its kind on its words, and no
surer claim of the same message says it already. What it does on the next process is tried apart
(`sifting`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot import clock
from bot.bootstrap import Home
from bot.evaluation.gold.agreement import is_fair
from bot.evaluation.gold.folders import Pair
from bot.evaluation.gold.overlap import says
from bot.evaluation.gold.readings import Gold, load_gold
from bot.evaluation.points.credit import Finder, credit
from bot.evaluation.points.ridge import fitted
from bot.playing.play import Mode, load_show, play
from capture.extraction.salience import is_sure, worth
from capture.ports import ClaimExtractor, Heard, Reading
from model_store.storage.in_memory import MemoryLedger
from model_store.vocabulary import Kind

HEAD = """
# How much each sign of a claim speaks for or against its being worth keeping, in log odds:
# fitted together to written accounts with gold answers, not chosen. Why there are points at all,
# and how they are learnt anew: docs/decisions/0009-what-is-worth-keeping.md.
# A sign is who found the claim, where, among how many, and how likely the classifier hears it
# there; never the words.
"""

_SETTLED = 3
"""After so many rounds the credit moves no more than the points' rounding."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim of the reader: its message, its signs and the gold claims it found.

    `named` are those of them that are of its very kind; `mode` is how the account was played.
    """

    process: str
    message: str
    kind: Kind
    signs: tuple[str, ...]
    found: frozenset[int]
    named: frozenset[int] = frozenset()
    mode: Mode = Mode.TRANSCRIPT


@dataclass(frozen=True, slots=True)
class Learnt:
    """All claims of all processes, and how many gold claims each process has."""

    rows: tuple[Seen, ...]
    sizes: Mapping[str, int]


@dataclass
class _Noting:
    """A reader that remembers every claim it made and by which signs."""

    reader: Callable[[str], ClaimExtractor]
    read_of: list[tuple[Heard, Reading]] = field(default_factory=list)

    def read(self, heard: Heard) -> Reading:
        reading = self.reader(heard.process.key).read(heard)
        self.read_of.append((heard, reading))
        return reading


def seen(
    found: Sequence[Pair],
    reader: Callable[[str], ClaimExtractor],
    progress: Callable[[str], None],
) -> Learnt:
    """Play all accounts to a reader that keeps everything, and note what was worth keeping.

    Each is played whole and as an interview: what is told once in one is told twice in the other.

    Args:
        found: scenarios with their gold.
        reader: for the name of a pair, what reads it without sifting.
        progress: is told each process.

    Raises:
        ConfigurationError: a file is missing or not as documented.
    """
    golds = {pair.name: load_gold(pair.gold) for pair in found}
    names = {gold.process: name for name, gold in golds.items()}
    by_process = {gold.process: gold for gold in golds.values()}
    rows = tuple(
        row
        for mode in Mode
        for heard, reading in _read(found, mode, lambda process: reader(names[process]), progress)
        for row in _rows(heard, reading, by_process, mode)
    )
    return Learnt(rows, {key: _size(gold) for key, gold in by_process.items()})


def _read(
    found: Sequence[Pair],
    mode: Mode,
    reader: Callable[[str], ClaimExtractor],
    progress: Callable[[str], None],
) -> Sequence[tuple[Heard, Reading]]:
    """All that is said when the scenarios are played in one way, and what is read in it."""
    noting = _Noting(reader)
    home = Home(MemoryLedger(), load_extractor=lambda: noting)
    shows = [load_show(pair.scenario) for pair in found]
    for show, _ in play(home, shows, mode, clock.now):
        progress(f"{show.scenario.process.name}, {mode}")
    return noting.read_of


def _rows(heard: Heard, reading: Reading, golds: Mapping[str, Gold], mode: Mode) -> Iterator[Seen]:
    gold = golds[heard.process.key]
    signs = {reason.claim: reason.signs for reason in reading.reasons}
    mine = [(n, g) for n, g in enumerate(gold.claims) if g.user == heard.speaker.key]
    for claim in (c for c in reading.claims if signs[c.id]):
        found = {
            n: g.type
            for n, g in mine
            if g.status != "retracted"
            and is_fair(claim.kind.value, g.type)
            and says(claim.quote, g.quote)
        }
        named = frozenset(n for n, kind in found.items() if kind == claim.kind.value)
        mine_of = (gold.process, claim.message, claim.kind, signs[claim.id])
        yield Seen(*mine_of, frozenset(found), named, mode)


def _size(gold: Gold) -> int:
    return sum(claim.status != "retracted" for claim in gold.claims)


def points(rows: Sequence[Seen]) -> dict[str, float]:
    """The points of every sign, by what would be missing without the claims that have it.

    Which of several claims is the surest is known only by the points, so they are fitted first by
    what was found at all, then by whom that is credited to, until the credit has settled.
    """
    signs = [row.signs for row in rows]
    finders = [Finder(f"{row.process}, {row.mode}", row.found, row.named) for row in rows]
    scale = fitted(signs, [bool(row.found) for row in rows])
    for _ in range(_SETTLED):
        sure = [1.0 if is_sure(row.kind, row.signs) else worth(row.signs, scale) for row in rows]
        scale = fitted(signs, credit(finders, sure))
    return scale


def written(scale: Mapping[str, float], least: float) -> str:
    """The data file that the reader sifts by; points of nought are not worth a line."""
    lines = [f'"{sign}" = {value}' for sign, value in sorted(scale.items()) if value]
    return "\n".join((HEAD.strip(), "", f"least = {least}", "", "[points]", *lines, ""))
