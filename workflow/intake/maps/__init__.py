"""How does somebody say which column is what? In a small TOML file, of which a layout is made."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .fitting import fits, layout_for, named_some
    from .reading import layout_named, map_from, read_map

__all__ = ["fits", "layout_for", "layout_named", "map_from", "named_some", "read_map"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "fitting": "fits layout_for named_some",
    "reading": "layout_named map_from read_map",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
