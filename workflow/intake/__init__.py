"""How are complaints read from files? Layouts say what is where; every row has an outcome."""

from .layout import Choice, Layout
from .layouts import KNOWN, named, recognise
from .outcome import (
    REASONS,
    AlreadyThere,
    Changed,
    ImportReport,
    Landed,
    Outcome,
    Rejected,
    Tally,
    Unproved,
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
    "Reading",
    "Rejected",
    "Row",
    "Rows",
    "Scalar",
    "Source",
    "Tally",
    "Unproved",
    "kept_before",
    "named",
    "opened",
    "recognise",
    "rows_of",
]
