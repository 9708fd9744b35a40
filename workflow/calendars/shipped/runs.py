"""How are days kept short? As runs: the first day, how many follow one another, their name."""

from ..calendar import DayOff, OwnHours

Run = tuple[int, int, str]


def days_off(*runs: Run) -> tuple[DayOff, ...]:
    """Spell out days off."""
    return tuple(DayOff(first + more, name) for first, days, name in runs for more in range(days))


def make_up(*runs: Run) -> tuple[OwnHours, ...]:
    """Spell out make-up days, which have the hours of an ordinary day."""
    return tuple(OwnHours(first + more, name) for first, days, name in runs for more in range(days))
