"""The command that brings the days of files, or of a package, into a calendar of the desk."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from amends.workflow.frozen.named import NamedTuple

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.calendars import Calendar

_YEARS: Final = re.compile(r"(\d{4})(?:-(\d{4}))?", re.ASCII)
MOST_YEARS: Final = 100


@declared(
    "import",
    Argument(["name"], metavar="NAME", words=both("arg.calendar")),
    Argument(["files"], metavar="[FILE]...", nargs=-1, words=both("arg.calendar_files")),
    option("--from-holidays", "country", words="opt.from_holidays", metavar="COUNTRY[-SUBDIV]"),
    option("--years", words="opt.years", metavar="YYYY[-YYYY]"),
    option("--confirmed-until", "until", words="opt.confirmed_until", metavar="DAY"),
    shared=[dry_run()],
    words="cmd.calendar.import",
    examples=[
        "amends calendar import cn holidays-2027.json --dry-run",
        "amends calendar import office office.toml",
        "amends calendar import de --from-holidays DE-BY --years 2026-2027",
    ],
)
def command(session: Session, name: str, files: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401  # the options
    """Add to a calendar what files and the package say, later ones counting more."""
    from ...screens.time.days.calendar_files import tell_imported

    wish = _Wish(name, files, **given)
    sources = [*_sources(wish)]
    if not sources:
        raise Mistake("calendar_nothing")
    desk = session.desk(writes=True)
    old, first = _known(desk, name), sources[0]
    new = _with(old, first(old))
    for source in sources[1:]:
        new = _with(new, source(new))
    same = old is not None and replace(new, source=old.source) == old
    woken = None if same else desk.set_calendar(new)
    tell_imported(session, old, new, woken)


class _Wish(NamedTuple):
    """Into which calendar, from which files or country and years, and how far it is official."""

    name: str
    files: tuple[str, ...]
    country: str | None
    years: str | None
    until: str | None


_Source = Callable[["Calendar | None"], "Calendar"]


def _sources(wish: _Wish) -> Sequence[_Source]:
    """Return what reads each source, given the calendar so far, whose zone and hours it takes."""
    from amends.workflow.calendars import OFFICE, from_holidays, read_calendar
    from amends.workflow.moments import day_of, parse_moment

    from ...calling.infile import content_of

    until = day_of(parse_moment(wish.until, "UTC"), "UTC") if wish.until else None
    contents = [(one, content_of(one)) for one in wish.files]

    def reading(path: str, data: bytes) -> _Source:
        return lambda base: read_calendar(
            data, wish.name, path=path, base=base or OFFICE, confirmed_until=until
        )

    def asking(base: "Calendar | None") -> "Calendar":
        country, _, part = (wish.country or "").partition("-")
        return from_holidays(
            country.upper(),
            part.upper(),
            _years(wish.years),
            name=wish.name,
            base=base or OFFICE,
            confirmed_until=until or 0,
        )

    if wish.years and not wish.country:
        raise Mistake("calendar_years_alone")
    return [*(reading(*one) for one in contents), *([asking] if wish.country else [])]


def _years(text: str | None) -> Sequence[int]:
    if text is None:
        raise Mistake("calendar_years_missing")
    from amends.workflow.moments import YEARS

    found = _YEARS.fullmatch(text.strip())
    years = range(int(found[1]), int(found[2] or found[1]) + 1) if found else range(0)
    if not years or years[0] not in YEARS or years[-1] not in YEARS or len(years) > MOST_YEARS:
        raise Mistake("calendar_years", value=text, most=MOST_YEARS)
    return years


def _known(desk: "Desk", name: str) -> "Calendar | None":
    """Return the calendar of that name as it was written, without the zone of the desk."""
    from amends.workflow.calendars import SHIPPED, calendar_of, shipped

    own = desk.policy.book.calendars.get(name)
    if isinstance(own, dict):
        return calendar_of(own)
    return shipped(name) if name in SHIPPED else None


def _with(old: "Calendar | None", new: "Calendar") -> "Calendar":
    """Add the days of the newer calendar; its hours and zone are those of a whole one (TOML)."""
    from amends.workflow.calendars import merged

    if old is None:
        return new
    return replace(merged(old, new), week=new.week, zone=new.zone or old.zone)
