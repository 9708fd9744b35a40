"""What can be asked of feature files? Read, chosen and run in one call each."""

from .choosing import Choice
from .files import NoFeatures
from .loading import Unusable, load_process
from .specs import NotHolding, Ran, Read, Specs

__all__ = ["Choice", "NoFeatures", "NotHolding", "Ran", "Read", "Specs", "Unusable", "load_process"]
