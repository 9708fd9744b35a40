"""How are the texts of many modules one table, of which a program loads only what it says?"""

from _thread import allocate_lock
from collections.abc import Iterator, Mapping
from importlib import import_module


class Gathered(Mapping[str, str]):
    """The texts of a language by their code, loaded when one of their kind is asked for.

    A text's kind is its code up to the first dot. `homes` names, for each kind, the modules below
    *package* that hold texts of it, those first that hold most of them.
    """

    def __init__(self, package: str, homes: Mapping[str, str]) -> None:
        """Keep where the texts are; nothing is imported."""
        self._package, self._homes = package, homes
        self._ahead = {kind: iter(modules.split()) for kind, modules in homes.items()}
        self._known: dict[str, str] = {}
        self._loading = allocate_lock()

    def __getitem__(self, code: str) -> str:
        """Return the text of a code; raises `KeyError`."""
        known = self._known
        while code not in known and self._more(code.partition(".")[0]):
            pass
        return known[code]

    def __contains__(self, code: object) -> bool:
        """Tell whether there is a text of that code."""
        return isinstance(code, str) and self.get(code) is not None

    def __iter__(self) -> Iterator[str]:
        """Give the codes of all texts, in the order of their names."""
        return iter(sorted(self._all()))

    def __len__(self) -> int:
        """Count all texts."""
        return len(self._all())

    def _more(self, kind: str) -> bool:
        """Load the next module with texts of this kind; tell whether there was one."""
        with self._loading:
            name = next(self._ahead.get(kind, iter(())), None)
            if name is not None:
                self._known.update(import_module(f".{name}", self._package).TEXTS)
            return name is not None

    def _all(self) -> Mapping[str, str]:
        for kind in self._homes:
            while self._more(kind):
                pass
        return self._known
