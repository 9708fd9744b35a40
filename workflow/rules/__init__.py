"""Which deadlines does a desk live under? Dated, sourced packs of rules."""

from .model import Clock, Extension, Kind, Layer, Mark, Missed, Pack, Version

__all__ = ["Clock", "Extension", "Kind", "Layer", "Mark", "Missed", "Pack", "Version"]
