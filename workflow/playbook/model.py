"""What is an entry of a playbook, and for which moment of a complaint is one looked for?"""

from typing import Final

from ..craft import Texts
from ..craft.model import ANY_FEELING, UNREAD
from ..frozen.named import NamedTuple

SITUATIONS: Final = (  # what overrides the ordinary course, the most pressing first: our order
    *("safety", "onsite", "abusive", "opinion", "group"),
    *("unfixable", "difficult", "grumbling", "strained"),
)
STYLES: Final = ("assertive", "yielding", "cooperative")  # S0-45 to S0-47: a private note
TEXTS: Final = ("say", "avoid", "why", "ask", "watch", "escalate")


class Entry(NamedTuple):
    """How to talk about one kind of complaint where it stands: six texts, by language.

    `say` is for the customer, `avoid` what is better left unsaid, `why` the reason of both; `ask`
    is the question that opens the talk, `watch` what to look out for, `escalate` when the level
    above takes over. What is empty narrows nothing: `causes` are what complaints are about,
    `stages` where the matter stands, `feeling` the lowest and the highest reading (0 calm to 4
    furious), `channels` how one is in touch, `styles` what the holder noted privately of the
    customer, `situations` what overrides the ordinary course. `rows` are the seed rows whose
    spirit it keeps, `sources` what it says of law rests on, `of` the playbook with its version.
    """

    code: str
    name: Texts
    say: Texts
    avoid: Texts
    why: Texts
    ask: Texts
    watch: Texts
    escalate: Texts
    rows: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    feeling: tuple[int, int] = ANY_FEELING
    channels: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    of: str = ""


class Playbook(NamedTuple):
    """Entries that come from one file, which has a name and a version that only grows."""

    name: str
    version: int
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Return the name with the version, as every entry carries it: `quality@1`."""
        return f"{self.name}@{self.version}"


class Setting(NamedTuple):
    """Where a complaint is: stage, cause, feeling, channel, what is special about it.

    `feeling` is the last reading, or -1 where nobody has taken one; `style` is empty for everybody
    who may not see the private note.
    """

    stage: str = ""
    cause: str = ""
    feeling: int = UNREAD
    channel: str = ""
    style: str = ""
    situations: frozenset[str] = frozenset()
