"""How are cases chosen: by a query that is read, and by words that were said?"""

from .meaning import query_of
from .searching import Found, Hit, SearchResult, search

__all__ = ["Found", "Hit", "SearchResult", "query_of", "search"]
