"""When was it? A date is read by the form that is named, else only if it can mean one day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...moments import aware, day_of, find_zone
from ..row import Scalar
from .forms import EITHER_WAY, YEAR_FIRST, Form, NoSuchDay, form_named

YEARS: Final = range(1800, 3000)  # in others nobody complained to a desk; it is a slip
DAY: Final = "day"
SERIAL: Final = 5  # digits of a day as spreadsheets count them, in this century and the last


class Moment(NamedTuple):
    """When something was, in UTC; a date without a time is the midnight that its day begins."""

    at: datetime
    precision: str = ""  # "day" where only the day is known

    def before(self, other: "Moment", zone: str) -> bool:
        """Tell whether it was earlier, as far as both are known."""
        if DAY in {self.precision, other.precision}:
            return day_of(self.at, zone) < day_of(other.at, zone)
        return self.at < other.at


class Unreadable(ValueError):
    """A text is no date that can be told; `code` says why."""

    def __init__(self, code: str = "not_a_date") -> None:
        """Keep the code of the reason."""
        super().__init__(code)
        self.code = code


class Dates:
    """Reads the dates of one file: those in a form that nobody named are all read by one."""

    def __init__(self, zone: str) -> None:
        """Read times without an offset as those of the zone."""
        self._zone, self._order = zone, ""

    def read(self, text: str, forms: Sequence[str]) -> Moment:
        """Read a date by one of the forms, or by itself if there are none; raises `Unreadable`."""
        day, order = _decided(text.strip(), forms)
        if order and self._order not in {"", order}:
            raise Unreadable("date_other_form")
        found = _moment(day, self._zone)
        self._order = order or self._order
        return found


def readings(text: str) -> Mapping[str, str]:
    """Return the days that a date may mean which no form decides, by the form that would."""
    mark = next((char for char in text if char in "-/."), "-")
    found = ((form.replace("-", mark), _tried(form, text.strip())) for form in EITHER_WAY)
    return {form: day.isoformat() for form, day in found if day is not None}


def _tried(form: str, text: str) -> date | None:
    try:
        return EITHER_WAY[form](text)
    except ValueError:
        return None


def _decided(text: str, forms: Sequence[str]) -> tuple[date, str]:
    """Return the day and, where only the value itself decided it, by which order it was read."""
    try:
        day = _by_forms(text, (*forms, "iso") if forms else YEAR_FIRST)
    except ValueError:
        day = None  # its numbers are no day in that form
    if day is not None:
        return day, ""
    if forms:
        raise Unreadable(_no_date(text, map(form_named, (*forms, "iso"))))
    may_be = {form: day for form in EITHER_WAY if (day := _tried(form, text)) is not None}
    if not may_be:
        known = (*map(form_named, YEAR_FIRST), *EITHER_WAY.values())
        raise Unreadable(_no_date(text, known))
    if len({*may_be.values()}) > 1:
        raise Unreadable("date_unclear")
    (order, day), *others = may_be.items()
    return day, "" if others else order


def _by_forms(text: str, forms: Sequence[str]) -> date | None:
    wrong: ValueError | None = None
    for form in forms:
        try:
            day = form_named(form)(text)
        except ValueError as error:
            wrong = error
            continue
        if day is not None:
            return day
    if wrong is not None:
        raise wrong
    return None


def _no_date(text: str, forms: Iterable[Form]) -> str:
    """Return the code of why a text is no date in any of these forms."""
    days = text.partition(".")[0]
    if days.isdecimal() and len(days) == SERIAL:
        return "date_is_number"
    return "no_such_day" if any(_names_no_day(text, form) for form in forms) else "not_a_date"


def _names_no_day(text: str, form: Form) -> bool:
    try:
        form(text)
    except NoSuchDay:
        return True
    except ValueError:
        pass
    return False


def _moment(day: date, zone: str) -> Moment:
    if day.year not in YEARS:
        raise Unreadable
    if not isinstance(day, datetime):
        midnight = datetime(day.year, day.month, day.day, tzinfo=find_zone(zone))
        return Moment(midnight.astimezone(UTC), DAY)
    try:
        return Moment(aware(day, zone))
    except BadInput as wrong:
        twice = wrong.code == "ambiguous_moment"
        raise Unreadable("date_not_once" if twice else "not_a_date") from wrong


def same_date(value: Scalar, forms: Sequence[str]) -> Scalar:
    """Bring the ways of writing one date into one, for comparing; anything else stays as it is."""
    if not isinstance(value, str):
        return value
    try:
        return _decided(value.strip(), forms)[0].isoformat()
    except ValueError:
        return value
