"""What do other cases say about this one: of the same customer, or of the same kind?"""

from .alike import Comparable, comparable
from .customer import elsewhere
from .weighing import weighed

__all__ = ["Comparable", "comparable", "elsewhere", "weighed"]
