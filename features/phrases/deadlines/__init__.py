"""What can be said of time: when a complaint came in, what counts, what is due, what time did."""

from . import beginning, changing, passing, reporting, standing, telling

__all__ = ["beginning", "changing", "passing", "reporting", "standing", "telling"]
