"""How does a pack come in? From a file that people write, or from plain values of a record."""

from .building import pack_of
from .toml import read_pack

__all__ = ["pack_of", "read_pack"]
