"""How does somebody say which column is what? In a small TOML file, of which a layout is made."""

from .fitting import fits, layout_for, named_some
from .reading import layout_named, map_from, read_map

__all__ = ["fits", "layout_for", "layout_named", "map_from", "named_some", "read_map"]
