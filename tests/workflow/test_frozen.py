"""Frozen values behave as a dataclass's do: made, compared, altered, and never changed."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass, replace
from functools import cached_property
from typing import Any

import pytest

from amends.workflow.frozen import altered, field, fields_of, frozen


@frozen()
class Point:
    """A place, with what it is called."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)

    @cached_property
    def far(self) -> int:
        """What is worked out once."""
        return self.x + self.y


@frozen(kw_only=True)
class Named(Point):
    """A place that has to have a name."""

    name: str


@frozen()
class Indexed:
    """A value that fills in what follows from it."""

    words: tuple[str, ...]
    found: dict[str, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Index the words."""
        self.found.update({word: at for at, word in enumerate(self.words)})


@dataclass(frozen=True)
class Twin:
    """The same place as an ordinary dataclass."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()


def test_values_are_made_by_place_and_by_name() -> None:
    """Fields are given in their order or by name, and the rest begins as declared."""
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2, names=(), notes={})
    assert Named(x=1, name="here").name == "here"
    assert repr(Point(1)) == "Point(x=1, y=0, names=(), notes={})"


@pytest.mark.parametrize(
    ("args", "named", "said"),
    [
        ((), {}, "needs x"),
        ((1,), {"z": 2}, "no such field: z"),
        ((), {"z": 2}, "needs x"),
        ((1, 2, (), {}, 5), {}, "takes no 5 fields"),
        ((1,), {"x": 2}, "takes no 1 fields"),
    ],
)
def test_a_misfit_is_named(args: tuple[Any, ...], named: dict[str, Any], said: str) -> None:
    """A field that is missing, unknown or given twice is a `TypeError` that names it."""
    with pytest.raises(TypeError, match=said):
        Point(*args, **named)


def test_a_value_never_changes() -> None:
    """Neither a field nor anything else can be set or deleted."""
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        delattr(point, "x")
    with pytest.raises(TypeError, match="by their place"):
        Named(1, name="here")


def test_values_do_not_share_what_is_made_for_each() -> None:
    """What a factory makes belongs to one value alone."""
    assert Point(1).notes is not Point(1).notes


def test_what_was_worked_out_is_no_part_of_a_value() -> None:
    """A cached answer changes neither equality nor what is altered."""
    asked, fresh = Point(1, 2), Point(1, 2)
    assert asked.far == 3
    assert asked == fresh
    assert altered(asked, x=5).far == 7
    assert asked == copy.copy(asked) == pickle.loads(pickle.dumps(asked))  # noqa: S301


def test_altered_values_are_new() -> None:
    """A copy differs in the named fields only; an unknown field is refused."""
    point = Point(1, 2)
    assert (altered(point, y=3), point.y) == (Point(1, 3), 2)
    assert altered(Indexed(("a",)), words=("b", "c")).found == {"b": 0, "c": 1}
    assert altered(Twin(1), y=4) == Twin(1, 4)
    with pytest.raises(TypeError):
        altered(point, z=1)


def test_dataclasses_know_them() -> None:
    """What `dataclasses` has for values works on these too."""
    assert is_dataclass(Point(1))
    assert [one.name for one in fields(Named)] == [*fields_of(Named)]
    assert fields_of(Named) == ("x", "y", "names", "notes", "name")
    assert replace(Point(1), y=2) == Point(1, 2)


def test_equality_and_hash_are_those_of_the_fields() -> None:
    """Equal fields make equal values of the same class, and only of that."""
    assert hash(Indexed(("a",))) == hash(Indexed(("a",)))
    twin: object = Twin(1)
    assert Point(1) != twin
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
