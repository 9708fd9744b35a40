"""How are complaints read from files? Layouts say what is where; every row has an outcome."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .fields import kept_before
    from .keeping.reasons import told
    from .keeping.rejects import Rejects
    from .keeping.verbatim import Raw
    from .layout import Choice, Layout
    from .layouts import KNOWN, named, recognise
    from .maps import layout_named, map_from, read_map
    from .outcome import (
        REASONS,
        AlreadyThere,
        Changed,
        ImportReport,
        Landed,
        Outcome,
        Progress,
        Rejected,
        Tally,
        Unproved,
    )
    from .reading import Complaint, Reading
    from .row import Row, Scalar
    from .rows import Rows, rows_of
    from .text.opening import Opened, Source, opened

__all__ = [
    "KNOWN",
    "REASONS",
    "AlreadyThere",
    "Changed",
    "Choice",
    "Complaint",
    "ImportReport",
    "Landed",
    "Layout",
    "Opened",
    "Outcome",
    "Progress",
    "Raw",
    "Reading",
    "Rejected",
    "Rejects",
    "Row",
    "Rows",
    "Scalar",
    "Source",
    "Tally",
    "Unproved",
    "kept_before",
    "layout_named",
    "map_from",
    "named",
    "opened",
    "read_map",
    "recognise",
    "rows_of",
    "told",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "fields": "kept_before",
    "keeping.reasons": "told",
    "keeping.rejects": "Rejects",
    "keeping.verbatim": "Raw",
    "layout": "Choice Layout",
    "layouts": "KNOWN named recognise",
    "maps": "layout_named map_from read_map",
    "outcome": (
        "REASONS AlreadyThere Changed ImportReport Landed Outcome Progress Rejected Tally Unproved"
    ),
    "reading": "Complaint Reading",
    "row": "Row Scalar",
    "rows": "Rows rows_of",
    "text.opening": "Opened Source opened",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
