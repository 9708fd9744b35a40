"""How does a package import its parts only when somebody asks for them?"""

from collections.abc import Callable, Mapping
from importlib import import_module


def on_demand(
    package: str, homes: Mapping[str, str], known: dict[str, object]
) -> Callable[[str], object]:
    """Return the `__getattr__` of a package whose names live in modules below it.

    `homes` has the names of each module, with spaces between; `known` is the package's own
    dictionary, in which a name stays once it was asked for.
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def imported(name: str) -> object:
        """Import what is asked for."""
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f".{home_of[name]}", package), name)
        known[name] = value
        return value

    return imported
