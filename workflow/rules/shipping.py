"""Which packs come with the program? Each compiled from its TOML, and loaded when asked for."""

from functools import cache
from importlib import import_module
from typing import Final

from ..errors import BadInput
from .model import Pack
from .packs import HOMES, NAMES

SHIPPED: Final = NAMES


@cache
def shipped(name: str) -> Pack:
    """Return a shipped pack; raises `BadInput` for a name that none has."""
    if name not in SHIPPED:
        raise BadInput("no_such_pack", name=name, packs=SHIPPED)
    pack: Pack = import_module(f".packs.{HOMES[name]}", __package__).PACK
    return pack
