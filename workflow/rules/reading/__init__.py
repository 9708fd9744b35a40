"""How does a pack come in? From a file that people write, or from plain values of a record."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .building import pack_of
    from .toml import read_pack

__all__ = ["pack_of", "read_pack"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "building": "pack_of",
    "toml": "read_pack",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
