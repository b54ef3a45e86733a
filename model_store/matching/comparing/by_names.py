"""How two steps stand to each other under all the names they go by; the closest names decide."""

from dataclasses import dataclass
from functools import lru_cache

from model_store.matching.comparing.direction import clash_between
from model_store.matching.comparing.doing import Doing, doings
from model_store.matching.comparing.things import Object, is_named, objects
from model_store.matching.phrases import Phrase, parse

_DOING = {Doing.SAME: 1.0, Doing.NEAR: 0.5, Doing.VAGUE: 0.0, Doing.OTHER: -0.5}
_OBJECT = {Object.EQUAL: 1.0, Object.PART: 0.4, Object.OPEN: 0.0, Object.OTHER: -0.5}


@dataclass(frozen=True, slots=True)
class Relation:
    """Doing and object of the two closest names; `closeness` is -1 to 2."""

    doing: Doing
    thing: Object

    @property
    def closeness(self) -> float:
        """How much the words of the two steps agree."""
        return _DOING[self.doing] + _OBJECT[self.thing]


@lru_cache(maxsize=1 << 14)
def relation(mine: tuple[str, ...], yours: tuple[str, ...]) -> Relation | None:
    """Compare two steps by the names each goes by; None when any two of them are opposites.

    >>> relation(("sign it",), ("sign the letter",))
    Relation(doing=<Doing.SAME: 'same'>, thing=<Object.OPEN: 'open'>)
    """
    theirs = [parse(name) for name in yours]
    closest: Relation | None = None
    for a in map(parse, mine):
        for b in theirs:
            found = _between(a, b)
            if found is None:
                return None
            if closest is None or found.closeness > closest.closeness:
                closest = found
    return closest


def _between(a: Phrase, b: Phrase) -> Relation | None:
    doing, thing = doings(a.action, b.action), objects(a, b)
    if doing is Doing.OPPOSITE or clash_between(*_ordered(a, b)):
        return None
    if thing is Object.EQUAL and not (is_named(a) and is_named(b)):
        thing = Object.OPEN
    return Relation(doing, thing)


def _ordered(a: Phrase, b: Phrase) -> tuple[Phrase, Phrase]:
    return (a, b) if a.text <= b.text else (b, a)
