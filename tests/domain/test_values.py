"""A value is what a frozen dataclass with slots is, made in less time."""

from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from editor.domain.values import frozen


def _classes(make: Callable[[type], type]) -> tuple[Any, Any]:
    class Point:
        """A place."""

        x: int
        y: int = 0
        names: tuple[str, ...] = field(default_factory=tuple)
        secret: str = field(default="", repr=False)

        @property
        def far(self) -> int:
            return self.x + self.y

    class Nothing:
        """No fields at all."""

    return make(Point), make(Nothing)


OURS: Any
NOTHING: Any
THEIRS: Any
THEIR_NOTHING: Any
OURS, NOTHING = _classes(frozen)
THEIRS, THEIR_NOTHING = _classes(dataclass(frozen=True, slots=True))
MADE: list[Callable[[Any], Any]] = [
    lambda point: point(1),
    lambda point: point(1, 2),
    lambda point: point(1, y=2, secret="s"),
    lambda point: point(y=2, x=1),
    lambda point: point(1, 2, ("a", "b"), "s"),
    lambda point: replace(point(1, 2), x=7),
    lambda point: copy(point(1, 2)),
    lambda point: deepcopy(point(1, 2, ("a",))),
]


@pytest.mark.parametrize("make", MADE)
def test_it_holds_says_and_counts_the_same(make: Callable[[Any], Any]) -> None:
    ours, theirs = make(OURS), make(THEIRS)
    assert asdict(ours) == asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert ours.far == theirs.far
    assert hash(ours) == hash(theirs)


@pytest.mark.parametrize("make", MADE)
@pytest.mark.parametrize("other", MADE)
def test_values_are_equal_where_dataclasses_are(make: Callable[[Any], Any], other: Callable[[Any], Any]) -> None:
    assert (make(OURS) == other(OURS)) is (make(THEIRS) == other(THEIRS))


def test_it_equals_nothing_of_another_class() -> None:
    assert OURS(1) != THEIRS(1)
    assert OURS(1) != (1, 0, (), "")
    assert NOTHING() == NOTHING() != THEIR_NOTHING()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda point: point(),
        lambda point: point(y=1),
        lambda point: point(1, 2, (), "", 5),
        lambda point: point(1, x=1),
        lambda point: point(1, z=1),
        lambda point: point(1, 2, (), "", secret="twice"),
    ],
)
def test_what_a_dataclass_refuses_it_refuses(wrong: Callable[[Any], Any]) -> None:
    for point in (OURS, THEIRS):
        with pytest.raises(TypeError):
            wrong(point)


def test_it_stays_as_it_was_made() -> None:
    for made in (OURS(1), THEIRS(1)):
        with pytest.raises(FrozenInstanceError):
            made.x = 2
        with pytest.raises(FrozenInstanceError):
            del made.x
        with pytest.raises((FrozenInstanceError, TypeError)):
            made.other = 2
        assert made.x == 1


def test_it_is_a_dataclass_to_others() -> None:
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert not hasattr(OURS(1), "__dict__")
    assert OURS.__doc__ == "A place."
    assert [each.name for each in fields(OURS)] == [each.name for each in fields(THEIRS)]
    assert is_dataclass(OURS)
