"""What everything here that says something is made of: frozen values.

`@frozen` gives a class what `@dataclass(frozen=True, slots=True)` gives it. For each class of that kind Python writes
six functions as text and compiles them, which for the values that an open window needs was a tenth of its start; here
all classes share them, and only the fields are the dataclass's: `replace`, `fields` and `asdict` take them as any.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    parts = fields(made)
    names = tuple(part.name for part in parts)
    shown = tuple(part.name for part in parts if part.repr)
    take = _taker(names)

    def is_same(self: Any, other: object) -> bool:
        return take(self) == take(other) if other.__class__ is self.__class__ else NotImplemented

    def number(self: Any) -> int:
        return hash(take(self))

    def words(self: Any) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    def as_made(self: Any) -> tuple[object, ...]:
        return self.__class__, tuple(getattr(self, name) for name in names)

    made.__init__ = _maker(made, parts)
    made.__eq__, made.__hash__, made.__repr__, made.__reduce__ = is_same, number, words, as_made
    made.__setattr__ = made.__delattr__ = _refuse
    result: type[T] = made
    return result


def _taker(names: tuple[str, ...]) -> Callable[[Any], object]:
    return attrgetter(*names) if names else lambda _: ()


def _maker(made: Any, parts: tuple[Any, ...]) -> Callable[..., None]:
    """The constructor: arguments by place and by name, in the order of the fields."""
    count = len(parts)
    puts = tuple(getattr(made, part.name).__set__ for part in parts)

    def complete(given: tuple[object, ...], named: dict[str, object]) -> list[object]:
        whole = list(given)
        for part in parts[len(given) :]:
            if part.name in named:
                whole.append(named.pop(part.name))
            elif part.default is not MISSING:
                whole.append(part.default)
            elif part.default_factory is not MISSING:
                whole.append(part.default_factory())
            else:
                raise TypeError(f"{made.__qualname__} wants {part.name!r}")
        if named:
            raise TypeError(f"{made.__qualname__} takes no {', '.join(map(repr, named))}, or not twice")
        if len(whole) > count:
            raise TypeError(f"{made.__qualname__} takes {count} values, not {len(whole)}")
        return whole

    def make(self: object, /, *given: object, **named: object) -> None:
        whole = given if len(given) == count and not named else complete(given, named)
        for put, each in zip(puts, whole, strict=True):
            put(self, each)

    return make


def _refuse(self: object, name: str, _: object = None) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")
