"""What can be said of talks: what came up in one, and what the desk advises for the next."""

from . import advice, talks

__all__ = ["advice", "talks"]
