"""Does a file have the columns that its layout asks for? What a map names has to be there."""

import difflib
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ...errors import BadInput
from ..layout import Layout, plain
from ..layouts import recognise

MOST_NAMED: Final = 12


def fits(layout: Layout, form: str, columns: Sequence[str]) -> bool:
    """Tell whether a layout is for a file of this form with these columns.

    What a payload does not say it may leave out; only its date has to be there.
    """
    if layout.form == "any" and form == "json":
        return layout.received in map(layout.column, columns)
    return layout.reads(form) and layout.fits(columns)


def layout_for(
    name: str, form: str, columns: Sequence[str], layout: Layout | None
) -> Layout | None:
    """Return the layout that was given, or a known one that fits, or None.

    Raises `BadInput` where a map names a column that is not there, or is there twice.
    """
    if layout is None:
        return recognise(form, columns)
    if layout.form == "any":
        _see_there(name, form, columns, layout)
        _see_once(name, columns, layout)
        return layout
    return layout if fits(layout, form, columns) else None


def named_some(columns: Sequence[str]) -> str:
    """Name the first columns of a file."""
    more = ["…"] if len(columns) > MOST_NAMED else []
    return ", ".join([*columns[:MOST_NAMED], *more])


def _see_there(name: str, form: str, columns: Sequence[str], layout: Layout) -> None:
    if fits(layout, form, columns):
        return
    asked = (layout.received,) if form == "json" else layout.missing(columns)
    there = {plain(one): one for one in columns}
    near = [near for one in asked for near in difflib.get_close_matches(one, there, 1, 0.5)]
    values = {"path": name, "column": ", ".join(layout.spelled.get(one, one) for one in asked)}
    if near:
        raise BadInput("map_column_missing_near", **values, nearest=there[near[0]])
    raise BadInput("map_column_missing", **values, columns=named_some(columns))


def _see_once(name: str, columns: Sequence[str], layout: Layout) -> None:
    times = Counter(map(layout.column, columns))
    twice = next((one for one in times if times[one] > 1 and one in layout.spelled), None)
    if twice is not None:
        raise BadInput("map_column_twice", path=name, column=layout.spelled[twice])
