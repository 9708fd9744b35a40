"""What can be asked of feature files? Read, checked, mended, chosen and run in one call each."""

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
