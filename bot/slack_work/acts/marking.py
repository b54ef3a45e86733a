"""A read-back marked line by line becomes the reply the engine reads: “1 right, 2 is Tom”."""

from collections.abc import Mapping
from typing import Any

from bot.blocks.asking import LINE
from bot.blocks.forms import read_back_form
from bot.blocks.modals import Json
from bot.blocks.names import Action, Mark
from bot.slack_work.acts.answer import Answer
from bot.slack_work.at_hand import Office, Spot, Standing, postings, spot_of
from bot.slack_work.talks import Arrivals, read_back_lines

LETTERS = {Mark.RIGHT: "r", Mark.NOT_QUITE: "n", Mark.NOT_SURE: "s"}
SAID = {"r": "right", "s": "not sure"}
UNMARKED = "-"


class Marking:
    """Turns marks and corrections into one reply, and what is missing into another."""

    def __init__(self, office: Office, arrivals: Arrivals) -> None:
        self._office, self._arrivals = office, arrivals

    def press(self, person: str, action: str, value: str, body: Json) -> Answer:
        """Marks are done, or something is missing: ask what is needed, else take the marks."""
        spot, standing = self._current(person, value)
        if spot is None or standing is None:
            return Answer("This read-back is over.")
        told = read_back_lines(self._office.home.knowledge(standing.process).claims, standing)
        marks = marks_in(body, len(told))
        about = str(Spot(spot.account, spot.number, marks))
        wrong = [(n, told[n - 1]) for n, mark in enumerate(marks, start=1) if mark == "n"]
        if wrong or action == Action.MISSING:
            missing = action == Action.MISSING
            return Answer(view=read_back_form(about, wrong, missing=missing))
        if not marks.strip(UNMARKED):
            return Answer("Mark at least one line, or press “All of it is right”.")
        self._take(person, f"marks/{about}", spot.account, reply(marks, {}))
        return Answer()

    def submit(self, person: str, about: str, given: Mapping[str, Any]) -> None:
        """Take the marks with how lines should read, then what is missing."""
        spot, standing = self._current(person, about)
        if spot is None or standing is None:
            return
        said = reply(spot.extra, given)
        if said:
            self._take(person, f"marks/{about}", spot.account, said)
        if given.get("missing"):
            self._take(person, f"missing/{about}", spot.account, str(given["missing"]))

    def _take(self, person: str, key: str, account: str, text: str) -> None:
        self._office.delivery.store(self._arrivals.typed(key, person, account, text))

    def _current(self, person: str, value: str) -> tuple[Spot | None, Standing | None]:
        """The read-back a button belongs to, if it is this person's and still open."""
        spot = spot_of(value)
        standing = self._office.standing(spot.account) if spot else None
        if spot is None or standing is None or standing.account.person != person:
            return None, None
        return (spot, standing) if spot.number == postings(standing.log) else (None, None)


def marks_in(body: Json, count: int) -> str:
    """One letter a line, as marked in the message's menus."""
    values = (body.get("state") or {}).get("values") or {}
    return "".join(_letter(values.get(f"{LINE}{n}") or {}) for n in range(1, count + 1))


def _letter(menu: Json) -> str:
    chosen = ((menu.get(Action.MARK) or {}).get("selected_option") or {}).get("value")
    return LETTERS.get(chosen, UNMARKED) if chosen else UNMARKED


def reply(marks: str, given: Mapping[str, Any]) -> str:
    r"""What somebody would have typed.

    >>> reply("rn-s", {"line-2": "it is Tom"})
    '1 right\n2 is wrong: it is Tom\n4 not sure'
    """
    lines = []
    for number, mark in enumerate(marks, start=1):
        if mark in SAID:
            lines.append(f"{number} {SAID[mark]}")
        elif mark == "n":
            lines.append(f"{number} is wrong: {given.get(f'line-{number}', '')}".rstrip(" :"))
    return "\n".join(lines)
