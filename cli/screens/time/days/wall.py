"""How does a month look on the wall? Monday first, every day with the sign of what it is."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from ....catalogue import say, texts
from ....render.layout import hanging
from ....terminal.width import pad
from ....terminal.width import width as cells_of

if TYPE_CHECKING:
    from amends.workflow.calendars import Calendar

DAYS: Final = 7
CELL: Final = 5  # two for the day, two for its sign, one for what is provisional
BESIDE: Final = 4  # between two months
SIGNS: Final = ("holiday", "expected", "make_up", "half_day", "weekend")


def month_lines(calendar: "Calendar", year: int, month: int, lang: str) -> list[str]:
    """Draw a month: its title, the days of the week, and its weeks."""
    called = say("when.months", lang).split()[month - 1]
    title = say("calendar.month", lang, month=called, year=year, name=calendar.name)
    heads = [pad(name, CELL) for name in say("when.weekdays", lang).split()]
    lines = [title, " ".join(heads).rstrip()]
    for week in _weeks(year, month):
        cells = [pad(_cell(calendar, day, lang) if day else "", CELL) for day in week]
        lines.append(" ".join(cells).rstrip())
    return lines


def _weeks(year: int, month: int) -> Iterator[list[int]]:
    """Give the days of each week as ordinals, 0 where the week is of another month."""
    from calendar import monthrange

    before, count = monthrange(year, month)
    first = date(year, month, 1).toordinal()
    days = [*[0] * before, *range(first, first + count)]
    days += [0] * (-len(days) % DAYS)
    for at in range(0, len(days), DAYS):
        yield days[at : at + DAYS]


def _cell(calendar: "Calendar", day: int, lang: str) -> str:
    kind = calendar.describe(day).code
    sign = texts(lang).get(f"calendar.mark.{kind}", "")
    unsure = "" if calendar.is_confirmed(day) else "?"
    return f"{date.fromordinal(day).day:>2}{sign}{unsure}"


def beside(blocks: Sequence[Sequence[str]], width: int) -> list[str]:
    """Put months beside each other, as many as there is room for."""
    cells = max(cells_of(line) for block in blocks for line in block)
    count = max(1, (width + BESIDE) // (cells + BESIDE))
    lines: list[str] = []
    for at in range(0, len(blocks), count):
        row = zip_longest(*blocks[at : at + count], fillvalue="")
        lines += [(" " * BESIDE).join(pad(one, cells) for one in line).rstrip() for line in row]
        lines.append("")
    return lines


def special_lines(
    calendar: "Calendar", days: Sequence[int], lang: str, width: int
) -> Iterator[str]:
    """Name the special days below the months, those of one name in a row together."""
    rows = [*_rows(calendar, days, lang)]
    columns = [max((cells_of(row[at]) for row in rows), default=0) for at in range(2)]
    for when, meaning, name in rows:
        head = f"{pad(when, columns[0])}  {pad(meaning, columns[1])}  "
        yield from hanging(head, name, width)


def _rows(calendar: "Calendar", days: Sequence[int], lang: str) -> Iterator[tuple[str, str, str]]:
    for first, last in runs(calendar, days):
        told = calendar.describe(first)
        hours = spans_text(calendar.hours_of(first)) if told.code == "half_day" else ""
        name = say("calendar.hours", lang, name=told.name, hours=hours).strip()
        yield run_text(first, last, lang), say(f"calendar.day.{told.code}", lang), name


def runs(calendar: "Calendar", days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last day of each run of special days of one kind and name."""
    begun: list[int] = []
    for day in days:
        told = calendar.describe(day)
        if begun and (begun[-1] != day - 1 or calendar.describe(begun[-1]) != told):
            yield begun[0], begun[-1]
            begun = []
        if told.code in SIGNS[:-1]:
            begun.append(day)
    if begun:
        yield begun[0], begun[-1]


def run_text(first: int, last: int, lang: str) -> str:
    """Say a run of days: the day, or the first and the last."""
    if first == last:
        return day_said(first, lang)
    return say("calendar.run", lang, first=day_said(first, lang), last=day_said(last, lang))


def day_said(day: int, lang: str) -> str:
    """Say a day with its weekday."""
    from ....render.moments import weekday

    return weekday(f"{date.fromordinal(day)}T00:00:00+00:00", lang)


def spans_text(spans: Sequence[tuple[int, int]]) -> str:
    """Write opening hours as a file does."""
    return ", ".join(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in spans)
