"""How does the export of another desk come in whole? Checked, taken again, and landed as it was."""

from .bringing import bring_in, first_line

__all__ = ["bring_in", "first_line"]
