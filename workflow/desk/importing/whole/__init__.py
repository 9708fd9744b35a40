"""How does the export of another desk come in whole? Checked, taken again, and landed as it was."""

from typing import TYPE_CHECKING, Final

from ....on_demand import on_demand

if TYPE_CHECKING:
    from .bringing import bring_in, first_line

__all__ = ["bring_in", "first_line"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "bringing": "bring_in first_line",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
