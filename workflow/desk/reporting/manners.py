"""Are customers of every manner served alike? Counted over open cases; of one note nothing is told.

The note says how somebody likes to be spoken to, and is forgotten when the case ends. So this is
about the cases that are open as the report is asked for, and about groups that are large enough.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from statistics import median
from typing import Final

from ...moments import epoch, iso
from ...store import CaseQuery, CaseRow, Reader
from ..caring.privacy import style_of
from .figures import hours, share
from .values import MannerGroup

MOST: Final = 1_000  # open cases that are looked at, the newest first
GROUPS: Final = 2  # one group alone has nothing to be compared with
OFFERED: Final = frozenset({"proposed", "answered", "accepted", "fulfilled"})


def manners(view: Reader, now: datetime, least: int) -> tuple[MannerGroup, ...]:
    """Return the groups of open cases side by side, those left out that would tell of somebody."""
    found = defaultdict[str, list[CaseRow]](list)
    for row in view.cases(CaseQuery(open_only=True, order="newest", limit=MOST)):
        style = style_of(view.secrets(row.id))
        if style:
            found[style].append(row)
    large = {style: rows for style, rows in found.items() if len(rows) >= least}
    if len(large) < GROUPS:
        return ()
    return tuple(_group(style, large[style], now) for style in sorted(large))


def _group(style: str, rows: Sequence[CaseRow], now: datetime) -> MannerGroup:
    at = iso(now)
    waited = [int(now.timestamp()) - epoch(row.received_at) for row in rows]
    offered = sum((row.left or row.stage) in OFFERED for row in rows)
    overdue = sum(row.next_due is not None and row.next_due < at for row in rows)
    return MannerGroup(
        style,
        len(rows),
        hours(median(waited)),
        share(offered, len(rows)) or 0.0,
        share(overdue, len(rows)) or 0.0,
    )
