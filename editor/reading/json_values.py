"""Frozen values to JSON and back, for the way between the worker process and the program: nothing is run
in between."""

import base64
import dataclasses
import functools
import types
import typing
from typing import Any, TypeVar

Value = TypeVar("Value")


def to_json(value: Any) -> Any:
    """Dataclasses and tuples become lists of their fields and items, bytes become base64 text."""
    if isinstance(value, str | int | float | None):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    kind: Any = type(value)
    return [to_json(getattr(value, name)) for name in _names(kind)]


def from_json(kind: type[Value], data: Any) -> Value:
    """The value of that type. TypeError or ValueError where the data does not fit it."""
    return typing.cast(Value, _made(kind, data))


def _made(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin is types.UnionType or origin is typing.Union:
        if data is None:
            return None
        (kind,) = (option for option in typing.get_args(kind) if option is not types.NoneType)
        return _made(kind, data)
    if kind is bytes:
        return base64.b64decode(_checked(str, data), validate=True)
    if kind in (str, int, bool):
        return _checked(kind, data)
    items = _checked(list, data)
    if origin is tuple:
        options = typing.get_args(kind)
        if len(options) == 2 and options[1] is Ellipsis:
            return tuple(_made(options[0], item) for item in items)
        return tuple(_made(option, item) for option, item in zip(options, items, strict=True))
    kinds = _field_types(kind)
    return kind(*(_made(option, item) for option, item in zip(kinds, items, strict=True)))


def _checked(kind: Any, data: Any) -> Any:
    if type(data) is not kind:
        raise TypeError(f"{kind.__name__} expected, not {type(data).__name__}")
    return data


@functools.cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@functools.cache
def _field_types(kind: Any) -> tuple[Any, ...]:
    """The types of the fields of a dataclass or named tuple, in order."""
    hints = typing.get_type_hints(kind)
    names = kind._fields if issubclass(kind, tuple) else _names(kind)
    return tuple(hints[name] for name in names)
