"""On what do judgement and claim rest? A module a theme."""

from . import causing, owing, proving, weighing

__all__ = ["causing", "owing", "proving", "weighing"]
