"""When did things happen that clocks count from? Timers, which guards never see."""

from ...clocks import Mark, Told
from ...frozen import frozen


@frozen()
class Promise:
    """Who gets what by when; `remedy` is the number of the remedy that keeps it, or 0."""

    since: int
    due: int
    kept: int = 0  # when, or 0
    remedy: int = 0


@frozen()  # with a dictionary, as it is altered at every step
class Timers:
    """When things happened that clocks count from, in seconds since 1970.

    Timers that protect the customer (`consent_until`, `withdrawal_until`, `window_until`) count
    from recording; the others from when it happened.
    """

    marks: tuple[Mark, ...] = ()  # every step, as clocks see it
    told: frozenset[Told] = frozenset()  # what time did and was told
    alarm: str = ""  # the role that was told of something missed and has not looked at it since
    read_at: int = 0  # the feeling was last read
    consent_until: int = 0
    withdrawal_until: int = 0
    window_until: int = 0
    mandate_until: int = 0  # the last moment of the mandate that was shown, or 0 for no end
    handover_until: int = 0
    draft_by_when: int = 0
    table_by_when: int = 0
    promises: tuple[Promise, ...] = ()
