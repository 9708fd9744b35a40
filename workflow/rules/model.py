"""What is a rule pack? Versions of clocks, each figure with its reference and trust mark."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from ..calendars.counting import Counting, Length
from ..frozen import field, frozen
from ..frozen.named import NamedTuple

PLAIN: Final = Counting()
Texts = Mapping[str, str]  # a text in each language, by the language's code


class Kind(StrEnum):
    """What a clock is for."""

    ACK = "ack"
    PROGRESS = "progress"
    ANSWER = "answer"
    EXTENSION = "extension"
    REVIEW = "review"
    REFERRAL = "referral"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    RETENTION = "retention"
    BAR = "bar"


class Layer(StrEnum):
    """Whose rule it is: the law's, which no slow customer pauses, or the desk's own promise."""

    LEGAL = "legal"
    SERVICE = "service"


class Mark(StrEnum):
    """How far a figure can be trusted."""

    PRIMARY = "primary"  # the text of the rule itself was read
    SECONDARY = "secondary"  # a regulator's news, a law firm, the press
    CODE = "code"  # forms or code in public use
    SEED = "seed"  # the desk's training documents, by their row
    OURS = "ours"  # nobody sets it; our choice
    UNCONFIRMED = "unconfirmed"  # from memory: shown as such, and it breaches nothing by itself


class Basis(StrEnum):
    """What the least sum is a multiple of; a guarantee of the desk's is a sum by itself."""

    PRICE = "price"
    FEE = "fee"
    LOSS = "loss"
    GUARANTEE = "guarantee"


class Missed(StrEnum):
    """What it means that a clock ran out."""

    BREACH = "breach"  # a duty was not kept
    BARRED = "barred"  # a right or a shorter way is over; nobody failed
    DUE = "due"  # something is to be done now


class Source(NamedTuple):
    """Where a figure stands: the rule and its article, and how far the figure can be trusted."""

    reference: str
    mark: Mark
    url: str = ""


class Variant(NamedTuple):
    """Another length, as long as one of these words is true of the case.

    A word is a matter or a severity that a case was classified with, or the stage it is in. Of
    several variants that fit, the first counts.
    """

    when: tuple[str, ...]
    length: Length
    source: Source


class Extension(NamedTuple):
    """How a clock may be extended.

    `length` is what is added, or None where the desk names the new day itself. `approver` is the
    least role that grants it, `notice` says that the customer has to be told first, with the
    reason, `before_expiry` that it is too late once the clock has run out, `most` how often.
    `when` holds words of which one must be true of the case, like that of a clock.
    """

    length: Length | None
    approver: str
    notice: bool
    before_expiry: bool
    most: int
    source: Source
    when: tuple[str, ...] = ()


@frozen(kw_only=True)
class Clock:
    """One deadline.

    Events are steps of the process: `answer`, or with a word of it `inform:result`,
    `evidence:material`. A clock starts at the first of `start`, or where it `recurs` at the latest;
    `restart` begins it anew beside, and the older one is superseded. `stop` ends it; an event in
    `given` counts only where that other clock of the pack was met. `when` holds words of which one
    must be true of the case. `excludes` names the grounds on which time does not count; only a
    clock of the service layer `pauses` on every ground. `warnings` are percents of the way,
    `alarms` hours after the end; `tells` is the least role that is told of a missed one.
    `policy` names a value of the desk's policy that is the length's number.
    """

    id: str
    kind: Kind
    layer: Layer
    names: Texts
    length: Length
    source: Source
    counting: Counting = PLAIN
    calendar: str = ""
    start: tuple[str, ...] = ("receive",)
    stop: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    restart: tuple[str, ...] = ()
    recurs: bool = False
    when: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    excludes: tuple[str, ...] = ()
    pauses: bool = False
    extensions: tuple[Extension, ...] = ()
    warnings: tuple[int, ...] = ()
    alarms: tuple[int, ...] = ()
    missed: Missed = Missed.BREACH
    tells: str = ""
    policy: str = ""
    tightens: str = ""  # the legal clock that it is stricter than: `PACK.CLOCK`


class Floor(NamedTuple):
    """The least that is owed where a rule applies: `times` the basis, and never under `least`.

    `least` is in minor units of `currency`. `within` is how long after the delivery the customer
    may call upon the rule; None where it names no limit.
    """

    id: str
    names: Texts
    source: Source
    basis: Basis
    times: int = 0
    least: int = 0
    currency: str = ""
    within: Length | None = None


class Burden(NamedTuple):
    """Where the firm has to prove: for these goods, where it is called upon within this time."""

    id: str
    names: Texts
    source: Source
    goods: tuple[str, ...]
    within: Length


@frozen(kw_only=True)
class Version:
    """What a pack says from one day until another, both included (ordinals; 0 is open).

    `calendar` holds for its clocks unless they name another. `parts` names by move or act
    the fields that its text must hold. `window` is how long the customer has after a final answer.
    `floors` holds what is owed at least, guarantees included, `burdens` who has to prove what.
    """

    since: int
    until: int
    source: Source
    clocks: tuple[Clock, ...]
    calendar: str = ""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    window: Length | None = None
    window_source: Source | None = None
    floors: tuple[Floor, ...] = ()
    burdens: tuple[Burden, ...] = ()

    def clock(self, name: str) -> Clock | None:
        """Return the clock of that id."""
        return next((one for one in self.clocks if one.id == name), None)

    @property
    def merits(self) -> "Sequence[Floor | Burden]":
        """What the version says beside its clocks: what is owed at least, who has to prove."""
        return [*self.floors, *self.burdens]


@frozen(kw_only=True)
class Pack:
    """A named set of rules, in versions that follow one another."""

    name: str
    names: Texts
    layer: Layer
    versions: tuple[Version, ...]

    def on(self, day: int) -> Version | None:
        """Return the version in force on a day."""
        fit = (
            one for one in self.versions if one.since <= day and (not one.until or day <= one.until)
        )
        return next(fit, None)
