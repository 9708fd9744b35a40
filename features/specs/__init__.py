"""What can be asked of feature files? Read, checked, mended, chosen and run in one call each."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .beginning import NotBegun, begin_feature, new_feature
    from .book import phrase_book
    from .checking import Checked, Placed
    from .choosing import Choice
    from .files import NoFeatures
    from .fixing import Fixed, fix
    from .loading import Unusable, load_process
    from .specs import NotHolding, Ran, Read, Specs

__all__ = [
    "Specs",
    "Choice",
    "Read",
    "Ran",
    "Checked",
    "Placed",
    "fix",
    "Fixed",
    "phrase_book",
    "new_feature",
    "begin_feature",
    "NotBegun",
    "NoFeatures",
    "NotHolding",
    "load_process",
    "Unusable",
]

# Whoever runs specs pays for running alone: each name is imported when it is asked for.
_HOMES: Final = {
    "beginning": "NotBegun begin_feature new_feature",
    "book": "phrase_book",
    "checking": "Checked Placed",
    "choosing": "Choice",
    "files": "NoFeatures",
    "fixing": "Fixed fix",
    "loading": "Unusable load_process",
    "specs": "NotHolding Ran Read Specs",
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names.split()}


if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
        globals()[name] = value
        return value
