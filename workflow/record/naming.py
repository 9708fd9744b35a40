"""What is a case called? By its number, however it is written, and by a random reference."""

import secrets
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U
RANDOM: Final = 6


def normal(text: str) -> str:
    """Bring `1042`, `c1042` and `C-1042` into one form, and `am7kq42m9` into `AM-7KQ4-2M9`."""
    upper = text.strip().upper()
    bare = upper.replace("-", "").removeprefix("AM")
    if upper.startswith("AM") and len(bare) == RANDOM + 1:
        return f"AM-{bare[:4]}-{bare[4:]}"
    digits = upper.removeprefix("C").removeprefix("-")
    return f"C-{digits}" if digits.isascii() and digits.isdecimal() else upper


def case_id(number: int) -> str:
    """Return the id of the case with that number."""
    return f"C-{number}"


def new_reference() -> str:
    """Make a public reference: random, so that it tells nothing, with a check character."""
    return reference("".join(secrets.choice(ALPHABET) for _ in range(RANDOM)))


def reference(random: str) -> str:
    """Write six characters as a reference, with the seventh that any single slip would change."""
    whole = random + check_character(random)
    return f"AM-{whole[:4]}-{whole[4:]}"


def check_character(random: str) -> str:
    """Return the check character: odd weights are units modulo 32, so one wrong one shows."""
    weighed = sum((2 * at + 1) * ALPHABET.index(one) for at, one in enumerate(random))
    return ALPHABET[weighed % len(ALPHABET)]
