"""What is done with one invented case? Real calls of the desk, with the words of its customer."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from ..desk import CaseView
from ..errors import Refused
from ..frozen.named import NamedTuple
from ..money import parse_money
from ..policy import Policy
from .team import Clock, Team
from .texts import Matter, Texts

Step = tuple[str, Mapping[str, object]]


class NotRefused(Exception):
    """A step that a story shows as refused was possible."""


class Told(NamedTuple):
    """Who complains about what, in which words, how loudly, and to whom."""

    texts: Texts
    matter: Matter
    customer: str
    words: str
    channel: str
    feeling: int
    owner: str


class Case:
    """One case on its way: `do` takes a step as its owner, or as somebody else."""

    def __init__(self, team: Team, clock: Clock, told: Told) -> None:
        """Prepare a case that nobody has received yet."""
        self.team, self.told = team, told
        self._clock, self._id = clock, ""
        self.policy = Policy()

    def receive(self) -> None:
        """Receive it."""
        told = self.told
        desk = self.team.desk(told.owner)
        self.policy = desk.policy
        self._id = desk.receive(
            customer=told.customer, channel=told.channel, words=told.words, feeling=told.feeling
        ).id

    @property
    def id(self) -> str:
        """Return what the case is called, once it is received."""
        return self._id

    def do(self, name: str, who: str | None = None, **fields: object) -> CaseView:
        """Take one step."""
        return self.team.desk(who or self.told.owner).do(self._id, name, **fields)

    def talk(self, *steps: Step, who: str | None = None) -> None:
        """Take the steps of one talk, all together."""
        self.team.desk(who or self.told.owner).steps(self._id, steps)

    def refused(self, name: str, who: str | None = None, **fields: object) -> None:
        """Ask for a step that is refused; raises `NotRefused` if it is not."""
        try:
            self.do(name, who, **fields)
        except Refused:
            return
        raise NotRefused(name)

    def say(self, code: str) -> str:
        """Return one of the sentences, about the matter of this case."""
        return self.told.texts.say(code, self.told.matter)

    def day(self, days: float) -> datetime:
        """Return the moment so many days from now."""
        return self._clock.now + timedelta(days=days)

    @property
    def matter(self) -> Matter:
        """Return what it is about."""
        return self.told.matter

    @property
    def calmer(self) -> int:
        """Return how the customer feels after having been heard."""
        return max(0, self.told.feeling - 2)

    @property
    def approver(self) -> str:
        """Name somebody else whose limit covers the offer."""
        amount = parse_money(self.matter.amount, self.policy.currency).minor
        role = self.policy.covering(amount) or "manager"
        higher = "supervisor" if role == "handler" else role
        return self.team.other(higher, self.told.owner)

    @property
    def colleague(self) -> str:
        """Name another handler."""
        return self.team.other("handler", self.told.owner)

    @property
    def large(self) -> bool:
        """Tell whether a second person has to hear the customer's yes."""
        amount = parse_money(self.matter.amount, self.policy.currency).minor
        return amount > self.policy.second_person_above
