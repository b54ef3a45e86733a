"""Messages nobody would write by hand: office talk from templates, bent, cut, mixed, and noise."""

import random
from collections.abc import Callable, Iterator
from typing import Final

ACTORS = (
    "I",
    "we",
    "she",
    "the clerk",
    "Bogdan",
    "<@U2>",
    "finance",
    "the system",
    "nobody",
    "my boss",
)
VERBS = ("check", "send", "sign", "enter", "approve", "print", "forward", "count", "scan", "call")
THINGS = ("the form", "the invoice", "it", "every order", "the sample", "a pallet", "Form 27-B")
PLACES = (
    "in SAP",
    "in my Excel",
    "on paper",
    "by hand",
    "in `orbis`",
    "at the gate",
    "via e-mail",
)
TIMES = (
    "two to three days", "within a day", "about 40 a week", "every other Friday", "10-15 min",
    "one in four", "ten percent", "1.5h", "a fortnight", "by 9:40", "on 3.4.2025", "half an hour",
)  # fmt: skip
JOINS = (" and ", ", then ", ". ", " but ", "; ", " because ", " if ", " - ", "\n", "... ", " (")
CUES = (
    "no wait, ",
    "scratch that, ",
    "I think ",
    "officially ",
    "used to be ",
    "if only ",
    "lol ",
)
SHARDS = (
    "\u200b", "\u202e", "\ufeff", "\x00", "```", "`", "> ", "<@", "<", ">", "&gt;", "\t", "|", "%",
    "(", "[", '"', "'", "’", "…", "🙃", ":tada:", "é", "ß", "İ", "١٢", "½", "я", "漢", "\ud7ff",
    "0" * 30, "a" * 60, "/", "\\", "#", "*", "\r\n", "\u0301", "-----Original Message-----\n",
)  # fmt: skip
ROWS: Final = ("id;item;qty\n", "1\t2\t3\n", "| a | b |\n", '{"id": 1, "wait": "2 days"}\n')
MOST_ROWS = 60
MOST_CLAUSES = 6


def messages(count: int, seed: int) -> Iterator[str]:
    """So many messages; the same seed makes the same ones."""
    order = random.Random(seed)  # noqa: S311 - a shuffle, not a secret
    for _ in range(count):
        made = order.choice(_MAKERS)(order)
        for _ in range(order.choice((0, 0, 0, 1, 1, 2, 4))):
            made = order.choice(_BENDS)(made, order)
        yield made


def _talk(order: random.Random) -> str:
    clauses = [_clause(order) for _ in range(order.randint(1, MOST_CLAUSES))]
    talk = clauses[0]
    for clause in clauses[1:]:
        talk += order.choice(JOINS) + clause
    return talk + order.choice((".", "?", "!", "", "…"))


def _clause(order: random.Random) -> str:
    words = [order.choice(ACTORS), order.choice(VERBS), order.choice(THINGS)]
    words += [order.choice(part) for part in (PLACES, TIMES) if order.random() < 0.4]  # noqa: PLR2004
    return (order.choice(CUES) if order.random() < 0.2 else "") + " ".join(words)  # noqa: PLR2004


def _answer(order: random.Random) -> str:
    return order.choice((*TIMES, *ACTORS, *PLACES, "no idea, ask finance", "nobody", "3", "yes"))


def _noise(order: random.Random) -> str:
    return "".join(chr(order.choice(_PLANES)(order)) for _ in range(order.randint(0, 80)))


def _pasted(order: random.Random) -> str:
    return _talk(order) + "\n" + order.choice(ROWS) * order.randint(1, MOST_ROWS)


def _shards(order: random.Random) -> str:
    return "".join(
        order.choice((*SHARDS, " ", _clause(order))) for _ in range(order.randint(1, 30))
    )


def _doubled(text: str, order: random.Random) -> str:
    return (text + order.choice(JOINS)) * order.randint(2, 5)


def _cut(text: str, order: random.Random) -> str:
    return text[: order.randint(0, len(text))]


def _broken(text: str, order: random.Random) -> str:
    at = order.randint(0, len(text))
    return text[:at] + order.choice(SHARDS) + text[at:]


def _cased(text: str, order: random.Random) -> str:
    return order.choice((text.upper, text.lower, text.title))()


def _shuffled(text: str, order: random.Random) -> str:
    words = text.split(" ")
    order.shuffle(words)
    return " ".join(words)


def _lost(text: str, order: random.Random) -> str:
    return "".join(char for char in text if order.random() > 0.05)  # noqa: PLR2004


_Maker = Callable[[random.Random], str]
_MAKERS: tuple[_Maker, ...] = (_talk, _talk, _talk, _talk, _answer, _shards, _pasted, _noise)
_BENDS = (_doubled, _cut, _broken, _broken, _cased, _shuffled, _lost)
_PLANES: tuple[Callable[[random.Random], int], ...] = (
    lambda order: order.randint(32, 126),
    lambda order: order.randint(0xA0, 0x2FF),
    lambda order: order.randint(0x370, 0x6FF),
    lambda order: order.randint(0x2000, 0x206F),
    lambda order: order.randint(0x3040, 0xD7FF),
    lambda order: order.randint(0x1F300, 0x1FAFF),
)
