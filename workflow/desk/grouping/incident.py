"""What is a group? An incident that many complain about: how it stands, and what was said of it.

The steps of a group are decisions of the desk and stand in the desk's own stream; what concerns
one customer stands in that customer's case (S0-87).
"""

from collections.abc import Mapping
from typing import Final

from ...frozen.named import NamedTuple
from ...process import Region

INCIDENT: Final = Region(
    name="incident",
    fact="state",
    states=("watch", "warning", "crisis", "stabilised", "reviewed"),
    ends=("reviewed",),
    rows=(
        # event   from                                   to
        ("warn", ("watch", "stabilised"), "warning"),
        ("alarm", ("watch", "warning", "stabilised"), "crisis"),
        ("settle", ("watch", "warning", "crisis"), "stabilised"),
        ("review", ("stabilised",), "reviewed"),
    ),
)
TURNS: Final = tuple(event for event, _, _ in INCIDENT.rows if event != "review")
MEDIA: Final = ("press", "tv", "self_media", "rights_platform", "group_chat")  # S0-10
FACTORS: Final = (  # what moves the public beside the facts: a climate, never a person (S0-11)
    "wealth_gap",
    "judged_in_public",
    "quiet_wanted",
)
STATEMENT: Final = "statement"  # what `inform` tells every member
BETTER: Final = "better_offer"
AXES: Final = ("legal", "opinion", "regulator")


class Statement(NamedTuple):
    """What every member is told: the how manieth, when (ISO, UTC), by whom, in which words."""

    number: int
    at: str
    who: str
    text: str


class Signal(NamedTuple):
    """One signal of public opinion: in which medium, where and when, and how many it reached.

    `reach` is a figure that somebody counted (readers, viewers, members of a chat), None where
    nobody did. `factors` are what moves the public beside the facts.
    """

    at: str
    medium: str
    where: str
    reach: int | None
    factors: tuple[str, ...]
    who: str


class Outlook(NamedTuple):
    """How grave the incident is in law, in public and with regulators, 0 to 3, and on what ground.

    It is a view of an incident; nobody's wish to withdraw or to agree is rated (S0-2).
    """

    at: str
    who: str
    legal: int
    opinion: int
    regulator: int
    ground: str


class Warned(NamedTuple):
    """An early warning that went to compliance: of what, how many, and what would be usual.

    `came` complaints came in within `hours` hours, `before` of the same kind in the `days` days
    before those (S2-104).
    """

    at: str
    who: str
    cause: str
    detail: str
    came: int
    hours: int
    before: int
    days: int


class Group(NamedTuple):
    """An incident as its record tells it; times are ISO 8601 in UTC.

    `since` is when the state was entered. `review` is what was learnt from it, once it is reviewed.
    """

    id: str
    title: str
    opened: str
    by: str
    state: str = INCIDENT.initial
    since: str = ""
    lead: str = ""
    statements: tuple[Statement, ...] = ()
    signals: tuple[Signal, ...] = ()
    outlook: Outlook | None = None
    review: str = ""

    @property
    def open(self) -> bool:
        """Tell whether the incident has not been reviewed yet."""
        return self.state not in INCIDENT.ends


def turned(state: str, event: str) -> str | None:
    """Return the state that an event leads to, or None where it is not possible from here."""
    return next(
        (to for name, sources, to in INCIDENT.rows if name == event and state in sources), None
    )


Groups = Mapping[str, Group]
