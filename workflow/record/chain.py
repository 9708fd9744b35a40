"""How does one event hold on to the one before? By the hash of its stored bytes."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hashlib import _Hash

FIRST: Final = "0" * 64  # what the first event of a stream names as the one before
SALT_BYTES: Final = 32


def leaf(body: bytes) -> str:
    """Return SHA-256(0x00 ‖ bytes) as hex: the leaf hash of RFC 6962."""
    return _sha256()(b"\x00" + body).hexdigest()


def commitment(salt: bytes, field: str, value: str) -> str:
    """Return the HMAC-SHA256 that stands in the event for a value that stands in the vault.

    The salt is random, 32 bytes, and of this value alone: without it nobody can test a guess.
    """
    message = field.encode() + b"\x00" + value.encode("utf-8")
    return _hmac()(salt, message, "sha256").hex()


@cache  # whoever only lists cases hashes nothing, and whoever hashes does so again and again
def _sha256() -> "Callable[[bytes], _Hash]":
    from hashlib import sha256

    return sha256


@cache
def _hmac() -> Callable[[bytes, bytes, str], bytes]:
    from hmac import digest

    return digest
