"""A tuple with named fields is declared for less, and is the one that `typing` declares."""

import copy
import inspect
import pickle
import typing
from typing import Any, Generic, TypeVar

import pytest

from amends.workflow.frozen.named import Named, NamedTuple

T = TypeVar("T")


class Ours(NamedTuple):
    """A value with a field that has to be given."""

    name: str
    size: int = 3

    @property
    def twice(self) -> int:
        """Return the size, twice."""
        return 2 * self.size


class Theirs(typing.NamedTuple):
    """The same as `typing` declares it."""

    name: str
    size: int = 3


class Boxed(NamedTuple, Generic[T]):
    """A value that holds one of any kind."""

    value: T


class Grown(Ours):
    """A class that extends one of named fields, and adds none."""


USES: dict[str, Any] = {
    "made by place": lambda cls: tuple(cls("a", 1)),
    "made by name": lambda cls: tuple(cls(size=1, name="a")),
    "what is usual": lambda cls: tuple(cls("a")),
    "read": lambda cls: (cls("a").name, cls("a", 2).size, cls("a")[1]),
    "equal to a tuple": lambda cls: (cls("a", 1) == ("a", 1), hash(cls("a", 1)) == hash(("a", 1))),
    "replaced": lambda cls: tuple(cls("a")._replace(size=9)),
    "as a mapping": lambda cls: cls("a")._asdict(),
    "of an iterable": lambda cls: tuple(cls._make(iter("ab"))),
    "its fields": lambda cls: (cls._fields, cls.__match_args__, cls._field_defaults),
    "its call": lambda cls: str(inspect.signature(cls)),
    "shown": lambda cls: repr(cls("a")).partition("(")[2],
    "copied": lambda cls: [tuple(one(cls("a"))) for one in (copy.copy, copy.deepcopy)],
    "sent": lambda cls: pickle.loads(pickle.dumps(cls("a"))) == cls("a"),  # noqa: S301
    "its class": lambda cls: (type(cls("a")._replace(size=1)) is cls, cls("a").__doc__ is None),
}
REFUSED: dict[str, Any] = {
    "nothing given": lambda cls: cls(),
    "too much given": lambda cls: cls(1, 2, 3),
    "an unknown name": lambda cls: cls(name="a", other=1),
    "a field twice": lambda cls: cls("a", name="b"),
    "too little to make": lambda cls: cls._make(["a"]),
    "an unknown field replaced": lambda cls: cls("a")._replace(other=1),
    "a field changed": lambda cls: setattr(cls("a"), "name", "b"),
    "a field added": lambda cls: setattr(cls("a"), "other", "b"),
}


@pytest.mark.parametrize("use", USES)
def test_it_does_what_that_of_typing_does(use: str) -> None:
    """Whatever is done with a value comes out the same."""
    assert USES[use](Ours) == USES[use](Theirs)


@pytest.mark.parametrize("use", REFUSED)
def test_it_refuses_what_that_of_typing_refuses(use: str) -> None:
    """Whatever cannot be done is refused alike."""
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        REFUSED[use](Theirs)
    with pytest.raises(theirs.type):
        REFUSED[use](Ours)


def test_a_constructor_is_written_with_the_first_value() -> None:
    """A class that makes no value costs none; the others share nothing."""

    class Unmade(NamedTuple):
        name: str

    assert "__new__" not in vars(Unmade)
    assert Unmade("a").name == "a"
    assert "__new__" in vars(Unmade)
    assert vars(Named)["__new__"] is not vars(Unmade)["__new__"]


def test_it_may_be_of_any_kind_and_may_be_extended() -> None:
    """A class takes parameters, and one that extends it keeps its fields and its kind."""
    assert Boxed[int](4).value == 4
    grown = Grown("a")
    assert (type(grown), grown.twice, Grown._fields) == (Grown, 6, ("name", "size"))
