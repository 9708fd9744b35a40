"""The group of those commands; each is imported when it runs."""

from typing import Final

from ...catalogue import both
from ...catalogue.entry import Entry, entry_of
from ...context.command import reading_options
from ...terminal.group import LazyGroup

_PERIODS: Final = ("day", "week", "month", "quarter")  # one module has all four
_OTHERS: Final = ("late", "withdrawals", "gains")


def _entry(name: str) -> Entry:
    if name in _PERIODS:
        return entry_of("report", name, f"{__package__}.period", name)
    return entry_of("report", name, f"{__package__}.{name}")


command = LazyGroup(
    "report",
    table={name: _entry(name) for name in (*_PERIODS, *_OTHERS)},
    words=both("cmd.report"),
    params=reading_options(),
    examples=(
        "amends report week",
        "amends report late",
        "amends report late received:2026-11 --days 15",
    ),
)
