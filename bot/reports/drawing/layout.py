"""Sections and items: all that a renderer has to know how to draw."""

from dataclasses import dataclass

SHOWN = 12
"""Items of one list before the rest is only counted: more than that nobody reads."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: a head with a tag, a small-print note, lines and smaller items below it."""

    head: str
    note: str = ""
    tag: str = ""
    lines: tuple[str, ...] = ()
    parts: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what the list means in a sentence, and the list. `empty` stands when it is so.

    `more` counts what is left out; `after` are items that follow the list unnumbered.
    """

    heading: str
    lead: str
    items: tuple[Item, ...]
    empty: str = ""
    numbered: bool = False
    more: int = 0
    after: tuple[Item, ...] = ()
