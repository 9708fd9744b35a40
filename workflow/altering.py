"""How is a frozen value changed? By a new one that differs in a few fields, made fast."""

from dataclasses import replace
from typing import Any, TypeVar

T = TypeVar("T")


def altered(value: T, /, **fields: Any) -> T:  # noqa: ANN401  # whatever its fields hold
    """Return a dataclass's value with some fields changed; raises `TypeError` for an unknown one.

    A value that keeps its fields in a dictionary is copied in one go: a case's facts have some
    sixty fields and are changed at every step and every question.
    """
    known = getattr(value, "__dict__", None)
    if known is None or hasattr(value, "__post_init__"):
        return replace(value, **fields)  # type: ignore[type-var]  # a dataclass, or it is refused
    if not fields.keys() <= known.keys():
        raise TypeError(f"no field {min(fields.keys() - known.keys())}")
    new = object.__new__(type(value))
    new.__dict__.update(known)
    new.__dict__.update(fields)
    return new
