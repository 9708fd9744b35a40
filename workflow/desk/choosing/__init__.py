"""How are cases chosen: by a query that is read, and by words that were said?"""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .meaning import query_of
    from .searching import Found, Hit, SearchResult, search

__all__ = ["Found", "Hit", "SearchResult", "query_of", "search"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "meaning": "query_of",
    "searching": "Found Hit SearchResult search",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
