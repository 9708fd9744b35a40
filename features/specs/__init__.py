"""What can be asked of feature files? Read, checked, mended, chosen and run in one call each."""

from typing import TYPE_CHECKING, Final

from amends.workflow.on_demand import on_demand

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


if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there
    __getattr__ = on_demand(__name__, _HOMES, globals())
