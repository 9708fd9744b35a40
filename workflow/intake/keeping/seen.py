"""Which rows were seen before? A number for each, in few bytes, however many there are."""

from array import array
from typing import Final

FIRST_SIZE: Final = 1 << 10
FILLED: Final = 0.6
MASK: Final = (1 << 64) - 1


class Seen:
    """A number of 64 bits for each key of 64 bits, in 32 bytes a key where a dict takes 150."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._keys, self._values = _blank(FIRST_SIZE), _blank(FIRST_SIZE)
        self._used = 0

    def __getitem__(self, key: int) -> int:
        """Return the number of a key; 0 if it was not seen."""
        return self._values[self._place(key or 1)]

    def __setitem__(self, key: int, value: int) -> None:
        """Remember a number, which is not 0, for a key."""
        if self._used > len(self._keys) * FILLED:
            self._grow()
        at = self._place(key or 1)
        self._used += not self._keys[at]
        self._keys[at], self._values[at] = key or 1, value & MASK or 1

    def _place(self, key: int) -> int:
        keys, last = self._keys, len(self._keys) - 1
        at = key & last
        while keys[at] not in (0, key):
            at = (at + 1) & last
        return at

    def _grow(self) -> None:
        keys, values = self._keys, self._values
        self._keys, self._values = _blank(2 * len(keys)), _blank(2 * len(keys))
        for key, value in zip(keys, values, strict=True):
            if key:
                at = self._place(key)
                self._keys[at], self._values[at] = key, value


def _blank(size: int) -> "array[int]":
    return array("Q", bytes(8 * size))
