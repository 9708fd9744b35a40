"""How is a period counted? Its unit, which day is the first, and when the last one ends."""

from enum import StrEnum

from ..frozen.named import NamedTuple


class Unit(StrEnum):
    """What a period is made of."""

    HOUR = "hour"  # elapsed time, whatever clocks on the wall do
    OPENING_HOUR = "opening_hour"  # time within opening hours
    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class First(StrEnum):
    """Whether the day on which a period starts is its first (of days and longer units)."""

    NEXT = "next_day"  # the starting day is not counted (Civil Code 201; DISP 1.5)
    SAME = "same_day"


class Ends(StrEnum):
    """When the last day of a period is over."""

    DAY = "end_of_day"  # 24:00 in the calendar's zone, told as its last second (Civil Code 203)
    BUSINESS = "close_of_business"  # when opening hours end that day (DISP 1.5)


class Counting(NamedTuple):
    """The rule by which a period is counted; hours heed nothing of it but `late_is_next`.

    `rolls` moves the end of a period whose last day is a day off to the next working day (Civil
    Code 203). `late_is_next` takes what starts on a day off, or after close of business, as if it
    started when the next working day opens (DISP 1.5, D6).
    """

    first: First = First.NEXT
    ends: Ends = Ends.DAY
    rolls: bool = False
    late_is_next: bool = False


class Length(NamedTuple):
    """How long a period is: so many of a unit, never fewer than none."""

    number: int
    unit: Unit
