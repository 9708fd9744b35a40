"""How is a tuple with named fields declared? As with `typing.NamedTuple`, for a third of its price.

`collections.namedtuple` writes and compiles a constructor for each class, which a program pays for
at every start, though most classes make no value in a call. Here it is asked for one when the
first value is made (`docs/decisions/042-what-a-start-costs.md`).
"""

from collections import namedtuple
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from inspect import Signature

_NAMES: Final = [f"at{place}" for place in range(64)]  # no class has more fields


def _declared(name: str, fields: Sequence[str], **more: Any) -> Any:  # noqa: ANN401
    """Declare a class as `collections` does; its types are those of the class it is for."""
    return namedtuple(name, fields, **more)  # noqa: PYI024  # pyright: ignore[reportUntypedNamedTuple]


_READ: Final = {**vars(_declared("Places", _NAMES))}  # what reads a field by its place


class Naming(type):
    """Declares the classes: what the body of one annotates are its fields, in their order."""

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        body: dict[str, Any],
        **more: Any,  # noqa: ANN401
    ) -> "Naming":
        """Make a class that extends `Named`; one that extends such a class keeps its fields."""
        if bases == (tuple,) or hasattr(bases[0], "_fields"):
            return super().__new__(cls, name, bases, body, **more)
        made: Any = super().__new__(cls, name, bases, {"__slots__": (), **body}, **more)
        fields = tuple(made.__annotations__)
        made._fields = fields
        made.__match_args__ = fields  # type: ignore[misc]
        made._field_defaults = {one: body[one] for one in fields if one in body}
        for field, place in zip(fields, _NAMES, strict=False):
            setattr(made, field, _READ[place])
        return made  # type: ignore[no-any-return]

    @property
    def __signature__(cls: Any) -> "Signature":
        """Return how a value is made, for whoever asks `inspect`."""
        from inspect import signature

        made = _written(cls)
        made.__new__.__annotations__ = cls.__annotations__
        return signature(made)


class Named(tuple[Any, ...], metaclass=Naming):
    """What all classes of named fields share; `NamedTuple` is its name."""

    __slots__ = ()
    _fields: tuple[str, ...]

    def __new__(cls, *args: Any, **named: Any) -> Self:  # noqa: ANN401
        """Make the first value of a class, and with it what makes the others."""
        cls.__new__ = vars(_written(cls))["__new__"]  # type: ignore[method-assign]
        return cls.__new__(cls, *args, **named)

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """Make a value of as many values as there are fields; raises `TypeError` otherwise."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **fields: Any) -> Self:  # noqa: ANN401
        """Return a value with some fields changed; raises `ValueError` for an unknown one."""
        made = tuple.__new__(type(self), map(fields.pop, self._fields, self))
        if fields:
            raise ValueError(f"Got unexpected field names: {[*fields]}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """Return the values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        """Write the class and the fields with their values."""
        shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({shown})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy is made of."""
        return tuple(self)

    __replace__ = _replace  # what copy.replace asks from Python 3.13 on


def _written(cls: Any) -> Any:  # noqa: ANN401
    """Return the class that `collections` writes for the fields of a class."""
    usual = cls._field_defaults.values()
    return _declared(cls.__name__, cls._fields, defaults=usual, module=cls.__module__)


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # said aloud, for mypy
else:
    NamedTuple = Named
