"""How is a process with many acts loaded act by act? By a list that knows where each is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from .model import Act


class Shelf(Sequence["Act"]):
    """The acts of a process in their order; a module is imported when one of its acts is asked for.

    `homes` has for each module the names of its acts, with spaces between, in the order in which
    its `ACTS` has them. `made` makes of an act as its module has it what the process takes.
    """

    def __init__(
        self, package: str, homes: Mapping[str, str], made: "Callable[[Act], Act]"
    ) -> None:
        """Import nothing yet."""
        self._package, self._made = package, made
        self._home = {name: home for home, names in homes.items() for name in names.split()}
        self._acts: dict[str, Act] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all acts, none of which is loaded for it."""
        return tuple(self._home)

    def named(self, name: str) -> "Act | None":
        """Return the act of that name, or None."""
        if name in self._home and name not in self._acts:
            for act in import_module(f".{self._home[name]}", self._package).ACTS:
                self._acts.setdefault(act.name, self._made(act))
        return self._acts.get(name)

    def __iter__(self) -> "Iterator[Act]":
        """Go through all acts, which loads them."""
        return (self._at(name) for name in self._home)

    def __len__(self) -> int:
        """Count the acts."""
        return len(self._home)

    @overload
    def __getitem__(self, place: int) -> "Act": ...

    @overload
    def __getitem__(self, place: slice) -> "Sequence[Act]": ...

    def __getitem__(self, place: int | slice) -> "Act | Sequence[Act]":
        """Return the act at a place, or those at some."""
        return (*self,)[place]

    def _at(self, name: str) -> "Act":
        act = self.named(name)
        if act is None:
            raise LookupError(f"{self._home[name]} has no act {name}")
        return act
