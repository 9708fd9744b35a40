"""How does a page show a figure, so that it can be held against the object that programs get?

`data-of` is the path of the figure in that object, `data-is` the figure as it stands there.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from .html import Html, tag


def figure(of: str, value: object, shown: str | None = None, name: str = "b", **more: str) -> Html:
    """Show a figure: where it stands in the object, what it is there, and how it is said."""
    is_ = "" if value is None else str(value)
    return tag(name, is_ if shown is None else shown, data_of=of, data_is=is_, **more)


def moment_of(text: str, shown: str) -> Html:
    """Show a moment, with the ISO moment that it is in the object."""
    return tag("time", shown, datetime=text)


def plain(value: Any) -> Any:  # noqa: ANN401  # whatever a view holds
    """Return views as plain values for programs: named tuples by their fields, the rest by kind."""
    if isinstance(value, Enum):
        return value.value
    fields: Any = getattr(value, "_asdict", None)
    if isinstance(value, tuple) and fields is not None:
        return {name: plain(one) for name, one in fields().items()}
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple | frozenset | set):
        return [plain(one) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
