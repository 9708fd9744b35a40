"""What do other cases say about this one: of the same customer, or of the same kind?"""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .alike import Comparable, comparable
    from .customer import elsewhere
    from .weighing import weighed

__all__ = ["Comparable", "comparable", "elsewhere", "weighed"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "alike": "Comparable comparable",
    "customer": "elsewhere",
    "weighing": "weighed",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
