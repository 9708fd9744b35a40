"""How is a frozen value changed? By a new one that differs in a few fields, made fast."""

from collections.abc import Callable
from dataclasses import fields as fields_of
from dataclasses import is_dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar

T = TypeVar("T")
LEAST: Final = 2  # fields that are read together


class _Shape(NamedTuple):
    """Where each field of a type stands among the values that make one, and how to read them."""

    places: dict[str, int]
    read: Callable[[Any], tuple[Any, ...]]


def altered(value: T, /, **fields: Any) -> T:  # noqa: ANN401  # whatever its fields hold
    """Return a dataclass's value with some fields changed; raises `TypeError` for an unknown one.

    A value that keeps its fields in a dictionary is copied in one go: a case's facts have some
    sixty fields and are changed at every step and every question. Of one with slots the fields are
    read in one go.
    """
    kind: Any = type(value)
    shape = _shape(kind)
    if shape is not None:
        values = [*shape.read(value)]
        for name, one in fields.items():
            at = shape.places.get(name)
            if at is None:
                raise TypeError(f"no field {name}")
            values[at] = one
        made: T = kind(*values)
        return made
    known = getattr(value, "__dict__", None)
    if known is None or hasattr(value, "__post_init__"):
        return replace(value, **fields)  # type: ignore[type-var]  # a dataclass, or it is refused
    if not fields.keys() <= known.keys():
        raise TypeError(f"no field {min(fields.keys() - known.keys())}")
    new: T = object.__new__(kind)
    new.__dict__.update(known)
    new.__dict__.update(fields)
    return new


@lru_cache(maxsize=256)
def _shape(kind: type) -> _Shape | None:
    """Return the shape of a type with slots whose fields alone, in their order, make a value."""
    slots = is_dataclass(kind) and not kind.__dictoffset__ and not hasattr(kind, "__post_init__")
    found = fields_of(kind) if slots else ()
    if len(found) < LEAST or not all(one.init and not one.kw_only for one in found):
        return None
    names = [one.name for one in found]
    return _Shape({name: at for at, name in enumerate(names)}, attrgetter(*names))
