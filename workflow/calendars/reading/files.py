"""Which calendar is in a file, whatever form it has?"""

import codecs
from dataclasses import replace
from typing import Final

from ...errors import BadInput
from ..calendar import Calendar
from ..checking import checked
from .feed import BEGINS, from_feed, unfolded
from .own_form import from_own_form
from .year_list import from_year_list

_OFFICE_HOURS: Final = ((540, 1020),)  # 09:00 to 17:00: ours, where a file tells of days only
OFFICE: Final = Calendar(
    name="office", week=(*(_OFFICE_HOURS,) * 5, (), ()), confirmed_until=1, mark="ours"
)


def read_calendar(
    data: bytes,
    name: str,
    *,
    path: str = "",
    base: Calendar = OFFICE,
    confirmed_until: int | None = None,
) -> Calendar:
    """Read a calendar and give it a name: our TOML, a year's list in JSON, or a feed (ICS).

    The last two tell of days only and take zone and hours from `base`. `path` is what errors call
    the file. `confirmed_until` says how far it is official, where the file does not. Raises
    `BadInput` for what is not a calendar; nothing is read in part.
    """
    path = path or name
    data = data.removeprefix(codecs.BOM_UTF8).lstrip()
    feed = data[: len(BEGINS)].upper() == BEGINS.encode()
    told = _decoded(unfolded(data) if feed else data, path)
    if feed:
        found = from_feed(told, path, base)
    elif told.startswith("{"):
        found = from_year_list(told, path, base)
    else:
        found = from_own_form(told, name, path)
    until = found.confirmed_until if confirmed_until is None else confirmed_until
    return checked(replace(found, name=name, confirmed_until=until))


def _decoded(data: bytes, path: str) -> str:
    try:
        told = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput("not_utf8", path=path) from error
    if "\0" in told:
        raise BadInput("not_a_calendar", path=path)
    return told
