"""Finding scenarios and the gold beside them: `NAME.scenario.json` and `NAME.gold.json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from model_store.errors import ConfigurationError

_SCENARIO, _GOLD = ".scenario.json", ".gold.json"
_HERE = Path(__file__).parents[1]
_PLAYED = _HERE.parent / "playing" / "examples"


@dataclass(frozen=True, slots=True)
class Pair:
    """One scenario with its gold."""

    name: str
    scenario: Path
    gold: Path


def pairs(places: Sequence[Path]) -> tuple[Pair, ...]:
    """Every pair in the places given; without any, the shipped example.

    Raises:
        ConfigurationError: a place is missing or holds no pair.
    """
    if not places:
        return _in(_HERE / "examples", _PLAYED)
    found = tuple(pair for place in places for pair in _in(place, place))
    for place in places:
        if not place.is_dir():
            raise ConfigurationError(f"{place} is no folder; name folders that hold scenarios.")
    if not found:
        raise ConfigurationError(
            f"There is no scenario with its gold in {', '.join(map(str, places))}: two files, "
            f"NAME{_SCENARIO} and NAME{_GOLD}, make a pair."
        )
    return found


def _in(golds: Path, scenarios: Path) -> tuple[Pair, ...]:
    names = sorted(p.name.removesuffix(_GOLD) for p in golds.glob(f"*{_GOLD}"))
    listed = (Pair(n, scenarios / f"{n}{_SCENARIO}", golds / f"{n}{_GOLD}") for n in names)
    return tuple(pair for pair in listed if pair.scenario.is_file())
