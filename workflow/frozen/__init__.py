"""How is a frozen value made? Like a dataclass's, by a class that costs little to declare.

`dataclasses` writes and compiles methods for every class, which a program pays for at each start.
The classes declared here share theirs (`docs/decisions/042-what-a-start-costs.md`). What
`dataclasses` has for values, `fields` and `replace` among it, works on them.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NoReturn, TypeVar, dataclass_transform

from .named import NamedTuple

T = TypeVar("T")
_WANTED: Final = object()  # stands for the value of a field that has to be given


class Made(NamedTuple):
    """How the value of a field is made, and whether a caller may give it."""

    make: Callable[[], Any]
    init: bool


def field(*, default_factory: Callable[[], Any], init: bool = True) -> Any:  # noqa: ANN401
    """Let a field begin with what a call makes; without `init` no caller gives it."""
    return Made(default_factory, init)


class Shape(NamedTuple):
    """The fields of a class in their order, with what each begins with."""

    begin: Mapping[str, object]
    made: Mapping[str, Made]
    wanted: frozenset[str]
    given: tuple[str, ...]
    kw_only: bool


def _shape(cls: type, *, kw_only: bool) -> Shape:
    """Read the annotations of a class, those of the class that it extends before its own."""
    above: Shape = getattr(cls, "__shape__", _NONE)
    said = {name: cls.__dict__.get(name, _WANTED) for name in cls.__annotations__}
    begin = {**above.begin, **said}
    made = {name: one for name, one in begin.items() if isinstance(one, Made)}
    wanted = frozenset(name for name, one in begin.items() if one is _WANTED)
    given = tuple(name for name in begin if name not in made or made[name].init)
    return Shape(begin, made, wanted, given, kw_only)


_NONE: Final = Shape({}, {}, frozenset(), (), kw_only=False)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
    """Declare a class of frozen values: `@frozen()` above its annotated fields.

    Values are equal if their fields are; `__post_init__` runs once they are filled. Raises
    `TypeError` when a value is made with a field missing or unknown, as a dataclass does, and
    `dataclasses.FrozenInstanceError` when one is changed; `altered` makes one that differs.
    """

    def declared(cls: type[T]) -> type[T]:
        shape = _shape(cls, kw_only=kw_only)
        for name in shape.made:
            if name in cls.__dict__:
                delattr(cls, name)
        placed = () if kw_only else shape.given
        for name, one in {"__shape__": shape, "__match_args__": placed, **_SHARED}.items():
            if name not in cls.__dict__:  # what a class says of itself stands
                setattr(cls, name, one)
        return cls

    return declared


def fields_of(cls: type) -> tuple[str, ...]:
    """Return the names of a class's fields, in their order."""
    shape: Shape = cls.__shape__  # type: ignore[attr-defined]
    return tuple(shape.begin)


def held(value: Any) -> dict[str, Any]:  # noqa: ANN401  # of any such class
    """Return what the fields of a value hold, without what it has worked out since."""
    values: dict[str, Any] = value.__dict__
    begin = value.__shape__.begin
    return values if len(values) == len(begin) else {name: values[name] for name in begin}


def altered(value: T, /, **fields: Any) -> T:  # noqa: ANN401  # whatever its fields hold
    """Return a value with some fields changed; raises `TypeError` for an unknown one.

    It is copied in one go: a case's facts have some sixty fields and are changed at every step
    and every question. A process may bring facts that are an ordinary dataclass's.
    """
    if not hasattr(value, "__shape__") or hasattr(value, "__post_init__"):
        from dataclasses import replace

        return replace(value, **fields)  # type: ignore[type-var]  # a dataclass, or it is refused
    known = held(value)
    values = known | fields
    if len(values) != len(known):
        raise TypeError(f"no field {min(fields.keys() - known.keys())}")
    new = object.__new__(type(value))
    object.__setattr__(new, "__dict__", values)
    return new


def _init(self: Any, *args: Any, **named: Any) -> None:  # noqa: ANN401
    shape: Shape = self.__shape__
    if args:
        named = _placed(self, args, named)
    values = self.__dict__
    values.update(shape.begin)
    for name, one in shape.made.items():
        values[name] = one.make()
    values.update(named)
    if len(values) != len(shape.begin) or not named.keys() >= shape.wanted:
        raise _misfit(self, named)
    if hasattr(self, "__post_init__"):
        self.__post_init__()


def _placed(self: Any, args: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """Name what was given by its place."""
    placed = dict(zip(self.__shape__.given, args, strict=False))
    if self.__shape__.kw_only or len(placed) < len(args) or not placed.keys().isdisjoint(named):
        raise TypeError(f"{type(self).__name__}() takes no {len(args)} fields by their place")
    return {**placed, **named}


def _misfit(self: Any, named: Mapping[str, object]) -> TypeError:  # noqa: ANN401
    """Say which field nobody gave, or which there is not."""
    missing = sorted(self.__shape__.wanted - named.keys())
    said = f"needs {', '.join(missing)}" if missing else "has no such field: "
    unknown = sorted(named.keys() - {*self.__shape__.begin})
    return TypeError(f"{type(self).__name__}() {said}{'' if missing else ', '.join(unknown)}")


def _eq(self: Any, other: object) -> bool:  # noqa: ANN401
    return held(self) == held(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:  # noqa: ANN401
    values = self.__dict__
    return hash(tuple(values[name] for name in self.__shape__.given))


def _repr(self: Any) -> str:  # noqa: ANN401
    values = self.__dict__
    shown = ", ".join(f"{name}={values[name]!r}" for name in self.__shape__.given)
    return f"{type(self).__qualname__}({shown})"


def _changed(self: object, name: str, *_value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__name__}")


class _Fields:
    """Stands for what `dataclasses` knows of a class, and is made when somebody asks."""

    def __get__(self, _value: object, cls: type) -> Mapping[str, object]:
        """Describe the fields of a class as `dataclasses` does."""
        from dataclasses import field as described
        from dataclasses import make_dataclass

        shape: Shape = cls.__shape__  # type: ignore[attr-defined]
        fields: list[tuple[str, Any, Any]] = []
        for name, one in shape.begin.items():
            said: dict[str, Any] = {"init": name in shape.given}
            if name in shape.made:
                said["default_factory"] = shape.made[name].make
            elif one is not _WANTED:
                said["default"] = one
            fields.append((name, object, described(**said)))
        known = make_dataclass(cls.__name__, fields, kw_only=True).__dict__
        found = MappingProxyType(known["__dataclass_fields__"])
        type.__setattr__(cls, "__dataclass_fields__", found)  # once for each class
        return found


_SHARED: Final[Mapping[str, object]] = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _changed,
    "__delattr__": _changed,
    "__dataclass_fields__": _Fields(),
}
