"""How does one event hold on to the one before? By the hash of its stored bytes."""

from typing import Final

FIRST: Final = "0" * 64  # what the first event of a stream names as the one before
SALT_BYTES: Final = 32


def leaf(body: bytes) -> str:
    """Return SHA-256(0x00 ‖ bytes) as hex: the leaf hash of RFC 6962."""
    from hashlib import sha256  # whoever only lists cases hashes nothing

    return sha256(b"\x00" + body).hexdigest()


def commitment(salt: bytes, field: str, value: str) -> str:
    """Return the HMAC-SHA256 that stands in the event for a value that stands in the vault.

    The salt is random, 32 bytes, and of this value alone: without it nobody can test a guess.
    """
    import hmac

    message = field.encode() + b"\x00" + value.encode("utf-8")
    return hmac.digest(salt, message, "sha256").hex()
