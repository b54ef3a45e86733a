"""Frozen values to JSON and back without loss; a field added later with a default reads as it.

Driven by type hints alone, so a new field of a claim or a new event needs no line here.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from model_store.errors import ConfigurationError
from model_store.events import ClaimEvent

T = TypeVar("T")
_Hint = Any
"""A type as it is written in an annotation."""
_Json = Any
"""A value on either side of the conversion; its type follows from the hint."""
_Convert = Callable[[_Json], _Json]
_EMPTY: tuple[object, ...] = (None, "", ())


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class DamagedError(ConfigurationError, ValueError):
    """What lies in a store is not what was written there."""


_EVENTS: dict[str, type] = {_snake(kind.__name__): kind for kind in get_args(ClaimEvent)}


def write(value: object) -> str:
    """Write one frozen value as JSON text; equal values give equal text.

    >>> from model_store.values import Party
    >>> write(Party("me", person="U1"))
    '{"as_said":"me","person":"U1"}'
    """
    kind: _Hint = type(value)
    data = _writer(kind)(value)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def read(text: str, into: type[T]) -> T:
    """Read back what `write` wrote of a value of that type.

    Raises:
        DamagedError: the text is not what was written.
    """
    kind: _Hint = into
    with _undamaged(into.__name__):
        return cast("T", _reader(kind)(json.loads(text)))


def event_kind(event: ClaimEvent) -> str:
    """The word an event goes by in the ledger.

    >>> from model_store.events import HeadMoved
    >>> event_kind(HeadMoved(3))
    'head_moved'
    """
    return _snake(type(event).__name__)


def read_event(kind: str, text: str, quote: str = "") -> ClaimEvent:
    """Read a claim event of that kind, with the quote that was kept apart from it.

    Raises:
        DamagedError: the text is not what was written.
    """
    with _undamaged(kind):
        reader: _Hint = _EVENTS[kind]
        data = json.loads(text)
        if quote:
            data["claim"]["quote"] = quote
        return cast("ClaimEvent", _reader(reader)(data))


@contextmanager
def _undamaged(what: str) -> Iterator[None]:
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise DamagedError(
            f"holds a record ({what}) that cannot be read; keep a copy, put back your last backup "
            "of it, then run `gemba audit`"
        ) from error


def _members(hint: _Hint) -> tuple[Any, ...]:
    return get_args(hint) if _origin(hint) in (Union, UnionType) else (hint,)


def _origin(hint: _Hint) -> _Hint:
    return get_origin(hint)


@cache
def _writer(hint: _Hint) -> _Convert:
    if _origin(hint) is tuple:
        return _tuple_writer(get_args(hint))
    members = [m for m in _members(hint) if m is not NoneType]
    if len(members) > 1:
        return _tagged
    kind = members[0]
    return _record_writer(kind) if is_dataclass(kind) else _plain


def _plain(value: _Json) -> _Json:
    return value.value if isinstance(value, StrEnum) else value


def _tagged(value: _Json) -> _Json:
    """A member of a union says which one it is; words and numbers need not."""
    if not is_dataclass(value):
        return _plain(value)
    kind: _Hint = type(value)
    return {"type": _snake(kind.__name__), **_writer(kind)(value)}


def _tuple_writer(items: tuple[Any, ...]) -> _Convert:
    inner = _writer(items[0])
    return lambda value: [inner(item) for item in value]


def _record_writer(kind: _Hint) -> _Convert:
    hints = get_type_hints(kind)
    plan = [(f.name, _unsaid(f.default), _writer(hints[f.name])) for f in fields(kind)]

    def convert(value: _Json) -> _Json:
        if value is None:
            return None
        said = ((name, unsaid, inner, getattr(value, name)) for name, unsaid, inner in plan)
        return {name: inner(v) for name, unsaid, inner, v in said if v != unsaid}

    return convert


def _unsaid(default: object) -> object:
    """The value that need not be written: a default that says nothing, and no other.

    A default that says something may be another one tomorrow, so it is always written.
    """
    return default if default in _EMPTY else MISSING


@cache
def _reader(hint: _Hint) -> _Convert:
    if _origin(hint) is tuple:
        inner = _reader(get_args(hint)[0])
        return lambda data: tuple(inner(item) for item in data)
    members = [m for m in _members(hint) if m is not NoneType]
    if len(members) > 1:
        return _union_reader(members)
    kind = members[0]
    if is_dataclass(kind):
        return _record_reader(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        words: dict[str | None, _Json] = {None: None, **{m.value: m for m in kind}}
        return words.__getitem__
    return _as_it_is


def _union_reader(members: list[Any]) -> _Convert:
    readers = {_snake(kind.__name__): _reader(kind) for kind in members}
    return lambda data: readers[data["type"]](data)


def _record_reader(kind: _Hint) -> _Convert:
    hints = get_type_hints(kind)
    plan = {f.name: _reader(hints[f.name]) for f in fields(kind)}
    required = {f.name for f in fields(kind) if f.default is MISSING is f.default_factory}

    def convert(data: _Json) -> _Json:
        if data is None:
            return None
        # Most fields are plain words; calling a function that returns them costs half the time.
        said = {
            name: value if plan[name] is _as_it_is else plan[name](value)
            for name, value in data.items()
            if name in plan
        }
        if missing := required - said.keys():
            raise KeyError(f"{kind.__name__} lacks {', '.join(sorted(missing))}")
        return kind(**said)

    return convert


def _as_it_is(data: _Json) -> _Json:
    return data
