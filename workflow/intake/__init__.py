"""How are complaints read from files? Layouts say what is where; every row has an outcome."""

from .keeping.rejects import Rejects
from .keeping.verbatim import Raw
from .layout import Choice, Layout
from .layouts import KNOWN, named, recognise
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
)
from .reading import Complaint, Reading, kept_before
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
    "kept_before",
    "named",
    "opened",
    "recognise",
    "rows_of",
]
