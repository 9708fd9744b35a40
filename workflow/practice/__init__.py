"""How does a desk look that has been worked at? Ninety days of invented cases, by real calls."""

from .filling import Filled, fill

__all__ = ["Filled", "fill"]
