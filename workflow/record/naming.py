"""What is a case called? By its number, however it is written, and by a random reference."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U
RANDOM: Final = 6
MOST_DIGITS: Final = 9  # of the number of a group


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


def group_id(text: str) -> str | None:
    """Bring `3`, `g3` and `G-3` into one form, the id of a group; None for what is none."""
    digits = text.strip().upper().removeprefix("G").removeprefix("-")
    whole = digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS
    return f"G-{int(digits)}" if whole and int(digits) else None


def new_reference() -> str:
    """Make a public reference: random, so that it tells nothing, with a check character."""
    import secrets  # with what it imports in turn, for new cases alone

    drawn = secrets.token_bytes(RANDOM)  # of each byte the last five bits, for 32 characters
    return reference("".join(ALPHABET[one % len(ALPHABET)] for one in drawn))


def reference(random: str) -> str:
    """Write six characters as a reference, with the seventh that any single slip would change."""
    whole = random + check_character(random)
    return f"AM-{whole[:4]}-{whole[4:]}"


def check_character(random: str) -> str:
    """Return the check character: odd weights are units modulo 32, so one wrong one shows."""
    weighed = sum((2 * at + 1) * ALPHABET.index(one) for at, one in enumerate(random))
    return ALPHABET[weighed % len(ALPHABET)]
